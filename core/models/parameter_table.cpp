// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/parameter_table.h"

#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>
#include <cmath>

#include "core/base/error.h"
#include "core/base/threads.h"

namespace hankki {

void ParameterTable::allocate_weights(std::size_t row_count, std::size_t row_width) {
  rows = row_count;
  width = row_width;
  weights.assign(rows * width, 0);
}

void ParameterTable::allocate(std::size_t row_count, std::size_t row_width) {
  allocate_weights(row_count, row_width);
  first = ZeroedVector<float>(rows * width);
  second = ZeroedVector<float>(rows * width);
  updated.assign(rows, 0);
}

void fill_normal(std::span<float> values, float deviation, RandomEngine engine) {
  boost::random::normal_distribution<float> normal(0, deviation);
  for (float& value : values) value = normal(engine);
}

void fill_uniform(std::span<float> values, float bound, RandomEngine engine) {
  boost::random::uniform_real_distribution<float> uniform(-bound, bound);
  for (float& value : values) value = uniform(engine);
}

void initialise_xavier(ParameterTable& table, RandomEngine engine) {
  fill_normal(table.weights, std::sqrt(2.0F / static_cast<float>(table.rows + table.width)),
              engine);
}

void ParameterSet::save_weights(TensorMap& tensors) const {
  for (const auto& [name, table] : tables_)
    if (table->rows > 0)
      tensors[name] = Tensor::showing(std::span<const float>(table->weights), table->shape());
}

void ParameterSet::load_weights(const TensorMap& tensors) {
  for (const auto& [name, table] : tables_) {
    if (table->rows == 0) continue;
    const auto values = expect_tensor(tensors, name, TensorType::F32, table->shape()).as<float>();
    table->weights.assign(values.begin(), values.end());
  }
}

void ParameterSet::save_optimiser(TensorMap& tensors) const {
  tensors[prefix_ + "step"] = Tensor::showing(std::span<const std::int64_t>(&step, 1), {1});
  for (const auto& [name, table] : tables_) {
    if (table->rows == 0) continue;
    tensors[name + ".first"] =
        Tensor::showing(std::span<const float>(table->first), table->shape());
    tensors[name + ".second"] =
        Tensor::showing(std::span<const float>(table->second), table->shape());
    tensors[name + ".updated"] = Tensor::showing(std::span<const std::int64_t>(table->updated),
                                                 {static_cast<std::int64_t>(table->rows)});
  }
}

void ParameterSet::load_optimiser(const TensorMap& tensors) {
  const std::int64_t one[] = {1};
  step = expect_tensor(tensors, prefix_ + "step", TensorType::I64, one).as<std::int64_t>()[0];
  if (step < 0) throw Error("step", en::say("the checkpoint is damaged; start the run anew"));
  schedule.extend_to(step);
  for (const auto& [name, table] : tables_) {
    if (table->rows == 0) continue;
    const auto load = [&](const char* part, ZeroedVector<float>& target) {
      const auto values =
          expect_tensor(tensors, name + part, TensorType::F32, table->shape()).as<float>();
      target.assign(values.begin(), values.end());
    };
    load(".first", table->first);
    load(".second", table->second);
    const std::int64_t rows[] = {static_cast<std::int64_t>(table->rows)};
    const auto updated =
        expect_tensor(tensors, name + ".updated", TensorType::I64, rows).as<std::int64_t>();
    if (std::ranges::any_of(updated, [&](auto at) { return at < 0 || at > step; }))
      throw Error(name, en::say("the checkpoint is damaged; start the run anew"));
    table->updated.assign(updated.begin(), updated.end());
  }
}

void ParameterSet::catch_up() {
  constexpr std::size_t kRows = 256;
  for (const auto& [name, table] : tables_) {
    const kernels::AdamRows rows = table->view();
    const std::size_t count = table->rows;
    parallel_for(static_cast<std::int64_t>((count + kRows - 1) / kRows), [&](std::int64_t block) {
      const kernels::FlushSubnormals flush;
      const std::size_t begin = static_cast<std::size_t>(block) * kRows;
      for (std::size_t row = begin; row < std::min(count, begin + kRows); ++row)
        kernels::adam_catch_up(rows, row, step, schedule);
    });
  }
}

}  // namespace hankki
