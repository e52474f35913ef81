#include "core/models/user_knn.h"

#include <algorithm>

#include "core/models/common_parameters.h"
#include "core/models/neighbours.h"

namespace hankki {
namespace {

class UserKnn final : public Recommender {
 public:
  explicit UserKnn(const ParameterValues& parameters) : parameters_(parameters) {}

  const ModelSpec& spec() const override { return user_knn_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) override {
    train_ = &train;
    neighbours_.clear(train.users());
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    const InteractionMatrix users_of = train_->transposed();
    const RowSimilarity similarity(parameters_, *train_, users_of);
    neighbours_.assign(best_others(*train_, users_of, similarity.column_weights(),
                                   static_cast<std::size_t>(parameters_.integer("neighbours")),
                                   similarity, job));
    return {};
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    const std::size_t items = train_->items();
    std::ranges::fill(out.first(users.size() * items), 0.0F);
    for (std::size_t position = 0; position < users.size(); ++position) {
      const auto scores = out.subspan(position * items, items);
      const auto neighbours = neighbours_.targets(users[position]);
      const auto similarities = neighbours_.values(users[position]);
      for (std::size_t n = 0; n < neighbours.size(); ++n)
        for (const ItemIndex item : train_->row(neighbours[n])) scores[item] += similarities[n];
    }
  }

  TensorMap weights() const override { return neighbours_.save(); }
  void load_weights(const TensorMap& tensors) override {
    neighbours_.load(tensors, train_->users());
  }

 private:
  ParameterValues parameters_;
  const InteractionMatrix* train_ = nullptr;
  Links neighbours_;
};

}  // namespace

const ModelSpec& user_knn_spec() {
  static const ModelSpec spec{
      .id = "userknn",
      .name = "UserKNN",
      .group = "Neighbourhood",
      .description =
          "Recommends what the users with the most similar taste chose. No training by epochs, "
          "and each recommendation can be explained by the neighbours who have it.",
      .paper =
          "Resnick, Iacovou, Suchak, Bergstrom, Riedl: GroupLens: An open architecture for "
          "collaborative filtering of netnews. CSCW 1994",
      .paper_url = "https://doi.org/10.1145/192844.192905",
      .parameters = ParameterSchema(with_search(neighbourhood_parameters("user", "users"),
                                                {{"neighbours", logarithmic(10, 1000)},
                                                 {"similarity", among({"cosine", "jaccard"})},
                                                 {"weighting", among({"none", "tf-idf", "bm25"})},
                                                 {"shrinkage", linear(0, 100)}})),
      .presets = {
          {"default", "100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data.",
           overrides({{"weighting", std::string("tf-idf")}})},
          {"plain", "100 neighbours by plain cosine, shrinkage 10.", {}}}};
  return spec;
}

std::unique_ptr<Recommender> make_user_knn(const ParameterValues& parameters) {
  return std::make_unique<UserKnn>(parameters);
}

}  // namespace hankki
