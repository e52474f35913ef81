// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bandit/click_model.h"

#include <cmath>

#include "core/bandit/draws.h"

namespace hankki {

double ClickModel::looked_at(std::size_t slot) const {
  return kind == Kind::Cascade ? 1 : std::pow(static_cast<double>(slot + 1), -decay);
}

std::vector<double> ClickModel::click_probabilities(const std::vector<double>& attraction) const {
  std::vector<double> result;
  double reached = 1;  // in a cascade: nothing above was clicked
  for (std::size_t slot = 0; slot < attraction.size(); ++slot) {
    const double click = looked_at(slot) * clicked_if_seen(attraction[slot]);
    result.push_back(reached * click);
    if (kind == Kind::Cascade) reached *= 1 - click;
  }
  return result;
}

double ClickModel::expected_clicks(const std::vector<double>& attraction) const {
  double sum = 0;
  for (const double p : click_probabilities(attraction)) sum += p;
  return sum;
}

double ClickModel::any_click(const std::vector<double>& attraction) const {
  double none = 1;
  for (std::size_t slot = 0; slot < attraction.size(); ++slot)
    none *= 1 - looked_at(slot) * clicked_if_seen(attraction[slot]);
  return 1 - none;
}

std::vector<std::uint8_t> ClickModel::draw(const std::vector<double>& attraction,
                                           RandomEngine& random) const {
  std::vector<std::uint8_t> clicks(attraction.size());
  bool gone = false;
  for (std::size_t slot = 0; slot < attraction.size(); ++slot) {
    // One coin a slot, so that lists of the same length use as many.
    const bool click = draw_unit(random) < looked_at(slot) * clicked_if_seen(attraction[slot]);
    clicks[slot] = click && !gone;
    gone = gone || (click && kind == Kind::Cascade);
  }
  return clicks;
}

}  // namespace hankki
