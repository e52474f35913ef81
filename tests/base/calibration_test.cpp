// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calibration.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/base/file.h"
#include "core/base/processor.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

class Calibration : public testing::Test {
 protected:
  ~Calibration() override { set_helpful_threads({}); }

  std::optional<HelpfulThreads> ask(const CalibrationKey& key,
                                    std::optional<HelpfulThreads> measured) {
    return calibrated_threads(file_, key, [this, measured] {
      ++measurements_;
      return measured;
    });
  }

  test::TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "cache" / "threads.json";
  const CalibrationKey key_{"1.0", "A \xff processor", 4};
  int measurements_ = 0;
};

TEST_F(Calibration, IsMeasuredOnceForAMachine) {
  EXPECT_EQ(ask(key_, HelpfulThreads{1, 4}), (HelpfulThreads{1, 4}));
  const CalibrationKey plain{"1.0", "AMD EPYC", 4};
  EXPECT_EQ(ask(plain, HelpfulThreads{2, 3}), (HelpfulThreads{2, 3}));
  EXPECT_EQ(measurements_, 2);
  EXPECT_EQ(ask(plain, HelpfulThreads{1, 1}), (HelpfulThreads{2, 3})) << "from the file";
  EXPECT_EQ(measurements_, 2);
  for (const CalibrationKey& other :
       {CalibrationKey{"1.1", "AMD EPYC", 4}, CalibrationKey{"1.0", "AMD Ryzen", 4},
        CalibrationKey{"1.0", "AMD EPYC", 2}})
    EXPECT_EQ(ask(other, HelpfulThreads{1, 2}), (HelpfulThreads{1, 2}));
  EXPECT_EQ(measurements_, 5);
}

TEST_F(Calibration, ABusyMachineIsMeasuredAgain) {
  EXPECT_EQ(ask(key_, std::nullopt), std::nullopt);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Calibration, WhateverStandsInTheFileCostsAMeasurementAtMost) {
  const CalibrationKey key{"1.0", "AMD EPYC", 4};
  const std::string good = [&] {
    ask(key, HelpfulThreads{2, 3});
    return read_file(file_);
  }();
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  const std::string deep(1000, '[');
  for (const std::string& text :
       {std::string(), good.substr(0, good.size() / 2), std::string("[]"), std::string("null"),
        deep, std::string(10'000, ' ') + good, with("\"loops\": 2", "\"loops\": 0"),
        with("\"loops\": 2", "\"loops\": -1"), with("\"loops\": 2", "\"loops\": 5"),
        with("\"loops\": 2", "\"loops\": \"2\""), with("\"loops\": 2", "\"loop\": 2"),
        with("\"products\": 3", "\"products\": 99999999999999")}) {
    write_file_atomically(file_, text);
    measurements_ = 0;
    EXPECT_EQ(ask(key, HelpfulThreads{1, 4}), (HelpfulThreads{1, 4})) << text.substr(0, 200);
    EXPECT_EQ(measurements_, 1) << text.substr(0, 200);
    EXPECT_EQ(ask(key, std::nullopt), (HelpfulThreads{1, 4})) << "written anew";
  }
}

TEST_F(Calibration, AFolderThatCannotBeMadeIsNoFault) {
  write_file_atomically(folder_.path() / "file", "");
  const auto found = calibrated_threads(folder_.path() / "file" / "threads.json", key_, [] {
    return HelpfulThreads{1, 2};
  });
  EXPECT_EQ(found, (HelpfulThreads{1, 2}));
}

TEST_F(Calibration, HelpsWorkThatAsksAndOnlyWhereNobodySaidHowMany) {
  set_threads(0);
  EXPECT_EQ(helpful_threads_here(Work::Loops), hardware_threads());
  set_helpful_threads({.loops = 3, .products = 5});
  EXPECT_EQ(helpful_threads_here(Work::Loops), 3);
  EXPECT_EQ(helpful_threads_here(Work::Products), 5);
  EXPECT_EQ(threads_here(), hardware_threads()) << "numbers may depend on it";
  {
    const ThreadBudget job(7);
    EXPECT_EQ(helpful_threads_here(Work::Products), 7);
  }
  set_threads(2);
  EXPECT_EQ(helpful_threads_here(Work::Loops), 2);
  set_threads(0);
}

TEST(Processor, QuotasOfControlGroupsCount) {
  const test::TemporaryFolder folder;
  const auto cores = [&](const std::string& groups) {
    return cores_of_groups(folder.write("cgroup", groups), folder.path() / "mounted");
  };
  constexpr double kNoLimit = std::numeric_limits<double>::infinity();
  EXPECT_EQ(cores("0::/\n"), kNoLimit);
  folder.write("mounted/a/b/cpu.max", "max 100000\n");
  EXPECT_EQ(cores("0::/a/b\n"), kNoLimit);
  folder.write("mounted/a/cpu.max", "150000 100000\n");
  EXPECT_EQ(cores("0::/a/b\n"), 1.5);
  folder.write("mounted/cpu,cpuacct/c/cpu.cfs_quota_us", "-1\n");
  folder.write("mounted/cpu,cpuacct/c/cpu.cfs_period_us", "100000\n");
  EXPECT_EQ(cores("4:cpu,cpuacct:/c\n3:cpuset:/a\n"), kNoLimit);
  folder.write("mounted/cpu,cpuacct/c/cpu.cfs_quota_us", "50000\n");
  EXPECT_EQ(cores("4:cpu,cpuacct:/c\n"), 0.5);
  EXPECT_GE(usable_cores(), 1);
  EXPECT_LE(usable_cores(), hardware_threads());
}

}  // namespace
}  // namespace hankki
