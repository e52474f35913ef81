// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace hankki::kernels {

/// Adam (Kingma, Ba 2015, algorithm 1) in the form that LibTorch computes:
///   m = b1 m + (1-b1) g;  v = b2 v + (1-b2) g^2
///   w -= step_size * m / (sqrt(v) * root_scale + epsilon)
/// with step_size = rate / (1-b1^t) and root_scale = 1 / sqrt(1-b2^t).
struct AdamSettings {
  float rate = 1e-3F, beta1 = 0.9F, beta2 = 0.999F, epsilon = 1e-8F;
};

/// The factors of steps 1, 2, ...; grown by extend_to before they are used.
class AdamSchedule {
 public:
  struct Step {
    float step_size, root_scale;
  };
  explicit AdamSchedule(AdamSettings settings) : settings_(settings) {}

  void extend_to(std::int64_t step);
  const Step& at(std::int64_t step) const { return steps_[static_cast<std::size_t>(step - 1)]; }
  const AdamSettings& settings() const { return settings_; }

 private:
  AdamSettings settings_;
  std::vector<Step> steps_;
};

/// A table of rows under dense Adam whose rows are only brought up to date when they are next
/// touched: the steps that a row missed (gradient 0) are iterated then, in cache. The numbers are
/// those of dense Adam, for a fraction of its memory traffic. `updated[row]` is the last step that
/// the row has taken; 0 means that it never had a gradient, so that steps leave it as it is.
/// Different rows may be worked on by different threads.
struct AdamRows {
  std::span<float> weights, first, second;  ///< rows x width
  std::span<std::int64_t> updated;          ///< rows
  std::size_t width = 0;

  std::span<float> row(std::size_t index) const { return weights.subspan(index * width, width); }
};

/// Takes the missed steps up to and including `step`.
void adam_catch_up(const AdamRows& rows, std::size_t row, std::int64_t step,
                   const AdamSchedule& schedule);

/// Step number `step` of a row that is caught up to step - 1, with its gradient (width values).
void adam_step(const AdamRows& rows, std::size_t row, std::span<const float> gradient,
               std::int64_t step, const AdamSchedule& schedule);

/// While it lives, subnormal numbers count as zero on the calling thread (x86-64): the moments of
/// rows that wait long decay into them, and each costs a hundred cycles.
class FlushSubnormals {
 public:
  FlushSubnormals();
  ~FlushSubnormals();
  FlushSubnormals(const FlushSubnormals&) = delete;
  FlushSubnormals& operator=(const FlushSubnormals&) = delete;

 private:
  unsigned before_ = 0;
};

}  // namespace hankki::kernels
