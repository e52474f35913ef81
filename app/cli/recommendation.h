#pragma once

#include "app/cli/context.h"
#include "core/evaluation/metrics.h"
#include "core/models/recommender.h"

namespace hankki::cli {

/// What the rows and columns of a model are called.
struct Catalogue {
  std::vector<std::string> users, items;  ///< ids of the source
  std::vector<std::string> names;         ///< of the items; empty where only ids are known

  static Catalogue of(const LoadedSplit& loaded);

  /// {"item": id, "name": name}
  Json item(ItemIndex column) const;
};

/// The items of the first list: rank, item, name, score, and with `why` the three strongest reasons
/// of each for a user of this history.
Json ranked_items(const RankedLists& lists, const Catalogue& catalogue, const Recommender& model,
                  std::span<const ItemIndex> history, bool why);

/// How a person who is not in the data was scored, for people and for scripts.
std::string fold_in_sentence(FoldIn how);
const char* fold_in_word(FoldIn how);  ///< "exact", "fitted"

/// Name, else id, of an item of a document; at most 40 letters.
std::string label(const Json& item);

/// "Soup +0.310, Rice +0.120": the reasons in ranked_items() for a table's cell.
std::string why_cell(const Json& item);

/// What the numbers in the cells are.
std::string why_sentence(const Json& items);

}  // namespace hankki::cli
