// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/storefront/recipe_column.h"

// Visits of the log, as the time machine shows them, in the language that is shown. Called on the
// thread of the shop.

namespace hankki {

struct PastVisitFace {
  AnswerId id = 0;
  QString who, text;
};

/// Newest first.
std::vector<PastVisitFace> pastVisits(OpenShop& shop, bool simulated);

/// A visit as it was, beside what its person would be shown by what is served today.
struct ReopenedFace {
  QString title, note;
  ColumnFace then, today;
};
/// Throws as reopen_answer().
ReopenedFace reopenedFace(OpenShop& shop, AnswerId id);

}  // namespace hankki
