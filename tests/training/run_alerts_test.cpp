// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_alerts.h"

#include <gmock/gmock.h>

#include <cmath>

namespace hankki {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<EpochRow> twenty_epochs() {
  std::vector<EpochRow> epochs;
  for (int epoch = 0; epoch < 20; ++epoch)
    epochs.push_back({.epoch = epoch,
                      .seconds = 1,
                      .losses = {{"bpr", 1.0 / (epoch + 1)}},
                      .validation = {{"ndcg@10", 0.1}}});
  return epochs;
}

std::vector<std::string> said(const std::vector<EpochRow>& epochs, std::int64_t best) {
  RunResult result;
  result.best_epoch = best;
  result.epochs_run = std::ssize(epochs);
  std::vector<std::string> sentences;
  for (const Message& alert : run_alerts(epochs, result)) sentences.push_back(alert.english());
  return sentences;
}

TEST(RunAlerts, NothingOfARunAsUsual) {
  EXPECT_THAT(said(twenty_epochs(), 15), IsEmpty());
  EXPECT_THAT(said({}, -1), IsEmpty());
}

TEST(RunAlerts, AValidationThatLongStoppedRising) {
  EXPECT_THAT(said(twenty_epochs(), 9), ElementsAre(HasSubstr("since epoch 10 of 20")));
  EXPECT_THAT(said(twenty_epochs(), 10), IsEmpty());
}

TEST(RunAlerts, ALossThatIsNoNumber) {
  auto epochs = twenty_epochs();
  epochs[4].losses = {{"bpr", std::nan("")}};
  EXPECT_THAT(said(epochs, 15), ElementsAre(HasSubstr("loss of epoch 5")));
}

TEST(RunAlerts, AnEpochThatTookFarLonger) {
  auto epochs = twenty_epochs();
  epochs[7].seconds = 5;
  EXPECT_THAT(said(epochs, 15), ElementsAre(HasSubstr("Epoch 8 took 5.0 s, 5 times")));
}

}  // namespace
}  // namespace hankki
