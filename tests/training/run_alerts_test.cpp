// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_alerts.h"

#include <gmock/gmock.h>

#include <cmath>
#include <span>

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

TEST(RunAlerts, WhileItTrainsALossOrAValidationThatIsNoNumber) {
  auto epochs = twenty_epochs();
  EXPECT_FALSE(no_number_alert(epochs));
  epochs.back().validation = {{"ndcg@10", std::nan("")}};
  EXPECT_THAT(no_number_alert(epochs)->english(), HasSubstr("validation of epoch 20"));
  epochs[3].losses = {{"bpr", std::nan("")}};
  EXPECT_THAT(no_number_alert(epochs)->english(), HasSubstr("loss of epoch 4"));
  epochs[3].losses.clear();
  epochs.back().losses.clear();
  epochs.back().validation.clear();
  EXPECT_FALSE(no_number_alert(epochs)) << "nothing was measured";
}

TEST(RunAlerts, WhileItTrainsAValidationThatStoppedRising) {
  auto epochs = twenty_epochs();
  EXPECT_THAT(still_validation_alert(epochs, "ndcg@10")->english(), HasSubstr("since epoch 1 of"))
      << "a plateau does not rise";
  for (int epoch = 0; epoch < 20; ++epoch)
    epochs[epoch].validation = {{"ndcg@10", epoch < 9 ? 0.1 + 0.01 * epoch : 0.1}};
  EXPECT_THAT(still_validation_alert(epochs, "ndcg@10")->english(),
              HasSubstr("since epoch 9 of 20"));
  EXPECT_FALSE(still_validation_alert(std::span(epochs).first(17), "ndcg@10"));
  EXPECT_TRUE(still_validation_alert(std::span(epochs).first(18), "ndcg@10"));
  EXPECT_FALSE(still_validation_alert(epochs, "recall@10")) << "nobody measured that";
  EXPECT_FALSE(still_validation_alert({}, "ndcg@10"));
}

TEST(RunAlerts, WhileItTrainsEpochsThatAreSlowerThanEstimated) {
  const auto epochs = twenty_epochs();
  EXPECT_THAT(slow_training_alert(epochs, 0.4)->english(),
              HasSubstr("Epochs take 1.00 s, 2.5 times the 0.40 s"));
  EXPECT_FALSE(slow_training_alert(epochs, 0.6));
  EXPECT_FALSE(slow_training_alert(std::span(epochs).first(4), 0.1)) << "too few";
  EXPECT_FALSE(slow_training_alert(epochs, 0)) << "as at the start";
  auto slower = epochs;
  for (int epoch = 12; epoch < 20; ++epoch) slower[epoch].seconds = 4;
  EXPECT_THAT(slow_training_alert(slower, 0)->english(), HasSubstr("4.0 times the 1.00 s"));
  for (EpochRow& row : slower) row.seconds /= 1000;
  EXPECT_FALSE(slow_training_alert(slower, 0)) << "a clock says little of so short times";
}

TEST(RunAlerts, EachRuleSpeaksOnceAndOnlyWhereItIsOn) {
  auto epochs = twenty_epochs();
  for (int epoch = 0; epoch < 20; ++epoch)
    epochs[epoch].validation = {{"ndcg@10", epoch == 0 ? 0.2 : 0.1}};
  const auto said_by = [&](AlertWatch watch) {
    std::vector<std::string> sentences;
    for (const EpochRow& row : epochs)
      for (const Message& alert : watch.observe(row)) sentences.push_back(alert.english());
    return sentences;
  };
  EXPECT_THAT(said_by({{}, "ndcg@10", 0.2}),
              ElementsAre(HasSubstr("Epochs take"), HasSubstr("since epoch 1 of 10")));
  EXPECT_THAT(said_by({{.slow = false}, "ndcg@10", 0.2}),
              ElementsAre(HasSubstr("since epoch 1 of 10")));
  EXPECT_THAT(said_by({{.still_validation = false, .slow = false}, "ndcg@10", 0.2}), IsEmpty());
  AlertWatch resumed({}, "ndcg@10", 0.2);
  for (const EpochRow& row : epochs) resumed.remember(row);
  EXPECT_THAT(said_by(resumed), IsEmpty()) << "all was said before";
}

}  // namespace
}  // namespace hankki
