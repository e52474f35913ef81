// LibTorch in the process: one setter must reach it and the BLAS that it multiplies with.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>

#include "core/base/threads.h"

namespace hankki {
namespace {

TEST(Threads, OneSetterReachesLibTorchAndOpenBlas) {
  ASSERT_TRUE(blas_is_openblas()) << "matrix products of this LibTorch run about 30 times slower";
  for (const int count : {2, 1, 2}) {
    set_threads(count);
    EXPECT_EQ(at::get_num_threads(), count);
    EXPECT_EQ(blas_threads(), count);
  }
  set_threads(0);
  EXPECT_EQ(at::get_num_threads(), hardware_threads());
}

}  // namespace
}  // namespace hankki
