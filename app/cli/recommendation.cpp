// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/recommendation.h"

#include <fmt/format.h>

#include "app/cli/json.h"
#include "app/cli/text_table.h"

namespace hankki::cli {
namespace {

Json reason_json(const Reason& reason, const Catalogue& catalogue) {
  Json document = reason.kind == Reason::Kind::Item
                      ? item_json(catalogue, reason.index)
                      : Json{{"user", catalogue.users.at(reason.index)}};
  const bool adds = reason.measure == Reason::Measure::Contribution;
  document[adds ? "contribution" : "similarity"] = shortest(reason.weight);
  return document;
}

}  // namespace

Json item_json(const Catalogue& catalogue, ItemIndex column) {
  return {{"item", catalogue.items.at(column)},
          {"name", catalogue.names.empty() ? "" : catalogue.names.at(column)}};
}

Json items_json(const std::vector<Recommendation>& items, const Catalogue& catalogue, bool why) {
  Json json = Json::array();
  for (const Recommendation& item : items) {
    Json place{{"rank", json.size() + 1}};
    place.update(item_json(catalogue, item.item));
    place["score"] = shortest(item.score);
    if (item.filled) place["filled"] = "popularity";
    if (why) {
      place["why"] = Json::array();
      for (const Reason& reason : item.reasons)
        place["why"].push_back(reason_json(reason, catalogue));
    }
    json.push_back(std::move(place));
  }
  return json;
}

std::string fold_in_sentence(FoldIn how) {
  return how == FoldIn::Exact
             ? "folded in exactly: the model's scores depend on the history alone"
             : "fitted to the history: training with this person would give somewhat other scores";
}

const char* fold_in_word(FoldIn how) { return how == FoldIn::Exact ? "exact" : "fitted"; }

std::string label(const Json& item) {
  const auto& name = item["name"].get_ref<const std::string&>();
  return shorten(name.empty() ? item["item"].get_ref<const std::string&>() : name, 40);
}

std::string why_cell(const Json& item) {
  std::vector<std::string> cells;
  for (const Json& reason : item["why"]) {
    const std::string who = reason.contains("user") ? "user " + reason["user"].get<std::string>()
                                                    : shorten(label(reason), 24);
    cells.push_back(reason.contains("contribution")
                        ? fmt::format("{} {:+.3f}", who, reason["contribution"].get<double>())
                        : fmt::format("{} {:.2f}", who, reason["similarity"].get<double>()));
  }
  return printable(fmt::format("{}", fmt::join(cells, ", ")));
}

std::string why_sentence(const Json& items) {
  for (const Json& item : items) {
    if (item["why"].empty()) continue;
    const Json& reason = item["why"].front();
    if (reason.contains("user")) return "Why: users of like taste, and what each adds to the score";
    return reason.contains("contribution")
               ? "Why: items of the history, and what each adds to the score"
               : "Why: the items of the history that are most alike, by cosine; how near they are, "
                 "not what they add";
  }
  return "Why: this model gives no reasons";
}

}  // namespace hankki::cli
