#include "app/cli/recommendation.h"

#include <fmt/format.h>

#include "app/cli/text_table.h"

namespace hankki::cli {
namespace {

constexpr std::size_t kReasons = 3;

Json to_json(const Reason& reason, const Catalogue& catalogue) {
  Json document = reason.kind == Reason::Kind::Item
                      ? catalogue.item(reason.index)
                      : Json{{"user", catalogue.users.at(reason.index)}};
  const bool adds = reason.measure == Reason::Measure::Contribution;
  document[adds ? "contribution" : "similarity"] = reason.weight;
  return document;
}

}  // namespace

Catalogue Catalogue::of(const LoadedSplit& loaded) {
  Catalogue catalogue;
  for (const UserIndex user : loaded.split.users)
    catalogue.users.push_back(loaded.dataset.users()[user]);
  for (const ItemIndex item : loaded.split.items) {
    catalogue.items.push_back(loaded.dataset.recipes()[item].id);
    catalogue.names.push_back(loaded.dataset.recipes()[item].name);
  }
  return catalogue;
}

Json Catalogue::item(ItemIndex column) const {
  return {{"item", items.at(column)}, {"name", names.empty() ? "" : names.at(column)}};
}

Json ranked_items(const RankedLists& lists, const Catalogue& catalogue, const Recommender& model,
                  std::span<const ItemIndex> history, bool why) {
  Json items = Json::array();
  const auto ranked = lists.row(0);
  for (std::size_t place = 0; place < ranked.size(); ++place) {
    if (ranked[place] == RankedLists::kNoItem) break;
    Json item{{"rank", place + 1}};
    item.update(catalogue.item(ranked[place]));
    item["score"] = lists.scores[place];
    if (why) {
      item["why"] = Json::array();
      for (const Reason& reason : model.explain(history, ranked[place], kReasons))
        item["why"].push_back(to_json(reason, catalogue));
    }
    items.push_back(std::move(item));
  }
  return items;
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
