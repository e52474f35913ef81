// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/pairwise.h"

namespace hankki::autograd {

Pairs pairs_of(const Setting& setting, const AutogradBatch& batch, std::int64_t first_item) {
  std::vector<std::int64_t> users, positives, negatives;
  for (const auto& sample : batch.samples) {
    users.push_back(sample.user);
    positives.push_back(first_item + sample.positive);
    negatives.push_back(first_item + sample.negative);
  }
  return {setting.indices(std::move(users)), setting.indices(std::move(positives)),
          setting.indices(std::move(negatives))};
}

void write_scores(const at::Tensor& users, const at::Tensor& items, std::span<float> out,
                  const at::Tensor& bias) {
  at::Tensor scores = at::matmul(users, items.t());
  if (bias.defined()) scores = scores + bias.t();
  at::from_blob(out.data(), scores.sizes(), at::kFloat).copy_(scores);
}

}  // namespace hankki::autograd
