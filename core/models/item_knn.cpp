#include "core/models/item_knn.h"

#include "core/models/common_parameters.h"
#include "core/models/neighbours.h"

namespace hankki {
namespace {

class ItemKnn final : public ItemLinkModel {
 public:
  explicit ItemKnn(const ParameterValues& parameters) : parameters_(parameters) {}

  const ModelSpec& spec() const override { return item_knn_spec(); }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    const InteractionMatrix users_of = train_->transposed();
    const RowSimilarity similarity(parameters_, users_of, *train_);
    links_.assign_transposed(
        best_others(users_of, *train_, similarity.column_weights(),
                    static_cast<std::size_t>(parameters_.integer("neighbours")), similarity, job));
    return {};
  }

 private:
  ParameterValues parameters_;
};

}  // namespace

const ModelSpec& item_knn_spec() {
  static const ModelSpec spec{
      .id = "itemknn",
      .name = "ItemKNN",
      .group = "Neighbourhood",
      .description =
          "Recommends items that the same users chose as the user's own items. No training "
          "by epochs, and each recommendation can be explained by its neighbours.",
      .paper =
          "Sarwar, Karypis, Konstan, Riedl: Item-based collaborative filtering recommendation "
          "algorithms. WWW 2001",
      .paper_url = "https://doi.org/10.1145/371920.372071",
      .parameters = ParameterSchema(neighbourhood_parameters("item", "items")),
      .presets = {
          {"default", "100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data.",
           overrides({{"weighting", std::string("tf-idf")}})},
          {"plain", "100 neighbours by plain cosine, shrinkage 10.", {}}}};
  return spec;
}

std::unique_ptr<Recommender> make_item_knn(const ParameterValues& parameters) {
  return std::make_unique<ItemKnn>(parameters);
}

}  // namespace hankki
