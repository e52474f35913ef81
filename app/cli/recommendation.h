// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/evaluation/recommendation.h"
#include "core/workbench/catalogue.h"

namespace hankki::cli {

/// {"item": id, "name": name}
Json item_json(const Catalogue& catalogue, ItemIndex column);

/// Rank, item, name, score, and with `why` the reasons of each.
Json items_json(const std::vector<Recommendation>& items, const Catalogue& catalogue, bool why);

/// How a person who is not in the data was scored, for people and for scripts.
std::string fold_in_sentence(FoldIn how);
const char* fold_in_word(FoldIn how);  ///< "exact", "fitted"

/// Name, else id, of an item of a document; at most 40 letters.
std::string label(const Json& item);

/// "Soup +0.310, Rice +0.120": the reasons in items_json() for a table's cell.
std::string why_cell(const Json& item);

/// What the numbers in the cells are.
std::string why_sentence(const Json& items);

}  // namespace hankki::cli
