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

  test::TemporaryFolder folder_;
  const CalibrationPlace place_{folder_.path() / "cache" / "threads.json", {"1.0", "AMD EPYC", 4}};
};

TEST_F(Calibration, IsKeptForAMachineAndAProgram) {
  EXPECT_EQ(read_calibration(place_), std::nullopt);
  write_calibration(place_, {2, 3});
  EXPECT_EQ(read_calibration(place_), (HelpfulThreads{2, 3}));
  for (const CalibrationKey& other :
       {CalibrationKey{"1.1", "AMD EPYC", 4}, CalibrationKey{"1.0", "AMD Ryzen", 4},
        CalibrationKey{"1.0", "AMD EPYC", 2}})
    EXPECT_EQ(read_calibration({place_.file, other}), std::nullopt);
  write_calibration(place_, {1, 4});
  EXPECT_EQ(read_calibration(place_), (HelpfulThreads{1, 4})) << "the later one";
}

TEST_F(Calibration, NoNameOfAProcessorIsInItsWay) {
  const CalibrationPlace odd{place_.file, {"1.0", "A \xff processor", 4}};
  write_calibration(odd, {1, 2});
  EXPECT_TRUE(std::filesystem::exists(odd.file));
  EXPECT_EQ(read_calibration(odd), std::nullopt) << "JSON has no such byte: measured each time";
}

TEST_F(Calibration, WhateverStandsInTheFileIsAsIfNothingDid) {
  write_calibration(place_, {2, 3});
  const std::string good = read_file(place_.file);
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
    write_file_atomically(place_.file, text);
    EXPECT_EQ(read_calibration(place_), std::nullopt) << text.substr(0, 200);
    write_calibration(place_, {1, 4});
    EXPECT_EQ(read_calibration(place_), (HelpfulThreads{1, 4})) << "written anew";
  }
}

TEST_F(Calibration, AFolderThatCannotBeMadeIsNoFault) {
  const auto file = folder_.write("file", "");
  const CalibrationPlace below{file / "threads.json", place_.key};
  write_calibration(below, {1, 2});
  EXPECT_EQ(read_calibration(below), std::nullopt);
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
