// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/autoencoder.h"

namespace hankki::autograd {
namespace {

/// A tensor with a row for each user, filled in single precision by fill(row, values).
template <typename Fill>
at::Tensor rows(std::size_t count, std::int64_t width, const at::TensorOptions& options,
                const Fill& fill) {
  auto dense = at::zeros({static_cast<std::int64_t>(count), width}, at::kFloat);
  for (std::size_t row = 0; row < count; ++row)
    fill(row, dense.data_ptr<float>() + static_cast<std::int64_t>(row) * width);
  return dense.to(options);
}

}  // namespace

at::Tensor AutoencoderModule::input_of(const AutogradBatch& batch) const {
  const kernels::SparseInput& input = *batch.input;
  return rows(input.rows(), setting_.items(), setting_.options,
              [&](std::size_t row, float* values) {
                for (std::size_t i = 0; i < input.columns(row).size(); ++i)
                  values[input.columns(row)[i]] = input.values(row)[i];
              });
}

at::Tensor AutoencoderModule::target_of(const AutogradBatch& batch) const {
  return rows(batch.users.size(), setting_.items(), setting_.options,
              [&](std::size_t row, float* values) {
                for (const ItemIndex item : setting_.train.row(batch.users[row])) values[item] = 1;
              });
}

at::Tensor AutoencoderModule::noise_of(const AutogradBatch& batch) const {
  const auto users = std::ssize(batch.users);
  return setting_.placed(at::from_blob(const_cast<float*>(batch.noise.data()),
                                       {users, std::ssize(batch.noise) / users}, at::kFloat));
}

void AutoencoderModule::score(const AutogradBatch& batch, std::span<float> out) const {
  const at::NoGradGuard no_gradient;
  at::from_blob(out.data(), {std::ssize(batch.users), setting_.items()}, at::kFloat)
      .copy_(logits(batch));
}

}  // namespace hankki::autograd
