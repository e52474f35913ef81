// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/user_knn.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "core/models/common_parameters.h"
#include "core/models/neighbours.h"
#include "core/models/reasons.h"

namespace hankki {
namespace {

class UserKnn final : public Recommender {
 public:
  explicit UserKnn(const ParameterValues& parameters) : parameters_(parameters) {}

  const ModelSpec& spec() const override { return user_knn_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) override {
    train_ = &train;
    users_of_ = train.transposed();
    similarity_.emplace(parameters_, train, users_of_);
    neighbours_.clear(train.users());
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    neighbours_.assign(best_others(*train_, users_of_, similarity_->column_weights(), count(),
                                   std::cref(*similarity_), job));
    return {};
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    const std::size_t items = train_->items();
    for (std::size_t position = 0; position < users.size(); ++position)
      add_up(neighbours_.targets(users[position]), neighbours_.values(users[position]),
             out.subspan(position * items, items));
  }

  // A training user's own row is among the neighbours of a history like it.
  FoldIn fold_in() const override { return FoldIn::Fitted; }
  bool folds_in_by_training_data() const override { return true; }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    const std::size_t items = train_->items();
    RowProducts products;
    for (UserIndex user = 0; user < histories.users(); ++user) {
      const LinkList nearest = neighbours_of(histories.row(user), products);
      add_up(nearest.targets, nearest.values, out.subspan(user * items, items));
    }
  }

  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    RowProducts products;
    const auto [users, similarities] = neighbours_of(history, products);
    std::vector<Reason> reasons;
    for (std::size_t n = 0; n < users.size(); ++n)
      if (train_->contains(users[n], item))
        reasons.push_back({.kind = Reason::Kind::User,
                           .index = users[n],
                           .weight = static_cast<double>(similarities[n])});
    return strongest(std::move(reasons), limit);
  }

  TensorMap weights() const override { return neighbours_.save(); }
  void load_weights(const TensorMap& tensors) override {
    neighbours_.load(tensors, train_->users());
  }

 private:
  std::size_t count() const { return static_cast<std::size_t>(parameters_.integer("neighbours")); }

  void add_up(std::span<const UserIndex> users, std::span<const float> similarities,
              std::span<float> scores) const {
    std::ranges::fill(scores, 0.0F);
    for (std::size_t n = 0; n < users.size(); ++n)
      for (const ItemIndex item : train_->row(users[n])) scores[item] += similarities[n];
  }

  LinkList neighbours_of(std::span<const ItemIndex> history, RowProducts& products) const {
    const auto own = similarity_->row(history);
    return products.best(history, users_of_, similarity_->column_weights(), count(),
                         [&](float product, UserIndex other) {
                           return (*similarity_)(product, own, similarity_->row(other));
                         });
  }

  ParameterValues parameters_;
  const InteractionMatrix* train_ = nullptr;
  InteractionMatrix users_of_;
  std::optional<RowSimilarity> similarity_;
  Links neighbours_;
};

ModelMemory user_knn_memory(const ParameterValues& parameters, const DataShape& data) {
  return neighbour_memory(data, static_cast<double>(data.users),
                          static_cast<double>(parameters.integer("neighbours")));
}

}  // namespace

const ModelSpec& user_knn_spec() {
  static const ModelSpec spec{
      {.id = "userknn",
       .name = "UserKNN",
       .description = en::say(
           "Recommends what the users with the most similar taste chose. No training by epochs, "
           "and each recommendation can be explained by the neighbours who have it."),
       .paper = "Resnick, Iacovou, Suchak, Bergstrom, Riedl: GroupLens: An open architecture for "
                "collaborative filtering of netnews. CSCW 1994",
       .paper_url = "https://doi.org/10.1145/192844.192905",
       .parameters = ParameterSchema(with_fill(
           with_search(neighbourhood_parameters(en::say("How many similar users each user keeps."),
                                                en::say("users")),
                       {{"neighbours", logarithmic(10, 1000)},
                        {"similarity", among({"cosine", "jaccard"})},
                        {"weighting", among({"none", "tf-idf", "bm25"})},
                        {"shrinkage", linear(0, 100)}}))),
       .presets =
           {{"default",
             en::say("100 neighbours by TF-IDF cosine, shrinkage 10; the best on validation data."),
             overrides({{"weighting", std::string("tf-idf")}})},
            {"plain", en::say("100 neighbours by plain cosine, shrinkage 10."), {}}}},
      {.family = Family::Neighbourhood,
       .blank = Blank::Zeros,
       .same_at_any_threads = at_any_threads,
       .memory = user_knn_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_user_knn(const ParameterValues& parameters) {
  return std::make_unique<UserKnn>(parameters);
}

}  // namespace hankki
