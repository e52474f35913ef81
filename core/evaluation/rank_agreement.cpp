// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/rank_agreement.h"

#include <cmath>
#include <cstddef>

namespace hankki {
namespace {

int order_of(double a, double b) { return a < b ? -1 : a > b ? 1 : 0; }

}  // namespace

std::optional<double> kendall_tau(std::span<const double> a, std::span<const double> b) {
  double sum = 0, in_a = 0, in_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = i + 1; j < a.size(); ++j) {
      const int first = order_of(a[i], a[j]), second = order_of(b[i], b[j]);
      sum += first * second;
      in_a += first * first;
      in_b += second * second;
    }
  }
  if (in_a == 0 || in_b == 0) return std::nullopt;
  return sum / std::sqrt(in_a * in_b);
}

}  // namespace hankki
