// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pareto.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Pareto, NobodyBeatsThoseOfTheFront) {
  // seconds, quality
  const std::vector<double> time{1, 5, 3, 10, 10}, quality{0.1, 0.3, 0.05, 0.4, 0.2};
  EXPECT_THAT(pareto_front(time, Better::Lower, quality, Better::Higher), ElementsAre(0, 1, 3));
}

TEST(Pareto, BothMayBeBetterHigh) {
  const std::vector<double> coverage{0.1, 0.5, 0.9}, quality{0.3, 0.2, 0.25};
  EXPECT_THAT(pareto_front(coverage, Better::Higher, quality, Better::Higher), ElementsAre(0, 2));
}

TEST(Pareto, EqualOnesAreAllInItAndWhatIsUnknownIsNot) {
  const std::vector<double> x{1, 1, NAN, 1}, y{2, 2, 9, 1};
  EXPECT_THAT(pareto_front(x, Better::Lower, y, Better::Higher), ElementsAre(0, 1));
  EXPECT_THAT(pareto_front({}, Better::Lower, {}, Better::Higher), IsEmpty());
}

}  // namespace
}  // namespace hankki
