// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class Bandit : public Cli {
 protected:
  static Json bandit_json(Words words) {
    words.insert(words.begin(), "bandit");
    words.emplace_back("--json");
    return parse_document(cli(words));
  }
  static void refused(Words words, const char* what) {
    words.insert(words.begin(), "bandit");
    const Outcome outcome = cli(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr(what));
    EXPECT_EQ(outcome.out, "");
  }
};

TEST_F(Bandit, PosteriorsSayWhoIsBest) {
  const std::string out = path("arms.csv");
  const Json json =
      bandit_json({"posterior", "--successes", "120,150", "--trials", "1000,1000", "--out", out});
  EXPECT_NEAR(json["p_best"][1].get<double>(), 0.9750678368121, 1e-10);
  EXPECT_NEAR(json["expected_loss"][0].get<double>(), 0.030084298, 1e-9);
  EXPECT_NEAR(json["expected_loss"][1].get<double>(), 0.000144178, 1e-9);
  EXPECT_NEAR(json["visits_to_95"].get<double>(), 700.74, 0.005);
  EXPECT_EQ(json["verdict"], "separated");
  EXPECT_EQ(json["leader"], "B");
  for (const char* kind :
       {"equal_tailed", "highest_density", "jeffreys", "wilson", "clopper_pearson"})
    EXPECT_LT(json["intervals"][kind][1][0], 0.15) << kind;
  const auto lines = lines_of(contents(out));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0], testing::StartsWith("arm,successes,trials,mean,p_best,expected_loss,"));
  EXPECT_THAT(lines[2], testing::StartsWith("B,150,1000,"));
}

TEST_F(Bandit, VerdictsNeedWhatTheUserCallsEqual) {
  const Words words{"posterior", "--successes", "2800,2725", "--trials", "50000,50000"};
  EXPECT_EQ(bandit_json(words)["verdict"], "practically equal");
  Words strict = words;
  strict.insert(strict.end(), {"--equal-within", "0.001", "--horizon", "1000", "--names", "x,y"});
  const Json json = bandit_json(strict);
  EXPECT_EQ(json["verdict"], "not yet");
  EXPECT_EQ(json["beyond_horizon"], true);
  EXPECT_THAT(json["sentence"].get<std::string>(), HasSubstr("more than this horizon"));
  const Json prior = bandit_json({"posterior", "--successes", "0,0,0", "--trials", "0,0,0",
                                  "--prior", "10.1,17.2;8.7,18.6;8.5,18.8"});
  EXPECT_NEAR(prior["p_best"][0].get<double>(), 0.517422652, 1e-9);
  EXPECT_EQ(prior["visits_to_95"], Json());
}

TEST_F(Bandit, HealthHoldsMovingTrafficToItsWeights) {
  const Json json =
      bandit_json({"health", "--observed", "1380,735,530,355", "--weights",
                   ".25,.25,.25,.25;.4,.3,.2,.1;.7,.2,.09,.01", "--users", "1000,1000,1000"});
  const double expected[] = {1350, 750, 540, 360};
  for (std::size_t i = 0; i < 4; ++i)
    EXPECT_NEAR(json["expected"][i].get<double>(), expected[i], 1e-9);
  EXPECT_NEAR(json["chi2"].get<double>(), 1.221296, 5e-7);
  EXPECT_EQ(json["df"], 3);
  EXPECT_NEAR(json["p"].get<double>(), 0.747901, 5e-7);
  EXPECT_EQ(json["sequential_p"], 1);
  EXPECT_THAT(json["warning"].get<std::string>(), HasSubstr("biased"));
}

TEST_F(Bandit, HealthOfFixedSharesNeedsNoUsers) {
  const Json json = bandit_json({"health", "--observed", "3000,3461", "--weights", "3000,3461",
                                 "--clicks", "1396,2422", "--sample-size", ".10,.12"});
  EXPECT_NEAR(json["chi2"].get<double>(), 0, 1e-12);
  EXPECT_EQ(json["warning"], Json());
  EXPECT_NEAR(json["arms"][1]["lift"]["low"].get<double>(), 0.40098, 5e-6);
  EXPECT_NEAR(json["arms"][1]["lift"]["high"].get<double>(), 0.60675, 5e-6);
  EXPECT_EQ(json["arms"][0]["lift"], Json());
  EXPECT_EQ(json["sample_sizes"][1]["rule"], "pooled");
  EXPECT_NEAR(json["sample_sizes"][1]["users_per_arm"].get<double>(), 3840.85, 0.005);
  const Json periods =
      bandit_json({"health", "--observed", "250,250;400,100", "--weights", "1,1;4,1"});
  EXPECT_EQ(periods["observed"], Json({650, 350}));
  EXPECT_EQ(periods["sequential_p"], 1);
}

TEST_F(Bandit, ALogOfItemsIsEvaluated) {
  const std::string log =
      write("log.csv",
            "timestamp,item_id,position,click,propensity_score\n"
            "2026-01-01,0,1,1,.5\n2026-01-01,1,1,0,.25\n2026-01-01,2,1,1,.25\n"
            "2026-01-01,0,1,0,.5\n2026-01-01,1,1,1,.25\n2026-01-01,2,1,0,.25\n");
  const std::string policy = write("policy.csv", "item_id,probability\n0,.2\n1,.3\n2,.5\n");
  const std::string out = path("estimates.csv");
  const Json json = bandit_json({"evaluate", "--log", log, "--policy", policy, "--bootstraps",
                                 "100", "--seed", "7", "--out", out});
  EXPECT_NEAR(json["estimators"]["ips"]["value"].get<double>(), 0.6, 1e-12);
  EXPECT_NEAR(json["estimators"]["snips"]["value"].get<double>(), 0.5, 1e-12);
  for (const char* id : {"ips", "snips", "dm", "dr", "sndr", "switch-dr", "dros"})
    for (const char* interval : {"normal", "delta", "bootstrap"})
      EXPECT_EQ(json["estimators"][id][interval].size(), 2U) << id;
  EXPECT_NEAR(json["ess"].get<double>(), 4.6285714, 5e-8);
  EXPECT_EQ(json["largest_weight"], 2);
  EXPECT_EQ(json["trusted"], false) << "six rows";
  EXPECT_EQ(json["position"], "ignored");
  EXPECT_EQ(json["bootstraps"], 100);
  EXPECT_EQ(json["seed"], 7);
  EXPECT_EQ(lines_of(contents(out)).size(), 8U);
  const Json fixed =
      bandit_json({"evaluate", "--log", log, "--policy", "fixed:1", "--bootstraps", "0"});
  EXPECT_NEAR(fixed["estimators"]["snips"]["value"].get<double>(), 0.5, 1e-12);
  EXPECT_EQ(fixed["estimators"]["snips"]["bootstrap"], Json());
}

TEST_F(Bandit, ALogOfListsIsEvaluated) {
  std::string log = "list,slot,item_id,click,item_propensity,marginal_propensity\n";
  const char* rows[] = {"0 1 1 0", "0 2 0 1", "1 0 1 1", "1 2 0 0",
                        "2 0 0 1", "0 1 0 0", "2 1 1 0", "1 0 0 1"};
  for (int i = 0; i < 8; ++i)
    for (int slot = 0; slot < 2; ++slot)
      log += fmt::format("v{},{},{},{},{},{}\n", i, slot + 1, rows[i][2 * slot],
                         rows[i][4 + 2 * slot], slot == 0 ? 1.0 / 3 : 0.5, 1.0 / 3);
  const std::string policy = write("weights.csv", "item_id,weight\n0,5\n1,3\n2,2\n");
  const Json json =
      bandit_json({"evaluate", "--slates", write("lists.csv", log), "--policy", policy});
  EXPECT_NEAR(json["estimators"]["sips"]["value"].get<double>(), 1.0071428571, 6e-11);
  EXPECT_NEAR(json["estimators"]["iips"]["value"].get<double>(), 0.8638392857, 6e-11);
  EXPECT_NEAR(json["estimators"]["snrips"]["value"].get<double>(), 0.8547843666, 6e-11);
  EXPECT_NEAR(json["ess_of_slots"][1].get<double>(), 7.9177519, 5e-8);
  EXPECT_EQ(json["without_marginals"], Json());
}

TEST_F(Bandit, EstimatorsAreTriedWhereTheTruthIsKnown) {
  const Json json =
      bandit_json({"evaluate", "--trial", "--arms", ".3,.2,.1", "--logging", ".2,.3,.5", "--rows",
                   "500", "--repetitions", "20", "--bootstraps", "20"});
  EXPECT_EQ(json["truth"].size(), 5U) << "three arms alone, uniform and softmax";
  EXPECT_LT(json["estimators"]["snips"]["rmse"], 0.1);
  EXPECT_GT(json["estimators"]["dm"]["rank_correlation"], 0.8);
}

TEST_F(Bandit, InterleavingSaysWhatAClickIsWorth) {
  const Json json = bandit_json(
      {"interleave", "--rankings", "1,2,3;1,3,2;2,1,3", "--length", "3", "--wins", "60,40,20"});
  EXPECT_EQ(json["credit"][0]["item"], "1");
  EXPECT_NEAR(json["credit"][0]["first"].get<double>(), 2.0 / 3, 1e-12);
  EXPECT_NEAR(json["credit"][1]["credit"][2].get<double>(), 5.0 / 6, 1e-12);
  EXPECT_NEAR(json["sign_test"]["p"].get<double>(), 0.056888, 5e-7);
  EXPECT_NEAR(json["sign_test"]["delta"].get<double>(), 0.083333, 5e-7);
  const Json power =
      bandit_json({"interleave", "--rankings", "a,b,c;c,b,a", "--length", "3", "--attractiveness",
                   ".3,.2,.1", "--simulated", "20000", "--experiments", "200"});
  EXPECT_GT(power["power"]["ratio"], 1);
  EXPECT_GT(power["power"]["interleaved"]["power"], 0.6);
}

TEST_F(Bandit, WrongWordsGetASentence) {
  const std::string log = write("log.csv", "item_id,click,propensity_score\n1,0,.5\n2,x,.5\n");
  refused({"posterior", "--successes", "5", "--trials", "3"}, "5 of 3 trials");
  refused({"posterior", "--successes", "5,x", "--trials", "9,9"}, "--successes: \"x\"");
  refused({"posterior", "--successes", "5,-1", "--trials", "9,9"}, "-1 is no count");
  refused({"posterior", "--successes", "5,1", "--trials", "9"}, "--trials");
  refused({"posterior", "--successes", "5", "--trials", "9", "--prior", "1"}, "two shapes");
  refused({"posterior", "--successes", "5", "--trials", "9", "--prior", "0,1"}, "above 0");
  refused({"health"}, "needs --observed or --sample-size");
  refused({"health", "--observed", "5,5", "--weights", "1,1;2,1"}, "counts of users");
  refused({"health", "--observed", "5,5", "--weights", "1"}, "weights");
  refused({"health", "--observed", "5,5", "--users", "11"}, "11 were assigned");
  refused({"evaluate", "--log", log}, "log.csv:3: click \"x\" is not a number");
  refused({"evaluate"}, "needs one of --log, --slates and --trial");
  refused({"evaluate", "--slates", log}, "list");
  refused({"evaluate", "--trial"}, "--arms");
  refused({"evaluate", "--log", path("none.csv")}, "none.csv");
  refused({"interleave"}, "needs --runs, --rankings or --wins");
  refused({"interleave", "--wins", "1,2"}, "three counts");
  refused({"interleave", "--rankings", "a,b;a,c", "--attractiveness", ".1"}, "3 items");
}

}  // namespace
}  // namespace hankki::test
