// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/adam.h"

#include "core/kernels/simd.h"

#if defined(__x86_64__)
#include <xmmintrin.h>
#endif

namespace hankki::kernels {
namespace {

HANKKI_MULTIVERSION
void decay(float* weights, float* first, float* second, std::size_t width, std::int64_t steps,
           const AdamSchedule::Step* schedule, AdamSettings settings) {
  for (std::int64_t step = 0; step < steps; ++step) {
    const auto [step_size, root_scale] = schedule[step];
    for (std::size_t i = 0; i < width; ++i) {
      first[i] *= settings.beta1;
      second[i] *= settings.beta2;
      weights[i] -= step_size * first[i] / (std::sqrt(second[i]) * root_scale + settings.epsilon);
    }
  }
}

HANKKI_MULTIVERSION
void update(float* weights, float* first, float* second, const float* gradient, std::size_t width,
            AdamSchedule::Step step, AdamSettings settings) {
  for (std::size_t i = 0; i < width; ++i) {
    first[i] = settings.beta1 * first[i] + (1 - settings.beta1) * gradient[i];
    second[i] = settings.beta2 * second[i] + (1 - settings.beta2) * gradient[i] * gradient[i];
    weights[i] -=
        step.step_size * first[i] / (std::sqrt(second[i]) * step.root_scale + settings.epsilon);
  }
}

}  // namespace

void AdamSchedule::extend_to(std::int64_t step) {
  for (auto t = static_cast<std::int64_t>(steps_.size()) + 1; t <= step; ++t) {
    const auto exponent = static_cast<double>(t);
    const double correction1 = 1 - std::pow(static_cast<double>(settings_.beta1), exponent);
    const double correction2 = 1 - std::pow(static_cast<double>(settings_.beta2), exponent);
    steps_.push_back({static_cast<float>(settings_.rate / correction1),
                      static_cast<float>(1 / std::sqrt(correction2))});
  }
}

void adam_catch_up(const AdamRows& rows, std::size_t row, std::int64_t step,
                   const AdamSchedule& schedule) {
  std::int64_t& updated = rows.updated[row];
  if (updated == 0 || updated >= step) return;
  const std::size_t at = row * rows.width;
  decay(&rows.weights[at], &rows.first[at], &rows.second[at], rows.width, step - updated,
        &schedule.at(updated + 1), schedule.settings());
  updated = step;
}

void adam_step(const AdamRows& rows, std::size_t row, std::span<const float> gradient,
               std::int64_t step, const AdamSchedule& schedule) {
  const std::size_t at = row * rows.width;
  update(&rows.weights[at], &rows.first[at], &rows.second[at], gradient.data(), rows.width,
         schedule.at(step), schedule.settings());
  rows.updated[row] = step;
}

#if defined(__x86_64__)
// Bits 15 and 6 of MXCSR: flush results to zero, treat operands as zero.
FlushSubnormals::FlushSubnormals() : before_(_mm_getcsr()) { _mm_setcsr(before_ | 0x8040U); }
FlushSubnormals::~FlushSubnormals() { _mm_setcsr(before_); }
#else
FlushSubnormals::FlushSubnormals() = default;
FlushSubnormals::~FlushSubnormals() = default;
#endif

}  // namespace hankki::kernels
