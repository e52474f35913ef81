// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <filesystem>
#include <set>

#include "core/base/file.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The built-in data with three trained models, published.
class Serve : public Cli {
 protected:
  void SetUp() override {
    prepare("cli-served", workspace(), [this] {
      ASSERT_EQ(work({"import", "builtin"}).status, 0);
      for (const auto model : {"mostpop", "itemknn", "ease"})
        ASSERT_EQ(work({"train", "--model", model}).status, 0);
      const Json published = work_json({"serve", "publish", "--runs", "1,2,3", "--tag", "b1"});
      EXPECT_EQ(published["tag"], "b1");
      EXPECT_EQ(published["served"], true);
    });
  }
  /// hankki-cli with a line on its standard input.
  Outcome typed(const std::string& line, Words words) const {
    std::string script = "printf '%s\\n' '" + line + "' | exec \"$@\"";
    Words all{"sh", "-c", std::move(script), "sh"};
    for (std::string& word : command(in_workspace(std::move(words))))
      all.push_back(std::move(word));
    return run(all);
  }
};

TEST_F(Serve, AnswersAreExplainedSlotBySlot) {
  const Json answer = work_json({"serve", "recommend", "--user", "2001", "--max-minutes", "45",
                                 "--allergy", "tree-nuts", "--protein", "high", "--seed", "1"});
  EXPECT_EQ(answer["basis"], "stored");
  ASSERT_EQ(answer["slots"].size(), 10u);
  std::set<std::string> seen;
  for (const Json& slot : answer["slots"]) {
    EXPECT_TRUE(seen.insert(slot["recipe"]).second);
    const std::string model = slot["model"];
    EXPECT_TRUE(slot["ranks"][model].is_number());
    EXPECT_GT(slot["item_propensity"].get<double>(), 0);
    EXPECT_GE(slot["item_propensity"].get<double>(), slot["model_propensity"].get<double>() - 1e-9);
    EXPECT_NE(slot["allergy"], "contains");
    if (slot["reason"] != "draw") continue;
    for (const auto& [name, draw] : slot["draws"].items())
      EXPECT_LE(draw.get<double>(), slot["draws"][model].get<double>()) << name;
  }
  const Json looked =
      work_json({"serve", "recommend", "--user", "2001", "--max-minutes", "45", "--allergy",
                 "tree-nuts", "--protein", "high", "--seed", "1", "--look"});
  EXPECT_EQ(looked["slots"], answer["slots"]) << "the same seed and state";
  for (const char* limit : {"--max-minutes", "--max-sodium", "--max-sugar"})
    EXPECT_EQ(work({"serve", "recommend", "--user", "2001", limit, "nan"}).status, 2) << limit;
  const Json none = work_json({"serve", "recommend", "--user", "2001", "--max-minutes", "0",
                               "--max-sodium", "0", "--seed", "1"});
  EXPECT_TRUE(none["slots"].empty());
  EXPECT_FALSE(none["drop"].empty());
}

TEST_F(Serve, ARatingIsCreditedAndFollowed) {
  const Json slot = work_json({"serve", "recommend", "--user", "2001", "--seed", "1"})["slots"][0];
  const std::string recipe = slot["recipe"];
  const Words rate{"serve", "rate", "--user", "2001", "--recipe", recipe};
  const auto rated = [&](Words more) {
    Words words = rate;
    words.insert(words.end(), more.begin(), more.end());
    return work_json(words)["credited"];
  };
  EXPECT_EQ(rated({"--stars", "4.5"}), slot["model"]);
  EXPECT_EQ(rated({"--stars", "3"}), Json());
  EXPECT_EQ(rated({"--stars", "5"}), slot["model"]);
  EXPECT_EQ(rated({"--withdraw"}), Json());
  EXPECT_EQ(rated({"--cooked"}), slot["model"]);
  EXPECT_EQ(rated({"--stars", "2.5"}), slot["model"]) << "cooked still";
  Words cooked = rate;
  cooked.push_back("--cooked");
  EXPECT_EQ(work_json(cooked)["stars"], 2.5);
  Words wrong = rate;
  EXPECT_THAT(work(wrong).err, HasSubstr("give stars"));
  wrong.insert(wrong.end(), {"--stars", "4.7"});
  EXPECT_EQ(work(wrong).status, 2);
  const Json why = work_json({"serve", "explain", "--user", "2001", "--recipe", recipe});
  EXPECT_EQ(why["model"], slot["model"]);
  work_json({"serve", "publish", "--runs", "1", "--tag", "b2"});
  work_json({"serve", "remove", "--batch", "b1"});
  EXPECT_THAT(rated({"--stars", "5"}).get<std::string>(), HasSubstr("batch 1"))
      << "stored, and its batch is gone";
}

TEST_F(Serve, WhatIsHiddenIsNotCreditedAndWhyTellsTheRankOfTheAnswer) {
  const Json slots = work_json({"serve", "recommend", "--user", "2001", "--seed", "1"})["slots"];
  for (std::size_t slot = 0; slot < 3; ++slot) {
    const std::string recipe = slots[slot]["recipe"], model = slots[slot]["model"];
    const Json why = work_json({"serve", "explain", "--user", "2001", "--recipe", recipe});
    EXPECT_EQ(why["rank"], slots[slot]["ranks"][model]);
  }
  const std::string recipe = slots[0]["recipe"];
  work_json({"serve", "hide", "--user", "2001", "--recipe", recipe});
  EXPECT_EQ(
      work_json({"serve", "rate", "--user", "2001", "--recipe", recipe, "--cooked"})["credited"],
      Json());
  work_json({"serve", "hide", "--user", "2001", "--recipe", recipe, "--undo"});
  EXPECT_EQ(
      work_json({"serve", "rate", "--user", "2001", "--recipe", recipe, "--cooked"})["credited"],
      slots[0]["model"]);
  const auto hide = [&](const char* days) {
    return work({"serve", "hide", "--user", "2001", "--recipe", recipe, "--snooze", days}).out;
  };
  EXPECT_THAT(hide("0"), HasSubstr("shown as before"));
  EXPECT_THAT(hide("2.5"), HasSubstr("for 2.5 days"));
}

TEST_F(Serve, SettingsAreOfTheWorkspace) {
  const Words settings{"serve", "settings"};
  EXPECT_EQ(work_json(settings)["settings"]["least_stars"], 4);
  work_json({"serve", "settings", "--set", "least_stars=3", "--set", "ratings=4"});
  EXPECT_EQ(work_json(settings)["settings"]["ratings"], 4);
  const Outcome wrong = work({"serve", "settings", "--set", "window_hours=-1"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("window_hours"));
  EXPECT_EQ(work({"serve", "settings", "--set", "stars"}).status, 2);
  const Json slot = work_json(
      {"serve", "recommend", "--user", "2001", "--max-sodium", "90.5", "--seed", "1"})["slots"][0];
  EXPECT_EQ(work_json({"serve", "rate", "--user", "2001", "--recipe", slot["recipe"], "--stars",
                       "3"})["credited"],
            slot["model"]);
  ASSERT_EQ(typed("a long password", {"account", "create", "Ben"}).status, 0);
  EXPECT_EQ(work_json({"serve", "themes", "--user", "Ben"})["ratings_missing"], 4);
  const Json visits = work_json({"serve", "autopilot", "--visits", "100", "--cascade", "--appeal",
                                 "1", "--noise", "1", "--seed", "1"});
  EXPECT_EQ(visits["successes"], 100) << "the first slot of each visit, and no other";
}

TEST_F(Serve, WordsOfASurveyAreRefusedWhereNoRecipeHasThem) {
  const auto create = [&](const char* option, const char* word) {
    return typed("a long password", {"account", "create", "Ben", option, word});
  };
  const Outcome unknown = create("--like", "unobtainium");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no recipe has such an ingredient"));
  EXPECT_EQ(create("--cuisine", "Martian").status, 2);
  EXPECT_EQ(create("--like", "Eggs").status, 0);
  EXPECT_EQ(work_json({"serve", "themes", "--user", "Ben"})["order"], "taste");
}

TEST_F(Serve, WhoOnlyLooksChangesNothing) {
  const Json answer = work_json({"serve", "recommend", "--user", "2001", "--seed", "1"});
  const auto written = [&] {
    return std::filesystem::last_write_time(workspace() + "/workspace.db");
  };
  const auto before = written();
  work_json({"serve", "recommend", "--user", "2001", "--seed", "1", "--look"});
  work_json({"serve", "explain", "--user", "2001", "--recipe", answer["slots"][0]["recipe"]});
  work_json({"serve", "themes", "--user", "2001"});
  EXPECT_EQ(written(), before);
}

TEST_F(Serve, BatchesRollBackAndVisitsMoveTheTraffic) {
  work_json({"serve", "publish", "--top", "2", "--metric", "recall@10", "--tag", "b2"});
  Json batches = work_json({"serve", "list"})["batches"];
  ASSERT_EQ(batches.size(), 2u);
  EXPECT_EQ(batches[1]["served"], true);
  EXPECT_EQ(batches[1]["models"].size(), 2u);
  EXPECT_EQ(work_json({"serve", "rollback"})["tag"], "b1");
  const Json visits = work_json({"serve", "autopilot", "--visits", "200", "--seed", "1"});
  EXPECT_EQ(visits["visits"], 200);
  EXPECT_EQ(visits["models"].size(), 3u);
  batches = work_json({"serve", "list"})["batches"];
  std::int64_t settled = 0;
  for (const Json& model : batches[0]["models"])
    settled += model["successes"].get<int>() + model["failures"].get<int>();
  EXPECT_EQ(settled, 2000);
  const Json figures = work_json({"serve", "bench", "--requests", "20", "--filters", "all"});
  EXPECT_GE(figures["p99_ms"].get<double>(), figures["p50_ms"].get<double>());
  EXPECT_GT(figures["peak_rss_mb"].get<double>(), 0);
  EXPECT_EQ(figures["ratings_credited"], 20) << "of what was shown";
  EXPECT_EQ(work_json({"serve", "list"})["batches"], batches) << "and nothing of it stays";
}

TEST_F(Serve, AccountsHaveThemesThenTheirOwnAnswers) {
  const Outcome made =
      typed("a long password", {"account", "create", "Anna", "--allergy", "milk", "--json"});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_THAT(made.out, Not(HasSubstr("password")));
  EXPECT_EQ(typed("a long password", {"account", "create", "ANNA"}).status, 2);
  EXPECT_EQ(typed("short", {"account", "create", "Ben"}).status, 2);
  for (const char* minutes : {"nan", "inf"})
    EXPECT_EQ(typed("a long password", {"account", "create", "Ben", "--minutes", minutes}).status,
              2);
  EXPECT_EQ(typed("a newer password", {"account", "passwd", "anna"}).status, 0);
  const Json themes = work_json({"serve", "themes", "--user", "Anna", "--seed", "2"});
  EXPECT_EQ(themes["ratings_missing"], 10);
  ASSERT_EQ(themes["themes"].size(), 5u);
  const std::string recipe = themes["themes"][0]["recipes"][0]["recipe"];
  EXPECT_EQ(work_json({"serve", "recommend", "--user", "Anna", "--seed", "1"})["basis"], "popular");
  work_json({"serve", "rate", "--user", "Anna", "--recipe", recipe, "--stars", "5"});
  const Json answer = work_json({"serve", "recommend", "--user", "anna", "--seed", "1"});
  EXPECT_EQ(answer["basis"], "fold-in");
  for (const Json& slot : answer["slots"]) EXPECT_NE(slot["allergy"], "contains");
  work_json({"serve", "hide", "--user", "Anna", "--recipe", answer["slots"][0]["recipe"]});
  EXPECT_EQ(work_json({"account", "list"})["accounts"].size(), 1u);
  EXPECT_EQ(work({"account", "delete", "Anna"}).status, 0);
  EXPECT_EQ(work({"serve", "recommend", "--user", "Anna"}).status, 2);
}

TEST_F(Serve, RecipesOfPeopleAreWrittenChangedAndTakenBack) {
  const Words to_2001{"serve", "recommend", "--user", "2001", "--seed", "1", "--look"};
  const Json before = work_json(to_2001)["slots"];
  const std::string file = write(
      "own.json", R"({"name": "My stew", "ingredients": ["Onion", "egg"], "steps": ["Boil it."]})");
  const Json added = work_json({"serve", "recipe", "add", "--user", "2005", "--file", file,
                                "--minutes", "15", "--nutrition", "250,10,5,20,30,4,8"});
  EXPECT_EQ(added["recipe"], "shop:1");
  EXPECT_EQ(added["ingredients"], Json({"onion", "egg"}));
  EXPECT_EQ(added["nutrition"]["protein"], 30);
  const Json edited = work_json(
      {"serve", "recipe", "edit", "--user", "2005", "--recipe", "shop:1", "--name", "Better"});
  EXPECT_EQ(edited["name"], "Better");
  EXPECT_EQ(edited["minutes"], 15) << "as it was";
  EXPECT_EQ(work_json({"serve", "recipe", "list"})["recipes"].size(), 1u);
  EXPECT_TRUE(work_json({"serve", "recipe", "list", "--user", "2001"})["recipes"].empty());
  // As the only one of its minutes and sodium it is all that is left, and a surprise is drawn of
  // it.
  const Json surprised = work_json({"serve", "recommend", "--user", "2001", "--have", "onion,egg",
                                    "--seed", "1", "--surprise", "1", "--look"});
  bool shown = false;
  for (const Json& slot : surprised["slots"])
    if (slot["recipe"] == "shop:1") {
      shown = true;
      EXPECT_TRUE(slot["model"] == "surprise" || slot["model"] == "text-profile");
    }
  EXPECT_TRUE(shown || surprised["remaining"].get<int>() > 10);
  EXPECT_EQ(work({"serve", "recipe", "remove", "--user", "2001", "--recipe", "shop:1"}).status, 2);
  work_json({"serve", "recipe", "remove", "--user", "2005", "--recipe", "shop:1"});
  EXPECT_TRUE(work_json({"serve", "recipe", "list"})["recipes"].empty());
  EXPECT_EQ(work_json(to_2001)["slots"], before);
  work_json({"serve", "recipe", "restore", "--user", "2005", "--recipe", "shop:1"});
  EXPECT_EQ(work_json({"serve", "recipe", "list", "--user", "2005"})["recipes"][0]["name"],
            "Better");
  const Outcome nameless =
      work({"serve", "recipe", "add", "--user", "2005", "--ingredient", "egg"});
  EXPECT_EQ(nameless.status, 2);
  EXPECT_THAT(nameless.err, HasSubstr("name"));
}

TEST_F(Serve, ATasteIsSetAndTakenBack) {
  const Words look{"serve", "recommend", "--user", "2001", "--seed", "1", "--look"};
  const Json before = work_json(look)["slots"];
  const Json believed = work_json({"serve", "taste", "--user", "2001"})["taste"];
  ASSERT_FALSE(believed.empty());
  EXPECT_EQ(believed[0]["own"], Json());
  const std::string term = believed[0]["term"];
  const Json set = work_json({"serve", "taste", "--user", "2001", "--set", term + "=-1"})["taste"];
  EXPECT_EQ(set[0]["own"], -1);
  EXPECT_NE(work_json(look)["slots"], before);
  work_json({"serve", "taste", "--user", "2001", "--reset"});
  EXPECT_EQ(work_json(look)["slots"], before);
  EXPECT_EQ(work({"serve", "taste", "--user", "2001", "--set", "egg"}).status, 2);
  EXPECT_EQ(work({"serve", "taste", "--user", "2001", "--set", term + "=3"}).status, 2);
  EXPECT_EQ(work({"serve", "taste", "--user", "2001", "--set", "plutonium=1"}).status, 2);
}

TEST_F(Serve, PairsWarmSomebodyNewUp) {
  ASSERT_EQ(typed("a long password", {"account", "create", "Minji"}).status, 0);
  const Words look{"serve", "recommend", "--user", "Minji", "--seed", "1", "--look"};
  EXPECT_EQ(work_json(look)["basis"], "popular");
  const Json offered = work_json({"serve", "warm-up", "--user", "Minji"});
  ASSERT_EQ(offered["pairs"].size(), 5U);
  EXPECT_TRUE(offered["chosen"].empty());
  const std::string one = offered["pairs"][0][0]["recipe"],
                    other = offered["pairs"][0][1]["recipe"];
  const Json chosen =
      work_json({"serve", "warm-up", "--user", "Minji", "--choose", one + ":" + other})["chosen"];
  ASSERT_EQ(chosen.size(), 1U);
  EXPECT_EQ(chosen[0]["recipe"], one);
  EXPECT_NE(work_json(look)["basis"], "popular");
  EXPECT_THAT(work({"serve", "warm-up", "--user", "Minji", "--choose", one + ":" + other}).out,
              HasSubstr("chosen: " + one));
  EXPECT_THAT(work({"serve", "warm-up", "--user", "Minji"}).out, HasSubstr("chosen: " + one));
  EXPECT_THAT(work({"serve", "warm-up", "--user", "Minji", "--forget"}).out,
              HasSubstr("all choices were taken back"));
  EXPECT_TRUE(work_json({"serve", "warm-up", "--user", "Minji", "--forget"})["chosen"].empty());
  EXPECT_EQ(work_json(look)["basis"], "popular");
  for (const std::string& wrong : {one, one + ":", one + ":none", one + ":" + one})
    EXPECT_EQ(work({"serve", "warm-up", "--user", "Minji", "--choose", wrong}).status, 2) << wrong;
}

TEST_F(Serve, TwoShopsAreInterleavedAndDecidedByClicks) {
  const Json usual = work_json({"serve", "interleave", "--user", "2001", "--second", "ease"});
  EXPECT_EQ(usual["first"]["shop"], "blend");
  EXPECT_TRUE(usual["first"]["run"].is_null());
  const Words ask{"serve", "interleave", "--user", "2001",   "--first",
                  "1",     "--second",   "3",      "--seed", "4"};
  const Json first = work_json(ask);
  EXPECT_EQ(first["visit"], 1);
  EXPECT_EQ(first["first"]["shop"], "mostpop");
  EXPECT_EQ(first["first"]["run"], 1);
  EXPECT_EQ(first["second"]["shop"], "ease");
  EXPECT_EQ(first["second"]["run"], 3);
  EXPECT_EQ(work_json(ask), first) << "the same seed";
  const auto shown = [](const Json& side) {
    std::set<std::string> ids;
    for (const Json& one : side["recipes"]) ids.insert(one["recipe"]);
    return ids;
  };
  const auto ours = shown(first["first"]), theirs = shown(first["second"]);
  ASSERT_EQ(ours.size(), 10u);
  ASSERT_EQ(theirs.size(), 10u);
  ASSERT_EQ(first["interleaved"].size(), 10u);
  std::string clicked;
  for (const Json& one : first["interleaved"]) {
    EXPECT_TRUE((one["side"] == "first" ? ours : theirs).contains(one["recipe"]));
    EXPECT_NEAR(one["credit"]["first"].get<double>() + one["credit"]["second"].get<double>(), 1,
                1e-9);
  }
  for (const std::string& id : theirs)
    if (!ours.contains(id)) clicked = id;
  ASSERT_NE(clicked, "");

  // Each click ends a visit; the next one shows none of what it showed.
  Words more = ask;
  for (const std::string& click : {clicked, std::string("none")})
    more.insert(more.end(), {"--click", click});
  const Json third = work_json(more);
  EXPECT_EQ(third["visit"], 3);
  EXPECT_EQ(third["visits"]["wins"], 0);
  EXPECT_EQ(third["visits"]["losses"], 1);
  EXPECT_EQ(third["visits"]["ties"], 1);
  EXPECT_EQ(third["visits"]["clicks"], 1);
  EXPECT_EQ(third["visits"]["credit"]["second"], 1);
  EXPECT_EQ(third["visits"]["p"], 1);
  for (const char* side : {"first", "second"})
    for (const std::string& id : shown(third[side])) {
      EXPECT_FALSE(ours.contains(id) || theirs.contains(id)) << id;
    }
  EXPECT_THAT(work(more).out, HasSubstr("2 visits: mostpop 0 : 1 ease, 1 even"));
  EXPECT_TRUE(work_json({"serve", "history", "--user", "2001"})["answers"].empty());

  const auto wrong = [&](std::initializer_list<std::string> words) {
    Words all{"serve", "interleave", "--user", "2001"};
    all.insert(all.end(), words);
    const Outcome outcome = work(all);
    EXPECT_EQ(outcome.status, 2) << outcome.out;
    return outcome.err;
  };
  EXPECT_THAT(wrong({"--second", "7"}), HasSubstr("3 (ease)"));
  EXPECT_THAT(wrong({"--second", "blend"}), HasSubstr("both are the same"));
  EXPECT_THAT(wrong({"--first", "1", "--second", "2", "--click", "no-such"}), HasSubstr("no-such"));
  EXPECT_THAT(wrong({"--first", "1", "--second", "3", "--seed", "4", "--click", clicked, "--click",
                     clicked}),
              HasSubstr("neither list of visit 2"));
}

/// As a demonstrator stops it: nothing of it stays.
TEST_F(Serve, AReplayThatIsCancelledLeavesTheShopAsItWas) {
  work_json({"serve", "mark", "start"});
  work_json({"serve", "autopilot", "--visits", "400", "--seed", "3"});
  const std::string demo = path("demo.jsonl");
  EXPECT_EQ(work_json({"serve", "replay", "--record", demo})["lines"], 400);
  const Json answer = work_json({"serve", "recommend", "--user", "2001", "--seed", "1"});
  const std::string recipe = answer["slots"][0]["recipe"];
  work_json({"serve", "rate", "--user", "2001", "--recipe", recipe, "--stars", "5"});
  const Json before = work_json({"serve", "list"});

  Process process(command(in_workspace({"serve", "replay", "--demo", demo})));
  ASSERT_TRUE(process.wait_for_stderr("before the demo\n"));
  process.send(SIGINT);
  const Outcome outcome = process.finish();
  EXPECT_EQ(outcome.status, 130) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(work_json({"serve", "list"}), before);
  EXPECT_EQ(work_json({"serve", "history", "--user", "2001"})["answers"].size(), 1u);
  EXPECT_EQ(work_json({"serve", "replay", "--demo", demo})["answers"], 400) << "it can be played";
}

TEST_F(Serve, ADemoIsRecordedPlayedAndTakenBack) {
  EXPECT_EQ(work({"serve", "reset"}).status, 2) << "nothing is marked";
  work_json({"serve", "mark", "start"});
  const Json answer = work_json({"serve", "recommend", "--user", "2001", "--seed", "1"});
  const std::string recipe = answer["slots"][0]["recipe"];
  work_json({"serve", "rate", "--user", "2001", "--recipe", recipe, "--stars", "5"});
  work_json({"serve", "autopilot", "--visits", "20", "--seed", "3"});
  work_json({"serve", "recommend", "--user", "2001", "--seed", "2"});
  const std::string demo = path("demo.jsonl");
  EXPECT_EQ(work_json({"serve", "replay", "--record", demo})["lines"], 23);
  work_json({"serve", "rate", "--user", "2001", "--recipe", recipe, "--stars", "1"});
  const Json batch = work_json({"serve", "list"})["batches"][0];

  const Json played = work_json({"serve", "replay", "--demo", demo});
  EXPECT_EQ(played["answers"], 22);
  EXPECT_EQ(played["different"], 0) << played;
  const std::string again = path("again.jsonl");
  work_json({"serve", "replay", "--record", again});
  EXPECT_EQ(work({"serve", "replay", "--demo", write("none.jsonl", "[]\n")}).status, 2);

  const Json history = work_json({"serve", "history", "--user", "2001"})["answers"];
  ASSERT_EQ(history.size(), 2u);
  EXPECT_EQ(history[1]["recipes"][0], recipe);
  const Json opened =
      work_json({"serve", "explain", "--answer", std::to_string(history[1]["answer"].get<int>())});
  EXPECT_EQ(opened["then"][0]["recipe"], recipe);
  EXPECT_EQ(opened["then"][0]["model"], answer["slots"][0]["model"]);
  EXPECT_EQ(opened["today"].size(), 10u);
  for (const Json& one : opened["today"]) EXPECT_NE(one["recipe"], recipe) << "rated since";
  EXPECT_EQ(work({"serve", "explain", "--answer", "9999"}).status, 2);

  work_json({"serve", "reset", "--to", std::to_string(played["undo"].get<int>())});
  EXPECT_EQ(work_json({"serve", "list"})["batches"][0], batch) << "as before it was played";
  work_json({"serve", "reset"});
  EXPECT_TRUE(work_json({"serve", "history", "--user", "2001"})["answers"].empty());
  EXPECT_EQ(work_json({"serve", "mark", "--list"})["marks"].size(), 4u);
}

TEST_F(Serve, AWorkspaceIsPackedAndOpensElsewhere) {
  const std::string pack = path("shop.hankkidemo");
  const Words cache{"env", "XDG_CACHE_HOME=" + path("cache")};
  const auto packed = [&](Words words) {
    Words all = cache;
    for (std::string& word : command(std::move(words))) all.push_back(std::move(word));
    for (const char* word : {"--workspace", pack.c_str(), "--json"}) all.push_back(word);
    return run(all);
  };
  const Json look =
      work_json({"serve", "recommend", "--user", "2001", "--seed", "1", "--look"})["slots"];
  EXPECT_THAT(work({"serve", "pack", "--out", pack}).out, HasSubstr("without their passwords"));
  const Words recommend{"serve", "recommend", "--user", "2001", "--seed", "1"};
  Words looking = recommend;
  looking.push_back("--look");
  EXPECT_EQ(parse_document(packed(looking))["slots"], look);
  const Outcome refused = packed(recommend);
  EXPECT_EQ(refused.status, 2);
  EXPECT_THAT(refused.err, HasSubstr("serve reset"));
  ASSERT_EQ(packed({"serve", "reset"}).status, 0);
  EXPECT_EQ(parse_document(packed(recommend))["slots"], look);
  EXPECT_EQ(parse_document(packed({"serve", "history", "--user", "2001"}))["answers"].size(), 1u);
  ASSERT_EQ(packed({"serve", "reset"}).status, 0);
  EXPECT_TRUE(parse_document(packed({"serve", "history", "--user", "2001"}))["answers"].empty());
  // A byte that is another one is found.
  std::string bytes = read_file(pack);
  bytes[bytes.size() - 10] ^= 1;
  std::filesystem::remove_all(path("cache"));
  write("shop.hankkidemo", bytes);
  const Outcome damaged = packed(looking);
  EXPECT_EQ(damaged.status, 2);
  EXPECT_THAT(damaged.err, HasSubstr("damaged"));
  write("shop.hankkidemo", bytes.substr(0, bytes.size() / 2));
  EXPECT_EQ(packed(looking).status, 2);
}

TEST_F(Serve, RatingsAreGeneratedForACatalogue) {
  const Outcome made = cli({"generate", "--interactions-for", workspace(), "--users", "50",
                            "--per-user", "8", "--seed", "1", "--json"});
  ASSERT_EQ(made.status, 0) << made.err;
  EXPECT_EQ(parse_document(made)["source"], "generated");
  EXPECT_EQ(cli({"generate"}).status, 2);
}

}  // namespace
}  // namespace hankki::test
