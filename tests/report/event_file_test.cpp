// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/event_file.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/report/run_events.h"

namespace hankki {
namespace {

std::string hex(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return text;
}

// As TensorBoard's own writer has them.
constexpr const char* kFirst =
    "1800000000000000a37f4b22090000000065cdcd411a0d627261696e2e4576656e743a32f4eb195e";
constexpr const char* kScalar =
    "200000000000000029eda950090000400065cdcd4110032a130a110a0a6c6f73732f747261696e150000803ee178"
    "34be";

TEST(EventFile, ChecksumOfTheUsualDigits) { EXPECT_EQ(crc32c("123456789"), 0xE3069283U); }

TEST(EventFile, BytesAreThoseOfTensorBoard) {
  EventFile file(1e9);
  EXPECT_EQ(hex(file.bytes()), kFirst);
  file.scalar(1e9 + 0.5, 3, "loss/train", 0.25);
  EXPECT_EQ(hex(file.bytes()), std::string(kFirst) + kScalar);
}

TEST(EventFile, WhatIsNoNumberIsLeftOut) {
  EventFile file(1e9);
  file.scalar(1e9, 1, "x", std::nan(""));
  file.scalar(1e9, 1, "x", std::numeric_limits<double>::infinity());
  EXPECT_EQ(hex(file.bytes()), kFirst);
}

TEST(EventFile, ARunHasAValueAnEpochAndItsTestAtTheEpochThatWasKept) {
  const std::vector<EpochRow> epochs{
      {.epoch = 0, .elapsed = 1, .losses = {{"bpr", 0.5}}, .validation = {{"ndcg@10", 0.1}}},
      {.epoch = 1, .elapsed = 2, .losses = {{"bpr", 0.25}}, .weights = {{"kl", 1.0}}}};
  RunResult result;
  result.best_epoch = 0;
  result.total_seconds = 3;
  result.test = {{"ndcg@10", 0.2}};
  EventFile expected(100);
  expected.scalar(101, 1, "loss/bpr", 0.5);
  expected.scalar(101, 1, "validation/ndcg@10", 0.1);
  expected.scalar(102, 2, "loss/bpr", 0.25);
  expected.scalar(102, 2, "weight/kl", 1.0);
  expected.scalar(103, 1, "test/ndcg@10", 0.2);
  EXPECT_EQ(hex(run_events(epochs, result, 100)), hex(expected.bytes()));
}

}  // namespace
}  // namespace hankki
