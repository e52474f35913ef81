#include "core/models/adam_table.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr const char* kDamaged = "the checkpoint is damaged; start the run anew";

}  // namespace

void AdamTable::allocate(std::size_t row_count, std::size_t row_width) {
  rows = row_count;
  width = row_width;
  weights.assign(rows * width, 0);
  first.assign(rows * width, 0);
  second.assign(rows * width, 0);
  updated.assign(rows, 0);
}

void AdamTable::save_weights(const std::string& name, TensorMap& tensors) const {
  tensors[name] = Tensor::of(std::span<const float>(weights), shape());
}

void AdamTable::load_weights(const std::string& name, const TensorMap& tensors) {
  const auto values = expect_tensor(tensors, name, TensorType::F32, shape()).as<float>();
  weights.assign(values.begin(), values.end());
}

void AdamTable::save_moments(const std::string& name, TensorMap& tensors) const {
  tensors[name + ".first"] = Tensor::of(std::span<const float>(first), shape());
  tensors[name + ".second"] = Tensor::of(std::span<const float>(second), shape());
  tensors[name + ".updated"] =
      Tensor::of(std::span<const std::int64_t>(updated), {static_cast<std::int64_t>(rows)});
}

void AdamTable::load_moments(const std::string& name, const TensorMap& tensors, std::int64_t step) {
  const auto load = [&](const char* part, std::vector<float>& target) {
    const auto values = expect_tensor(tensors, name + part, TensorType::F32, shape()).as<float>();
    target.assign(values.begin(), values.end());
  };
  load(".first", first);
  load(".second", second);
  const std::int64_t count[] = {static_cast<std::int64_t>(rows)};
  const auto steps =
      expect_tensor(tensors, name + ".updated", TensorType::I64, count).as<std::int64_t>();
  if (std::ranges::any_of(steps, [&](auto at) { return at < 0 || at > step; }))
    throw Error(name, kDamaged);
  updated.assign(steps.begin(), steps.end());
}

void save_step(std::int64_t step, TensorMap& tensors) {
  tensors["step"] = Tensor::of(std::span<const std::int64_t>(&step, 1), {1});
}

std::int64_t load_step(const TensorMap& tensors) {
  const std::int64_t one[] = {1};
  const auto step = expect_tensor(tensors, "step", TensorType::I64, one).as<std::int64_t>()[0];
  if (step < 0) throw Error("step", kDamaged);
  return step;
}

void fill_normal(std::span<float> values, float deviation, RandomEngine engine) {
  boost::random::normal_distribution<float> normal(0, deviation);
  for (float& value : values) value = normal(engine);
}

void fill_uniform(std::span<float> values, float bound, RandomEngine engine) {
  boost::random::uniform_real_distribution<float> uniform(-bound, bound);
  for (float& value : values) value = uniform(engine);
}

}  // namespace hankki
