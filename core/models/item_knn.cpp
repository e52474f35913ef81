#include "core/models/item_knn.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/kernels/top_k.h"
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

/// The nearest neighbours of each item, best first.
struct Neighbours {
  std::vector<std::vector<std::uint32_t>> items;
  std::vector<std::vector<float>> values;
};

/// Scratch of one team member: co-occurrence counts with the item at hand.
struct CoCounts {
  std::vector<float> counts;
  std::vector<std::uint32_t> touched;
};

class ItemKnn final : public Recommender {
 public:
  explicit ItemKnn(const ParameterValues& parameters)
      : neighbours_(static_cast<std::size_t>(parameters.integer("neighbours"))),
        shrinkage_(static_cast<float>(parameters.real("shrinkage"))) {}

  const ModelSpec& spec() const override { return item_knn_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) override {
    train_ = &train;
    offsets_.assign(static_cast<std::size_t>(train.items()) + 1, 0);
    targets_.clear();
    similarities_.clear();
  }

  LossParts run_epoch(std::int64_t, const JobContext& job) override {
    store_by_source(nearest_neighbours(job));
    return {};
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    const std::size_t items = train_->items();
    std::ranges::fill(out.first(users.size() * items), 0.0F);
    for (std::size_t row = 0; row < users.size(); ++row) {
      float* scores = out.data() + row * items;
      for (const ItemIndex source : train_->row(users[row]))
        for (auto at = offsets_[source]; at < offsets_[source + 1]; ++at)
          scores[targets_[static_cast<std::size_t>(at)]] +=
              similarities_[static_cast<std::size_t>(at)];
    }
  }

  TensorMap weights() const override {
    const auto links = static_cast<std::int64_t>(targets_.size());
    return {{"offsets", Tensor::of(std::span<const std::int64_t>(offsets_),
                                   {static_cast<std::int64_t>(offsets_.size())})},
            {"targets", Tensor::of(std::span<const std::uint32_t>(targets_), {links})},
            {"similarities", Tensor::of(std::span<const float>(similarities_), {links})}};
  }

  void load_weights(const TensorMap& tensors) override;

 private:
  Neighbours nearest_neighbours(const JobContext& job) const;
  void count_together(ItemIndex item, const InteractionMatrix& users_of, CoCounts& scratch) const;
  void store_by_source(const Neighbours& nearest);

  std::size_t neighbours_;
  float shrinkage_;
  const InteractionMatrix* train_ = nullptr;
  // By source item: the items in whose neighbourhood it stands, and how similar they are.
  std::vector<std::int64_t> offsets_;
  std::vector<std::uint32_t> targets_;
  std::vector<float> similarities_;
};

void ItemKnn::count_together(ItemIndex item, const InteractionMatrix& users_of,
                             CoCounts& scratch) const {
  for (const UserIndex user : users_of.row(item))
    for (const ItemIndex other : train_->row(user)) {
      if (scratch.counts[other] == 0) scratch.touched.push_back(other);
      scratch.counts[other] += 1;
    }
}

Neighbours ItemKnn::nearest_neighbours(const JobContext& job) const {
  const std::uint32_t items = train_->items();
  const InteractionMatrix users_of = train_->transposed();
  std::vector<float> norm(items);
  for (ItemIndex item = 0; item < items; ++item)
    norm[item] = std::sqrt(static_cast<float>(users_of.row(item).size()));

  Neighbours nearest{std::vector<std::vector<std::uint32_t>>(items),
                     std::vector<std::vector<float>>(items)};
  std::vector<CoCounts> scratch(static_cast<std::size_t>(threads()));
  std::atomic<std::int64_t> done{0};
  parallel_for_members(items, [&](std::int64_t block, int member) {
    const auto item = static_cast<ItemIndex>(block);
    CoCounts& together = scratch[static_cast<std::size_t>(member)];
    together.counts.resize(items);
    count_together(item, users_of, together);
    std::ranges::sort(together.touched);  // ties go to the smaller index

    std::vector<std::uint32_t> others;
    std::vector<float> similarity;
    for (const auto other : together.touched) {
      if (other != item) {
        others.push_back(other);
        similarity.push_back(together.counts[other] / (norm[item] * norm[other] + shrinkage_));
      }
      together.counts[other] = 0;
    }
    together.touched.clear();

    const std::size_t kept = std::min(neighbours_, others.size());
    std::vector<std::uint32_t> best(kept);
    nearest.values[item].resize(kept);
    kernels::top_k(similarity, best, nearest.values[item]);
    for (const auto position : best) nearest.items[item].push_back(others[position]);

    if (const auto count = ++done; member == 0) job.report(count, items, "similar items");
  });
  return nearest;
}

void ItemKnn::store_by_source(const Neighbours& nearest) {
  std::ranges::fill(offsets_, 0);
  for (const auto& sources : nearest.items)
    for (const auto source : sources) ++offsets_[source + 1];
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  targets_.resize(static_cast<std::size_t>(offsets_.back()));
  similarities_.resize(targets_.size());
  std::vector<std::int64_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t item = 0; item < nearest.items.size(); ++item)
    for (std::size_t n = 0; n < nearest.items[item].size(); ++n) {
      const auto at = static_cast<std::size_t>(next[nearest.items[item][n]]++);
      targets_[at] = item;
      similarities_[at] = nearest.values[item][n];
    }
}

void ItemKnn::load_weights(const TensorMap& tensors) {
  const std::int64_t offsets_shape[] = {static_cast<std::int64_t>(offsets_.size())};
  const auto offsets =
      expect_tensor(tensors, "offsets", TensorType::I64, offsets_shape).as<std::int64_t>();
  if (offsets.front() != 0 || !std::ranges::is_sorted(offsets))
    throw Error("offsets", "the saved model is damaged; train it again");
  const std::int64_t links[] = {offsets.back()};
  const auto targets =
      expect_tensor(tensors, "targets", TensorType::U32, links).as<std::uint32_t>();
  if (std::ranges::any_of(targets, [&](auto item) { return item >= train_->items(); }))
    throw Error("targets", "the saved model is damaged; train it again");
  const auto values = expect_tensor(tensors, "similarities", TensorType::F32, links).as<float>();
  offsets_.assign(offsets.begin(), offsets.end());
  targets_.assign(targets.begin(), targets.end());
  similarities_.assign(values.begin(), values.end());
}

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
      .parameters = ParameterSchema(
          {integer_parameter("neighbours", "Neighbours", "Neighbourhood", 100, 1, 10'000,
                             "How many similar items each item keeps.", "items", "k"),
           real_parameter("shrinkage", "Shrinkage", "Neighbourhood", 10, 0, 10'000,
                          "Added to the cosine's denominator: trusts pairs with few users less.")}),
      .presets = {{"default", "100 neighbours, shrinkage 10.", {}}}};
  return spec;
}

std::unique_ptr<Recommender> make_item_knn(const ParameterValues& parameters) {
  return std::make_unique<ItemKnn>(parameters);
}

}  // namespace hankki
