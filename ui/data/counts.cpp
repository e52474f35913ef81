// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/counts.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/theme/format.h"

namespace hankki {
namespace {

struct Counts {
  Q_DECLARE_TR_FUNCTIONS(hankki::Counts)
};

/// For tr(), which only has to know whether it is one.
int plural(std::int64_t count) { return static_cast<int>(std::min<std::int64_t>(count, 2)); }

}  // namespace

QString usersText(std::int64_t count) {
  return Counts::tr("%1 user(s)", nullptr, plural(count)).arg(formatCount(count));
}

QString recipesText(std::int64_t count) {
  return Counts::tr("%1 recipe(s)", nullptr, plural(count)).arg(formatCount(count));
}

QString interactionsText(std::int64_t count) {
  return Counts::tr("%1 interaction(s)", nullptr, plural(count)).arg(formatCount(count));
}

QString linesText(std::int64_t count) {
  return Counts::tr("%1 line(s)", nullptr, plural(count)).arg(formatCount(count));
}

QString rowsText(std::int64_t count) {
  return Counts::tr("%1 row(s)", nullptr, plural(count)).arg(formatCount(count));
}

}  // namespace hankki
