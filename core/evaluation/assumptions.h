// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "core/base/message.h"
#include "core/evaluation/significance.h"

namespace hankki {

/// Whether paired differences are what a test takes them for.
struct TestAssumption {
  bool holds = true;
  std::size_t differing = 0;  ///< users with another value than beside the baseline
  double skewness = 0;        ///< of the differences that the test speaks of; 0: symmetric
  Message said;               ///< what was looked at and found, a sentence
};

/// t: the mean of the differences is about normal, which needs more than 25 times their squared
/// skewness of users (Cochran's rule). Wilcoxon: the differences that are not 0 are about symmetric
/// (skewness within 1) and at least ten. Randomisation: any signs are as likely, so that six
/// differing users are enough to tell anything.
TestAssumption check_assumption(SignificanceTest test, std::span<const double> differences);

}  // namespace hankki
