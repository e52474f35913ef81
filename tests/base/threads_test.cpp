// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.h"

#include <cblas.h>
#include <gmock/gmock.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/base/cancel_scope.h"
#include "core/base/error.h"
#include "core/base/memory.h"

namespace hankki {
namespace {

class Threads : public testing::Test {
 protected:
  ~Threads() override { set_threads(0); }
};

// The product is also what makes the linker keep the library.
TEST_F(Threads, ProductsAreMadeByOpenBlas) {
  const std::vector<float> a{1, 2, 3, 4}, b{5, 6, 7, 8};
  std::vector<float> c(4);
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, 2, 2, 2, 1, a.data(), 2, b.data(), 2, 0,
              c.data(), 2);
  EXPECT_THAT(c, testing::ElementsAre(19, 22, 43, 50));
  EXPECT_TRUE(blas_is_openblas()) << "install libopenblas-pthread-dev";
  EXPECT_THAT(blas_version(), testing::StartsWith("OpenBLAS "));
}

TEST_F(Threads, ADefaultForWorkWithoutABudget) {
  for (const int count : {2, 1}) {
    set_threads(count);
    EXPECT_EQ(threads(), count);
    EXPECT_EQ(threads_here(), count);
  }
  set_threads(0);
  EXPECT_EQ(threads(), hardware_threads());
  EXPECT_GE(hardware_threads(), 1);
}

TEST_F(Threads, ABudgetHoldsWhateverIsSetMeanwhile) {
  set_threads(2);
  {
    const ThreadBudget job(3);
    set_threads(4);
    EXPECT_EQ(threads_here(), 3);
    {
      const ThreadBudget inner(5);
      EXPECT_EQ(threads_here(), 5);
      const ThreadBudget same(0);
      EXPECT_EQ(threads_here(), 5);
    }
    EXPECT_EQ(threads_here(), 3);
  }
  EXPECT_EQ(threads_here(), 4);
  const ThreadBudget as_it_is(0);
  set_threads(1);
  EXPECT_EQ(threads_here(), 4);
}

TEST_F(Threads, ABudgetIsItsThreadsOwn) {
  set_threads(2);
  const ThreadBudget job(3);
  int elsewhere = 0, under_a_budget = 0;
  std::thread([&] {
    elsewhere = threads_here();
    const ThreadBudget other(1);
    under_a_budget = threads_here();
  }).join();
  EXPECT_EQ(elsewhere, 2);
  EXPECT_EQ(under_a_budget, 1);
  EXPECT_EQ(threads_here(), 3);
}

TEST_F(Threads, EveryBlockOnce) {
  for (const int count : {1, 2, 5}) {
    set_threads(count);
    for (const std::int64_t blocks : {0, 1, 2, 1000}) {
      std::vector<std::atomic<int>> done(static_cast<std::size_t>(blocks));
      parallel_for(blocks, [&](std::int64_t block) { ++done[static_cast<std::size_t>(block)]; });
      for (const auto& times : done) EXPECT_EQ(times, 1);
    }
  }
}

TEST_F(Threads, EachThreadOfALoopHasScratchOfItsOwn) {
  const ThreadBudget budget(3);
  std::atomic<int> made{0}, sum{0};
  struct Scratch {
    explicit Scratch(std::atomic<int>& total) : sum(total) {}
    ~Scratch() { sum += blocks; }
    const std::thread::id owner = std::this_thread::get_id();
    int blocks = 0;
    std::atomic<int>& sum;
  };
  const auto make = [&] {
    ++made;
    return std::make_unique<Scratch>(sum);
  };
  parallel_for_with(500, make, [&](std::int64_t, std::unique_ptr<Scratch>& scratch) {
    EXPECT_EQ(scratch->owner, std::this_thread::get_id());
    ++scratch->blocks;
  });
  EXPECT_EQ(made, 3);
  EXPECT_EQ(sum, 500);
  parallel_for_with(2, make, [](std::int64_t, auto&) {});
  EXPECT_EQ(made, 5) << "no larger a team than there are blocks";
}

TEST_F(Threads, TheFirstExceptionStopsTheLoop) {
  for (const int count : {1, 2}) {
    set_threads(count);
    std::atomic<std::int64_t> done{0};
    const auto loop = [&] {
      parallel_for(1'000'000, [&](std::int64_t block) {
        if (block == 10) throw std::runtime_error("block 10");
        ++done;
      });
    };
    EXPECT_THAT(loop, testing::ThrowsMessage<std::runtime_error>("block 10"));
    EXPECT_LT(done, 1'000'000);
  }
}

TEST_F(Threads, BarrierHoldsEveryPhase) {
  constexpr int kSize = 3, kPhases = 200;
  std::vector<int> values(kSize);
  std::atomic<int> wrong{0};
  run_team(kSize, [&](int member, TeamBarrier& barrier) {
    for (int phase = 1; phase <= kPhases; ++phase) {
      values[static_cast<std::size_t>(member)] = phase;
      barrier.wait();
      for (const int value : values) wrong += value != phase;
      barrier.wait();
    }
  });
  EXPECT_EQ(wrong, 0);
}

TEST_F(Threads, ALoopWithinATeamStaysOnItsThread) {
  set_threads(3);
  EXPECT_EQ(threads_here(), 3);
  parallel_for(6, [&](std::int64_t) {
    EXPECT_EQ(threads_here(), 1);
    const auto outer = std::this_thread::get_id();
    parallel_for(10, [&](std::int64_t) { EXPECT_EQ(std::this_thread::get_id(), outer); });
  });
  EXPECT_EQ(threads_here(), 3);
}

TEST_F(Threads, TeamsNestAndRunBesideEachOther) {
  std::atomic<int> sum{0};
  const auto nested = [&] {
    for (int round = 0; round < 100; ++round)
      run_team(2, [&](int outer, TeamBarrier& barrier) {
        barrier.wait();
        run_team(2, [&](int inner, TeamBarrier&) { sum += 1 + 2 * outer + inner; });
      });
  };
  std::thread other(nested);
  nested();
  other.join();
  EXPECT_EQ(sum, 2 * 100 * (1 + 2 + 3 + 4));
}

TEST_F(Threads, AreKeptForTheNextTeam) {
  std::mutex mutex;
  std::set<std::thread::id> seen;
  for (int round = 0; round < 50; ++round)
    run_team(3, [&](int, TeamBarrier&) {
      const std::scoped_lock lock(mutex);
      seen.insert(std::this_thread::get_id());
    });
  EXPECT_EQ(seen.size(), 3U);
}

TEST_F(Threads, ALoopInACancelScopeStopsBetweenItsBlocks) {
  set_threads(2);
  const CancelToken token;
  std::atomic<int> done{0};
  {
    const CancelScope scope(token);
    EXPECT_THROW(parallel_for(1'000'000,
                              [&](std::int64_t block) {
                                if (block == 10) token.cancel();
                                ++done;
                              }),
                 Cancelled);
  }
  EXPECT_LT(done, 1'000'000);
  {
    const CancelScope scope(token);
    EXPECT_THROW(parallel_for_with(
                     10, [] { return 0; }, [&](std::int64_t, int) { done = 1'000'000; }),
                 Cancelled)
        << "loops with scratch memory too";
  }
  EXPECT_LT(done, 1'000'000);
  done = 0;
  parallel_for(100, [&](std::int64_t) { ++done; });
  EXPECT_EQ(done, 100) << "the scope has ended";
}

TEST_F(Threads, ACancelScopeWithinAnotherHidesIt) {
  const CancelToken outer, inner;
  outer.cancel();
  const CancelScope first(outer);
  std::atomic<int> done{0};
  {
    const CancelScope second(inner);
    parallel_for(10, [&](std::int64_t) { ++done; });
  }
  EXPECT_EQ(done, 10);
  EXPECT_THROW(parallel_for(10, [&](std::int64_t) { ++done; }), Cancelled);
  EXPECT_EQ(done, 10);
}

TEST(Memory, GrowsWithWhatIsHeld) {
  const double before = resident_mb();
  EXPECT_GT(before, 0);
  std::vector<char> block(64'000'000, 'x');
  EXPECT_GT(resident_mb(), before + 50);
  EXPECT_GE(peak_resident_mb(), resident_mb());
  EXPECT_EQ(start_resident_mb(), start_resident_mb());
  EXPECT_EQ(block.back(), 'x');
}

}  // namespace
}  // namespace hankki
