// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "core/bandit/comparison.h"
#include "core/bandit/player.h"
#include "core/bandit/replication_text.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/test_support.h"

namespace hankki {
namespace {

using testing::HasSubstr;

std::shared_ptr<const ActionLog> log_of(std::string_view bytes, LogArms arms = LogArms::Items) {
  return std::make_shared<const ActionLog>(
      read_action_log(TextSource("log.csv", bytes), JobContext(), arms));
}

std::unique_ptr<Player> player_of(std::shared_ptr<const ActionLog> log, const char* policy,
                                  std::uint64_t seed = 1) {
  ExperimentRequest request{
      .environment = LogSetting{.file = "log.csv"}, .policy = parse_policy(policy), .seed = seed};
  return make_log_player(request_of_log(request, *log), log);
}

PlayState played(const std::shared_ptr<const ActionLog>& log, const char* policy,
                 std::uint64_t seed = 1) {
  const auto player = player_of(log, policy, seed);
  player->advance(1'000'000, nullptr, {});
  EXPECT_TRUE(player->over());
  return player->state();
}

TEST(LogPlayerTest, FollowsPoliciesThroughTheOpenBanditLogAsTheReferenceDoes) {
  HANKKI_REAL_DATA(file, "open-bandit/random/men/men.csv");
  const auto log = std::make_shared<const ActionLog>(read_action_log(file, {}));
  const auto expect = [&](const char* policy, std::int64_t rows, double clicks) {
    const PlayState state = played(log, policy);
    EXPECT_EQ(state.shown_slots, rows) << policy;
    EXPECT_EQ(state.rewards, clicks) << policy;
    EXPECT_EQ(state.left_out, 0) << "it was drawn evenly";
    EXPECT_EQ(state.visits, 10'000);
  };
  expect("ucb1", 288, 1);
  expect("ucb", 290, 1);
  expect("greedy", 264, 4);
}

/// Two sorts of visitors: the first click often and mostly see arm 0, the others hardly click and
/// mostly see arm 1. Whatever they see, they click the same.
std::string lopsided(int rows) {
  RandomEngine random = random_stream(8, "a lopsided log");
  std::string csv = "item_id,click,propensity_score\n";
  for (int row = 0; row < rows; ++row) {
    const bool first = draw_unit(random) < 0.5;
    const double zero = first ? 0.9 : 0.1;
    const bool shown = draw_unit(random) >= zero;
    const bool click = draw_unit(random) < (first ? 0.8 : 0.2);
    csv += std::to_string(shown ? 1 : 0) + (click ? ",1," : ",0,") +
           (shown == first ? "0.1" : "0.9") + "\n";
  }
  return csv;
}

TEST(LogPlayerTest, ItDoesNotMatterToWhomTheLogShowedAnArm) {
  const auto log = log_of(lopsided(40'000));
  for (const char* policy : {"fixed:arm=1", "fixed:arm=2", "uniform", "thompson"}) {
    const PlayState state = played(log, policy);
    const auto used = static_cast<double>(state.shown_slots);
    EXPECT_GT(used, 1000) << policy;
    EXPECT_NEAR(state.rewards / used, 0.5, 4 * 0.5 / std::sqrt(used)) << policy;
    EXPECT_GT(state.left_out, 10'000);
    for (const double rate : state.truth) EXPECT_NEAR(rate, 0.5, 0.03);
  }
}

TEST(LogPlayerTest, StepsOfAnySizeAndASinkGiveTheSame) {
  const auto log = log_of(lopsided(3000));
  const PlayState whole = played(log, "thompson", 5);
  const auto stepped = player_of(log, "thompson", 5);
  std::int64_t told = 0;
  double rewards = 0;
  const PlayedSink sink{.take = [&](const PlayedVisit& visit) {
    ++told;
    rewards += visit.choices.at(0).reward;
    EXPECT_EQ(log->item[static_cast<std::size_t>(visit.number)],
              static_cast<std::uint32_t>(visit.choices[0].arm));
  }};
  while (!stepped->over()) stepped->advance(7, &sink, {});
  EXPECT_EQ(told, stepped->state().shown_slots);
  EXPECT_EQ(rewards, stepped->state().rewards);
  EXPECT_EQ(stepped->state().shown_slots, whole.shown_slots);
  EXPECT_EQ(stepped->state().posteriors, whole.posteriors);
  const Replication read = read_replication(stepped->result_text(), 2, 0);
  EXPECT_EQ(read.pulls, whole.shown);
}

TEST(LogPlayerTest, ModelsOfOurOwnLogAreArmsToo) {
  const char* csv =
      "timestamp,item_id,position,click,propensity_score,user,arm,slot,list,reward_time,"
      "model_propensity,item_propensity\n"
      "2026-01-01 00:00:00,7,1,1,0.25,u,best,1,1,2026-01-01 00:00:00,0.5,0.25\n"
      "2026-01-01 00:00:00,8,2,0,0.25,u,other,2,1,,0.5,0.25\n";
  EXPECT_THAT(log_of(csv, LogArms::Models)->items, testing::ElementsAre("best", "other"));
  EXPECT_EQ(played(log_of(csv, LogArms::Models), "fixed:arm=1").rewards, 1);
  EXPECT_THROW(log_of("item_id,click\n7,1\n", LogArms::Models), Error);
}

TEST(LogPlayerTest, AnotherLogAndChangesOnTheWayAreRefused) {
  const auto log = log_of("item_id,click\n1,0\n2,1\n");
  const auto player = player_of(log, "uniform");
  EXPECT_THROW(player->intervene({.kind = Intervention::Kind::Retire, .arm = 0}), Error);
  EXPECT_EQ(read_experiment(experiment_text(player->request())), player->request());
  // Longer, as long with another click, as long with other items.
  for (const char* other : {"item_id,click\n1,0\n2,1\n3,1\n", "item_id,click\n1,0\n2,0\n",
                            "item_id,click\n1,0\n3,1\n"}) {
    try {
      make_log_player(player->request(), log_of(other));
      ADD_FAILURE() << other;
    } catch (const Error& error) {
      EXPECT_THAT(error.what(), HasSubstr("another log"));
    }
  }
  EXPECT_TRUE(std::filesystem::path(player->request().log().file).is_absolute());
  ExperimentRequest old = player->request();  // as experiments of before are stored
  std::get<LogSetting>(old.environment).identity.clear();
  EXPECT_EQ(read_experiment(experiment_text(old)), old);
  EXPECT_NO_THROW(make_log_player(old, log));
  ExperimentRequest twice = player->request();
  twice.replications = 2;
  EXPECT_THROW(twice.check(), Error);
}

}  // namespace
}  // namespace hankki
