// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

constexpr const char* kLow10 = ".1,.05,.05,.05,.02,.02,.02,.01,.01,.01";

class BanditSimulation : public Cli {
 protected:
  static Outcome bandit(Words words) {
    words.insert(words.begin(), "bandit");
    return cli(words);
  }
  static Json simulate(Words more) {
    more.insert(more.begin(), {"simulate", "--json"});
    return parse_document(bandit(more));
  }
};

TEST_F(BanditSimulation, SaysWhatScriptsRelyOn) {
  const Json json = simulate({"--arms", kLow10, "--policy", "uniform", "--horizon", "10000",
                              "--replications", "10", "--seed", "1", "--threads", "1"});
  EXPECT_EQ(json["policy"], "uniform");
  EXPECT_NEAR(json["regret_mean"].get<double>(), 660, 4 * json["regret_se"].get<double>());
  EXPECT_NEAR(json["regret_sd"].get<double>() / std::sqrt(10), json["regret_se"].get<double>(),
              1e-9);
  EXPECT_NEAR(json["best_arm_share"].get<double>(), .1, .01);
  EXPECT_GT(json["steps_per_second"].get<double>(), 0);
  EXPECT_GT(json["seconds"].get<double>(), 0);
  EXPECT_EQ(json["trials"]["seed"], 1);
}

TEST_F(BanditSimulation, TheSameSeedGivesTheSameAtAnyNumberOfThreads) {
  const auto numbers = [](const char* threads, const char* seed) {
    Json json = simulate({"--arms", ".6,.4", "--horizon", "500", "--replications", "30",
                          "--threads", threads, "--seed", seed, "--curve"});
    json.erase("seconds");
    json.erase("steps_per_second");
    return json;
  };
  const Json one = numbers("1", "5");
  EXPECT_EQ(one, numbers("2", "5"));
  EXPECT_NE(one["regret_mean"], numbers("1", "6")["regret_mean"]);
  EXPECT_EQ(one["curve"].back()["visits"], 500);
}

TEST_F(BanditSimulation, EveryOptionReachesTheWorldOrThePolicy) {
  const Json json = simulate({"--arms",
                              ".9,.5,.1",
                              "--drift-arms",
                              "100:.1,.5,.9;200:.5,.9,.1",
                              "--gradual",
                              "--delay",
                              "exp:10",
                              "--life",
                              "2:50..",
                              "--eligible",
                              ".9",
                              "--floor",
                              ".05",
                              "--batch",
                              "10",
                              "--prior",
                              "3,7;2,8;1,1",
                              "--horizon",
                              "300",
                              "--replications",
                              "2",
                              "--set",
                              "holdback=.1",
                              "--users",
                              "7"});
  EXPECT_EQ(json["parameters"]["floor"], .05);
  EXPECT_EQ(json["parameters"]["update_every"], 10);
  EXPECT_EQ(json["parameters"]["prior"], Json({3, 7, 2, 8, 1, 1}));
  EXPECT_EQ(json["parameters"]["holdback"], .1);
  EXPECT_EQ(json["trials"]["drift"][1]["step"], 200);
  EXPECT_EQ(json["trials"]["delay"]["law"], "exponential");
  EXPECT_EQ(json["trials"]["lives"][1]["from"], 50);
  EXPECT_EQ(json["trials"]["users"], 7);
}

TEST_F(BanditSimulation, DefaultsAreThoseOfTheReference) {
  const auto value = [](const char* policy, const char* name) {
    const Json json = parse_document(bandit({"policies", policy, "--json"}));
    for (const Json& parameter : json["parameters"])
      if (parameter["name"] == name) return parameter["default"];
    return Json();
  };
  EXPECT_EQ(value("ucb1", "a"), 2);
  EXPECT_EQ(value("ucb", "a"), .5);
  EXPECT_EQ(value("epsilon-greedy", "epsilon"), .1);
  EXPECT_EQ(value("softmax", "tau"), .1);
  const Json all = parse_document(bandit({"policies", "--json"}));
  EXPECT_EQ(all["policies"].size(), 22u);
}

TEST_F(BanditSimulation, ComparesOnTheSameCoins) {
  const Json json = parse_document(
      bandit({"compare", "--arms", ".3,.1", "--policies", "uniform,thompson,fixed:arm=1",
              "--horizon", "400", "--replications", "20", "--json"}));
  ASSERT_EQ(json["policies"].size(), 3u);
  EXPECT_EQ(json["best"], "fixed");
  EXPECT_EQ(json["policies"][0]["saved_mean"], 0);
  EXPECT_TRUE(json["policies"][0]["visits_to_95"].is_null());
  EXPECT_EQ(json["differences"].size(), 3u);
  EXPECT_GT(json["differences"][0]["interval"][0].get<double>(), 0) << "uniform loses more";

  const Json swept = parse_document(
      bandit({"compare", "--arms", ".3,.1", "--policies", "epsilon-greedy", "--sweep",
              "epsilon=.01,.5", "--horizon", "400", "--replications", "20", "--json"}));
  EXPECT_EQ(swept["policies"][0]["policy"], "epsilon-greedy:epsilon=0.01");
}

TEST_F(BanditSimulation, TheLogOfTrainedRunsCanBeEvaluated) {
  import_two_tastes();
  for (const char* model : {"mostpop", "itemknn", "ease"})
    ASSERT_EQ(work({"train", "--model", model}).status, 0);
  const std::string log = path("log.csv");
  const Json simulated = work_json({"bandit", "simulate", "--runs", "1,2,3", "--policy", "blend",
                                    "--visits", "200", "--seed", "1", "--log", log});
  const Json judged = parse_document(bandit({"evaluate", "--slates", log, "--json"}));
  EXPECT_EQ(judged["lists"], 200);
  EXPECT_NEAR(judged["logged_reward"].get<double>(), simulated["clicks_per_visit"].get<double>(),
              1e-9);
}

TEST_F(BanditSimulation, ALogIsReplayedAndStored) {
  import_two_tastes();
  for (const char* model : {"mostpop", "ease"})
    ASSERT_EQ(work({"train", "--model", model}).status, 0);
  const std::string log = path("log.csv");
  work_json({"bandit", "simulate", "--runs", "1,2", "--policy", "uniform", "--visits", "200",
             "--log", log});
  const auto replayed = [&](std::initializer_list<std::string> more) {
    std::vector<std::string> arguments{"bandit", "simulate", "--log-replay", log,      "--log-arms",
                                       "models", "--policy", "thompson",     "--seed", "3"};
    arguments.insert(arguments.end(), more);
    return work_json(arguments);
  };
  const Json made = replayed({});
  EXPECT_EQ(made["rows"], 2000) << "ten slots a visit";
  EXPECT_GT(made["used"], 500);
  EXPECT_LT(made["used"], made["rows"]);
  ASSERT_EQ(made["arms"].size(), 2U);
  EXPECT_EQ(made["used"], made["arms"][0]["used"].get<int>() + made["arms"][1]["used"].get<int>());
  const Json stored = replayed({"--store", "of a log"});
  EXPECT_EQ(stored["result"]["used"], made["used"]) << "the same seed";
  EXPECT_EQ(stored["result"]["reward"], made["reward"]);
  const Outcome twice = work({"bandit", "simulate", "--log-replay", log, "--arms", ".1,.2"});
  EXPECT_EQ(twice.status, 2);
  EXPECT_THAT(twice.err, HasSubstr("--log-replay"));
  const Outcome longer = work({"bandit", "simulate", "--log-replay", log, "--horizon", "99"});
  EXPECT_EQ(longer.status, 2) << "not ignored in silence";
  EXPECT_THAT(longer.err, HasSubstr("--horizon"));
  EXPECT_EQ(work({"bandit", "simulate", "--arms", ".1,.2", "--log-arms", "items"}).status, 2);
}

TEST_F(BanditSimulation, PoliciesAreComparedOnTheListsOfTrainedRuns) {
  import_two_tastes();
  for (const char* model : {"mostpop", "ease"})
    ASSERT_EQ(work({"train", "--model", model}).status, 0);
  const Json made = work_json({"bandit", "compare", "--runs", "1,2", "--visits", "200",
                               "--replications", "3", "--policies", "uniform,thompson"});
  ASSERT_EQ(made["policies"].size(), 2U);
  EXPECT_EQ(made["best"], "thompson");
  EXPECT_EQ(made["policies"][0]["saved_mean"], 0);
  EXPECT_EQ(made["differences"].size(), 1U);
  EXPECT_EQ(made["trials"]["lists"]["runs"], (std::vector<int>{1, 2}));
  EXPECT_EQ(work({"bandit", "compare"}).status, 2);
}

TEST_F(BanditSimulation, TrainedRunsAreInterleaved) {
  import_two_tastes();
  for (const char* model : {"mostpop", "itemknn", "ease"})
    ASSERT_EQ(work({"train", "--model", model}).status, 0);
  const std::string out = path("pairs.csv");
  const Json made = work_json(
      {"bandit", "interleave", "--runs", "1,2,3", "--visits", "3000", "--seed", "2", "--out", out});
  ASSERT_EQ(made["arms"].size(), 3U);
  ASSERT_EQ(made["pairs"].size(), 3U);
  std::int64_t clicks = 0;
  for (const Json& arm : made["arms"]) clicks += arm["clicks"].get<std::int64_t>();
  EXPECT_EQ(clicks, made["clicks"]);
  const Json& pair = made["pairs"][0];
  EXPECT_EQ(pair["wins"].get<int>() + pair["losses"].get<int>() + pair["ties"].get<int>(), 3000);
  EXPECT_EQ(lines_of(contents(out)).size(), 4U);
  const Outcome alone = work({"bandit", "interleave", "--runs", "1"});
  EXPECT_EQ(alone.status, 2);
  EXPECT_THAT(alone.err, HasSubstr("choose two or more"));
}

TEST_F(BanditSimulation, FaultsNameTheOptionAndTheWay) {
  const auto fault = [](Words more) {
    more.insert(more.begin(), {"simulate", "--arms", ".1,.2"});
    const Outcome outcome = bandit(more);
    EXPECT_EQ(outcome.status, 2);
    return outcome.err;
  };
  EXPECT_THAT(fault({"--drift-arms", "5:.1"}), HasSubstr("drift"));
  EXPECT_THAT(fault({"--life", "3:1..2"}), HasSubstr("--life"));
  EXPECT_THAT(fault({"--floor", ".7"}), HasSubstr("at most 0.5"));
  EXPECT_THAT(fault({"--policy", "greedy", "--prior", "1,1"}), HasSubstr("prior"));
  EXPECT_THAT(fault({"--policy", "oracle"}), HasSubstr("thompson"));
  EXPECT_THAT(fault({"--set", "flor=.1"}), HasSubstr("floor"));
}

}  // namespace
}  // namespace hankki::test
