// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edited_text.h"

#include <QList>
#include <QString>
#include <QUtf8StringView>
#include <algorithm>

#include "core/base/error.h"

namespace hankki {

std::string edited_text(std::string_view text, const Message& place, std::size_t most,
                        Lines lines) {
  if (!QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8())
    throw Error(place, en::say("is not UTF-8 text"));
  const QString trimmed =
      QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
  const auto letters = trimmed.toUcs4();
  if (static_cast<std::size_t>(letters.size()) > most)
    throw Error(place, en::say("is too long: {} characters; at most {}", letters.size(), most));
  const bool bad = std::ranges::any_of(letters, [&](char32_t letter) {
    return QChar::category(letter) == QChar::Other_Control &&
           (lines == Lines::One || (letter != U'\n' && letter != U'\t'));
  });
  if (bad) throw Error(place, en::say("has a control character"));
  return trimmed.toStdString();
}

}  // namespace hankki
