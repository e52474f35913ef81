// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/tsne.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/vectors/quadtree.h"

namespace hankki {
namespace {

// As scikit-learn 1.2 has them, but for the rate, which is Belkina et al.'s (2019), and for the
// second quarter of the epochs, in which the exaggeration dies away: ended at once, it leaves some
// seeds' digits at a trustworthiness of .9895.
constexpr float kAngle = 0.5F;
constexpr float kEarlyMomentum = 0.5F, kMomentum = 0.8F;
constexpr float kGainStep = 0.2F, kGainDecay = 0.8F, kSmallestGain = 0.01F;
constexpr double kSmallestRate = 50;
constexpr float kStartDeviation = 1e-4F;  // of the first coordinate
constexpr std::size_t kBlock = 256;       // points

/// Centred, and so small that no two points are far apart.
Vectors scaled_start(Vectors start) {
  const auto size = static_cast<double>(std::max<std::size_t>(1, start.size()));
  double mean[2] = {}, square = 0;
  for (std::size_t i = 0; i < start.values.size(); ++i) mean[i % 2] += start.values[i] / size;
  for (std::size_t i = 0; i < start.values.size(); i += 2)
    square += (start.values[i] - mean[0]) * (start.values[i] - mean[0]) / size;
  const double scale = square > 0 ? kStartDeviation / std::sqrt(square) : 1;
  for (std::size_t i = 0; i < start.values.size(); ++i)
    start.values[i] = static_cast<float>((start.values[i] - mean[i % 2]) * scale);
  return start;
}

class TsneLayout {
 public:
  TsneLayout(const NeighbourGraph& affinities, const Vectors& start, const TsneOptions& options)
      : affinities_(affinities),
        options_(options),
        map_(scaled_start(start)),
        rate_(static_cast<float>(
            std::max(static_cast<double>(start.size()) / options.exaggeration, kSmallestRate))),
        tree_(kAngle),
        forces_(start.size()),
        motion_(start.values.size(), 0.0F),
        gains_(start.values.size(), 1.0F) {}

  Vectors run(const JobContext& job, const MapListener& listener) {
    for (int epoch = 1; epoch <= options_.epochs; ++epoch) {
      job.report(epoch, options_.epochs, en::say("Laying out the map"));
      measure(exaggeration(epoch));
      move(4 * epoch <= options_.epochs ? kEarlyMomentum : kMomentum);
      if (listener) listener(epoch, options_.epochs, map_);
    }
    return std::move(map_);
  }

 private:
  /// What a point is drawn and pushed by; `total` is its part of what q_ij are divided by.
  struct Force {
    float draw_x, draw_y, push_x, push_y, total;
  };

  float exaggeration(int epoch) const {
    const double quarters = 4.0 * epoch / options_.epochs;
    return static_cast<float>(1 + (options_.exaggeration - 1) * std::clamp(2 - quarters, 0.0, 1.0));
  }

  void measure(float exaggeration) {
    tree_.build(map_.values);
    const std::span<const std::uint32_t> order = tree_.order();
    const std::size_t blocks = (order.size() + kBlock - 1) / kBlock;
    // Points beside each other walk the same cells.
    parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
      const std::size_t first = static_cast<std::size_t>(block) * kBlock;
      for (const std::uint32_t i : order.subspan(first, std::min(kBlock, order.size() - first)))
        forces_[i] = force_on(i, exaggeration);
    });
  }

  Force force_on(std::uint32_t point, float exaggeration) const {
    const float x = map_.values[2 * point], y = map_.values[2 * point + 1];
    Force force{0, 0, 0, 0, -1};  // less the point itself, which the tree counts too
    tree_.visit(x, y, [&](float dx, float dy, float square, float count) {
      const float q = 1 / (1 + square), all = count * q;
      force.total += all;
      force.push_x += all * q * dx;
      force.push_y += all * q * dy;
    });
    const auto others = affinities_.neighbours_of(point);
    const auto weights = affinities_.weights_of(point);
    for (std::size_t i = 0; i < others.size(); ++i) {
      const float dx = x - map_.values[2 * others[i]], dy = y - map_.values[2 * others[i] + 1];
      const float q = exaggeration * weights[i] / (1 + dx * dx + dy * dy);
      force.draw_x += q * dx;
      force.draw_y += q * dy;
    }
    return force;
  }

  /// A step down the gradient (van der Maaten 2014, eq. 8), with the gains of Jacobs (1988).
  void move(float momentum) {
    double total = 0;
    for (const Force& force : forces_) total += force.total;
    const float share = total > 0 ? static_cast<float>(1 / total) : 0;
    for (std::size_t i = 0; i < forces_.size(); ++i) {
      const Force& force = forces_[i];
      step(2 * i, 4 * (force.draw_x - force.push_x * share), momentum);
      step(2 * i + 1, 4 * (force.draw_y - force.push_y * share), momentum);
    }
  }

  void step(std::size_t at, float gradient, float momentum) {
    float& gain = gains_[at];
    gain =
        motion_[at] * gradient < 0 ? gain + kGainStep : std::max(gain * kGainDecay, kSmallestGain);
    motion_[at] = momentum * motion_[at] - rate_ * gain * gradient;
    map_.values[at] += motion_[at];
  }

  const NeighbourGraph& affinities_;
  const TsneOptions options_;
  Vectors map_;
  const float rate_;
  Quadtree tree_;
  std::vector<Force> forces_;
  std::vector<float> motion_, gains_;  // beside the map's values
};

}  // namespace

Vectors tsne_layout(const NeighbourGraph& affinities, const Vectors& start,
                    const TsneOptions& options, const JobContext& job,
                    const MapListener& listener) {
  const ThreadBudget budget(job.threads());
  return TsneLayout(affinities, start, options).run(job, listener);
}

}  // namespace hankki
