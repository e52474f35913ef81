// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/zoom_history.h"

#include <algorithm>

#include "ui/plots/custom_plot.h"

namespace hankki {
namespace {
constexpr std::size_t kMostSteps = 100;
}

void ZoomHistory::add(CustomPlot& plot) {
  plots_.emplace_back(&plot);
  steps_.clear();
}

void ZoomHistory::takeOver(ZoomHistory& other) {
  for (const QPointer<CustomPlot>& plot : std::exchange(other.plots_, {}))
    if (plot) add(*plot);
  other.steps_.clear();
}

const CustomPlot* ZoomHistory::leader() const {
  const auto shown =
      std::ranges::find_if(plots_, [](const auto& plot) { return plot && plot->isVisible(); });
  return shown == plots_.end() ? nullptr : shown->data();
}

void ZoomHistory::begin() {
  if (steps_.size() == kMostSteps) steps_.erase(steps_.begin() + 1);  // the first is at rest
  std::vector<Ranges> step;
  for (const auto& plot : plots_) step.push_back(plot ? plot->ranges() : Ranges());
  steps_.push_back(std::move(step));
  emit changed();
}

void ZoomHistory::undo() {
  if (steps_.size() <= 1) return reset();
  const std::vector<Ranges> step = std::move(steps_.back());
  steps_.pop_back();
  for (std::size_t i = 0; i < plots_.size(); ++i)
    if (plots_[i]) plots_[i]->setRanges(step[i]);
  emit changed();
}

void ZoomHistory::reset() {
  steps_.clear();
  for (const auto& plot : plots_)
    if (plot) plot->refit();
  emit changed();
}

}  // namespace hankki
