// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pareto.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hankki {

std::vector<std::size_t> pareto_front(std::span<const double> x, Better x_better,
                                      std::span<const double> y, Better y_better) {
  // As if less were better in both.
  const auto cost = [](double value, Better better) {
    return better == Better::Higher ? -value : value;
  };
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < x.size(); ++at)
    if (!std::isnan(x[at]) && !std::isnan(y[at])) order.push_back(at);
  std::ranges::stable_sort(order, [&](std::size_t one, std::size_t other) {
    const double x1 = cost(x[one], x_better), x2 = cost(x[other], x_better);
    return x1 != x2 ? x1 < x2 : cost(y[one], y_better) < cost(y[other], y_better);
  });
  std::vector<std::size_t> front;
  double least = std::numeric_limits<double>::infinity();
  for (const std::size_t at : order) {
    const double height = cost(y[at], y_better);
    const bool same = !front.empty() && x[at] == x[front.back()] && y[at] == y[front.back()];
    if (height >= least && !same) continue;
    least = height;
    front.push_back(at);
  }
  std::ranges::stable_sort(front, {}, [&](std::size_t at) { return x[at]; });
  return front;
}

}  // namespace hankki
