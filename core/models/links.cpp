// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/links.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/models/reasons.h"

namespace hankki {

void Links::clear(std::size_t rows) {
  offsets_.assign(rows + 1, 0);
  targets_.clear();
  values_.clear();
}

void Links::assign(const std::vector<LinkList>& by_source) {
  clear(by_source.size());
  for (std::size_t row = 0; row < by_source.size(); ++row) {
    const auto& [targets, values] = by_source[row];
    targets_.insert(targets_.end(), targets.begin(), targets.end());
    values_.insert(values_.end(), values.begin(), values.end());
    offsets_[row + 1] = static_cast<std::int64_t>(targets_.size());
  }
}

void Links::assign_transposed(const std::vector<LinkList>& by_target) {
  clear(by_target.size());
  for (const auto& list : by_target)
    for (const auto source : list.targets) ++offsets_[source + 1];
  for (std::size_t row = 0; row < rows(); ++row) offsets_[row + 1] += offsets_[row];
  targets_.resize(static_cast<std::size_t>(offsets_.back()));
  values_.resize(targets_.size());
  std::vector<std::int64_t> next(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t target = 0; target < by_target.size(); ++target)
    for (std::size_t n = 0; n < by_target[target].targets.size(); ++n) {
      const auto at = static_cast<std::size_t>(next[by_target[target].targets[n]]++);
      targets_[at] = target;
      values_[at] = by_target[target].values[n];
    }
}

TensorMap Links::save() const {
  const auto links = static_cast<std::int64_t>(targets_.size());
  TensorMap tensors;
  tensors["offsets"] = Tensor::showing(std::span<const std::int64_t>(offsets_),
                                       {static_cast<std::int64_t>(offsets_.size())});
  tensors["targets"] = Tensor::showing(std::span<const std::uint32_t>(targets_), {links});
  tensors["values"] = Tensor::showing(std::span<const float>(values_), {links});
  return tensors;
}

void Links::load(const TensorMap& tensors, std::uint32_t bound) {
  const std::int64_t offsets_shape[] = {static_cast<std::int64_t>(offsets_.size())};
  const auto offsets =
      expect_tensor(tensors, "offsets", TensorType::I64, offsets_shape).as<std::int64_t>();
  if (offsets.front() != 0 || !std::ranges::is_sorted(offsets))
    throw Error("offsets", en::say("the saved model is damaged; train it again"));
  const std::int64_t links[] = {offsets.back()};
  const auto targets =
      expect_tensor(tensors, "targets", TensorType::U32, links).as<std::uint32_t>();
  if (std::ranges::any_of(targets, [&](auto target) { return target >= bound; }))
    throw Error("targets", en::say("the saved model is damaged; train it again"));
  const auto values = expect_tensor(tensors, "values", TensorType::F32, links).as<float>();
  offsets_.assign(offsets.begin(), offsets.end());
  targets_.assign(targets.begin(), targets.end());
  values_.assign(values.begin(), values.end());
}

void ItemLinkModel::begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) {
  train_ = &train;
  links_.clear(train.items());
}

void ItemLinkModel::score_histories(const InteractionMatrix& histories,
                                    std::span<float> out) const {
  const std::size_t items = train_->items();
  std::ranges::fill(out.first(histories.users() * items), 0.0F);
  for (UserIndex user = 0; user < histories.users(); ++user) {
    const auto scores = out.subspan(user * items, items);
    for (const ItemIndex source : histories.row(user)) {
      const auto targets = links_.targets(source);
      const auto values = links_.values(source);
      for (std::size_t n = 0; n < targets.size(); ++n) scores[targets[n]] += values[n];
    }
  }
}

std::vector<Reason> ItemLinkModel::explain(std::span<const ItemIndex> history, ItemIndex item,
                                           std::size_t limit) const {
  return item_reasons(history, Reason::Measure::Contribution, limit, [&](ItemIndex past) {
    const auto targets = links_.targets(past);
    const auto link = std::ranges::find(targets, item);
    if (link == targets.end()) return 0.0;
    return static_cast<double>(
        links_.values(past)[static_cast<std::size_t>(link - targets.begin())]);
  });
}

}  // namespace hankki
