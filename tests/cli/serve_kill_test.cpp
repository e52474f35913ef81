// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <span>

#include "core/serving/password.h"
#include "core/store/database.h"
#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using std::chrono::milliseconds;

constexpr int kKills = 20;

class ServeKill : public Cli {
 protected:
  void SetUp() override {
    import_two_tastes();
    ASSERT_EQ(work({"train", "--model", "ease"}).status, 0);
    ASSERT_EQ(work({"train", "--model", "itemknn"}).status, 0);
    work_json({"serve", "publish", "--runs", "1,2", "--tag", "b1"});
  }
  milliseconds moment(int longest) {
    return milliseconds(std::uniform_int_distribution<int>(1, longest)(engine_));
  }
  /// Kills one of these at a moment within `longest` milliseconds, each in its turn, and lets the
  /// others end: which of them said that it was done. Counts in `killed` the one that was running.
  std::vector<bool> end_one_by_force(std::span<Process> doing, int turn, int longest, int& killed) {
    Process& victim = doing[static_cast<std::size_t>(turn) % doing.size()];
    const bool running = victim.run_for(moment(longest));
    victim.send(SIGKILL);
    std::vector<bool> confirmed;
    for (Process& process : doing) {
      const Outcome outcome = process.finish();
      killed += running && outcome.signal == SIGKILL;
      confirmed.push_back(Json::accept(outcome.out));
    }
    return confirmed;
  }
  /// A slot that has been shown.
  struct Shown {
    std::string person, recipe;
    int arm;
    char state;  ///< small
  };
  std::vector<Shown> all_shown() const {
    Connection connection(workspace() + "/workspace.db", Connection::Mode::ReadOnly);
    Rows rows = connection.run("SELECT person, recipes, arms, states FROM shop_answer");
    std::vector<Shown> all;
    while (rows.next()) {
      const Json recipes = Json::parse(rows.text(1)), arms = Json::parse(rows.text(2));
      const std::string states = rows.text(3);
      for (std::size_t slot = 0; slot < states.size(); ++slot)
        all.push_back({rows.text(0), recipes[slot], arms[slot],
                       static_cast<char>(std::tolower(states[slot]))});
    }
    return all;
  }
  std::mt19937_64 engine_{20261128};
};

TEST_F(ServeKill, NoConfirmedRatingIsLostWhileAnotherProcessWrites) {
  int killed = 0;
  std::map<std::pair<std::string, std::string>, std::string> credited;  // person, recipe: model
  for (int attempt = 0; killed < kKills && attempt < 8 * kKills; ++attempt) {
    const std::string user = std::to_string(attempt % 20);
    const Json answer = work_json({"serve", "recommend", "--user", user, "--seed", "1"});
    if (answer["slots"].empty()) continue;
    const std::string recipe = answer["slots"][0]["recipe"];
    Process other(command(in_workspace({"serve", "autopilot", "--visits", "50"})));
    Process rating(command(in_workspace(
        {"serve", "rate", "--user", user, "--recipe", recipe, "--stars", "4.5", "--json"})));
    const bool running = rating.run_for(moment(120));
    rating.send(SIGKILL);
    const Outcome outcome = rating.finish();
    killed += running && outcome.signal == SIGKILL;
    EXPECT_EQ(other.finish().status, 0) << "goes on";
    if (!Json::accept(outcome.out)) continue;
    const Json confirmed = Json::parse(outcome.out);
    EXPECT_EQ(confirmed["credited"], answer["slots"][0]["model"]);
    if (confirmed["credited"].is_string())
      credited[{"visitor:" + user, recipe}] = confirmed["credited"];
    // Confirmed: it is not shown again, and its model kept the credit.
    const Json after = work_json({"serve", "recommend", "--user", user, "--seed", "1", "--look"});
    for (const Json& slot : after["slots"]) EXPECT_NE(slot["recipe"], recipe) << "lost";
  }
  EXPECT_GE(killed, kKills / 2) << "the others had ended before";
  const Json batch = work_json({"serve", "list"})["batches"][0];
  const auto shown = all_shown();
  const auto count = [&](int arm, char state) {
    return std::ranges::count_if(
        shown, [&](const Shown& one) { return one.arm == arm && one.state == state; });
  };
  std::map<std::string, int> arms;
  for (const Json& model : batch["models"]) {
    const auto arm = static_cast<int>(arms.size());
    arms[model["model"]] = arm;
    EXPECT_EQ(model["successes"], count(arm, 's')) << model;
    EXPECT_EQ(model["failures"], count(arm, 'f')) << model;
  }
  for (const auto& [what, model] : credited) {
    std::vector<int> of;
    for (const Shown& one : shown)
      if (one.person == what.first && one.recipe == what.second && one.state == 's')
        of.push_back(one.arm);
    EXPECT_THAT(of, testing::ElementsAre(arms.at(model))) << what.first << " " << what.second;
  }
}

TEST_F(ServeKill, ResetsAndRecipesAreAllOrNothing) {
  work_json({"serve", "mark", "start"});
  work_json({"serve", "autopilot", "--visits", "60"});
  const auto settled = [&] {
    std::int64_t count = 0;
    const Json list = work_json({"serve", "list"});
    for (const Json& model : list["batches"][0]["models"])
      count += model["successes"].get<int>() + model["failures"].get<int>();
    return count;
  };
  const std::int64_t all = settled();
  ASSERT_GT(all, 0);
  int killed = 0;
  std::set<std::string> confirmed;
  for (int attempt = 0; killed < kKills && attempt < 8 * kKills; ++attempt) {
    Process adding(command(in_workspace({"serve", "recipe", "add", "--user", "1", "--name", "own",
                                         "--ingredient", "egg", "--json"})));
    Process resetting(command(in_workspace({"serve", "reset", "--json"})));
    const auto longest = moment(200);
    const bool added = adding.run_for(longest), reset = resetting.run_for(milliseconds(1));
    adding.send(SIGKILL);
    resetting.send(SIGKILL);
    const Outcome made = adding.finish(), back = resetting.finish();
    killed += (added && made.signal == SIGKILL) || (reset && back.signal == SIGKILL);
    if (Json::accept(made.out)) confirmed.insert(Json::parse(made.out)["recipe"]);
    const std::int64_t now = settled();
    EXPECT_TRUE(now == 0 || now == all) << "half a reset: " << now;
    const Json marks = work_json({"serve", "mark", "--list"})["marks"];
    if (now == 0) work_json({"serve", "reset", "--to", marks[1]["mark"].dump()});
  }
  EXPECT_GE(killed, kKills / 2) << "the others had ended before";
  Connection connection(workspace() + "/workspace.db", Connection::Mode::ReadOnly);
  for (const std::string& name : confirmed)
    EXPECT_EQ(connection.number("SELECT count(*) FROM shop_recipe WHERE 'shop:' || id = ?", name),
              1)
        << "hidden by a reset, never lost";
}

// Each process does the next thing of its sort, and one of them is killed at any moment.
TEST_F(ServeKill, TastesMarksAndRecipesAreKeptOnceConfirmed) {
  const std::string own = work_json({"serve", "recipe", "add", "--user", "1", "--name", "own 0",
                                     "--ingredient", "egg"})["recipe"];
  int killed = 0, weight = 0, edit = 0;  // that were confirmed last
  std::set<std::string> marks;
  for (int attempt = 1; killed < kKills && attempt < 8 * kKills; ++attempt) {
    const std::string number = std::to_string(attempt);
    const std::string percent = std::to_string(attempt % 100);
    Process other(command(in_workspace({"serve", "autopilot", "--visits", "20"})));
    Process doing[] = {
        Process(command(
            in_workspace({"serve", "taste", "--user", "1", "--set",
                          "egg=." + std::string(percent.size() < 2, '0') + percent, "--json"}))),
        Process(command(in_workspace({"serve", "mark", "m" + number, "--json"}))),
        Process(command(in_workspace({"serve", "recipe", "edit", "--user", "1", "--recipe", own,
                                      "--name", "own " + number, "--json"})))};
    const std::vector<bool> confirmed = end_one_by_force(doing, attempt, 150, killed);
    EXPECT_EQ(other.finish().status, 0) << "goes on";
    Connection connection(workspace() + "/workspace.db", Connection::Mode::ReadOnly);
    const auto now = [&](const char* sql) { return static_cast<int>(connection.number(sql)); };
    const int weight_now = now("SELECT coalesce(max(round(100 * weight)), 0) FROM shop_taste");
    const int edit_now =
        now("SELECT CAST(substr(json_extract(recipe, '$.name'), 5) AS INTEGER) FROM shop_recipe");
    // What was not confirmed is there whole or not at all.
    EXPECT_TRUE(weight_now == attempt % 100 || (!confirmed[0] && weight_now == weight));
    EXPECT_TRUE(edit_now == attempt || (!confirmed[2] && edit_now == edit));
    weight = weight_now;
    edit = edit_now;
    if (confirmed[1]) marks.insert("m" + number);
    EXPECT_EQ(now("SELECT revision FROM shop_recipe"),
              now("SELECT count(*) FROM shop_act WHERE json_extract(act, '$.do') IN ('add', "
                  "'edit')"))
        << "a change and that it was done are one";
  }
  EXPECT_GE(killed, kKills / 2) << "the others had ended before";
  std::set<std::string> kept;
  const Json list = work_json({"serve", "mark", "--list"});
  for (const Json& mark : list["marks"]) kept.insert(mark["name"]);
  for (const std::string& name : marks) EXPECT_TRUE(kept.contains(name)) << name;
}

// Signing up, another password, what is put away, and pairs that were chosen between.
TEST_F(ServeKill, AccountsHidesAndChoicesAreKeptOnceConfirmed) {
  write("first", "a long password\n");
  const auto typing = [&](const std::string& input, Words words) {
    Words all{"sh", "-c", "exec \"$@\" < '" + input + "'", "sh"};  // the one that is killed
    for (std::string& word : command(in_workspace(std::move(words))))
      all.push_back(std::move(word));
    return all;
  };
  ASSERT_EQ(run(typing(path("first"), {"account", "create", "Anna"})).status, 0);
  const Json pairs = work_json({"serve", "warm-up", "--user", "Anna"})["pairs"];
  ASSERT_GE(pairs.size(), 2U);
  const Json shown = work_json({"serve", "recommend", "--user", "1", "--look"})["slots"];
  ASSERT_FALSE(shown.empty());
  int killed = 0;
  std::set<std::string> people, hidden;
  std::string password = "a long password";
  for (int attempt = 1; killed < kKills && attempt < 8 * kKills; ++attempt) {
    const std::string number = std::to_string(attempt), name = "P" + number;
    const std::string recipe = shown[static_cast<std::size_t>(attempt) % shown.size()]["recipe"];
    const std::string next = "a long password " + number;
    write("next", next + "\n");
    const Json& pair = pairs[static_cast<std::size_t>(attempt) % pairs.size()];
    const std::string one = pair[0]["recipe"], other = pair[1]["recipe"];
    Process doing[] = {Process(typing(path("first"), {"account", "create", name, "--json"})),
                       Process(typing(path("next"), {"account", "passwd", "Anna", "--json"})),
                       Process(command(in_workspace(
                           {"serve", "hide", "--user", "1", "--recipe", recipe, "--json"}))),
                       Process(command(in_workspace({"serve", "warm-up", "--user", "Anna",
                                                     "--choose", one + ":" + other, "--json"})))};
    const std::vector<bool> confirmed = end_one_by_force(doing, attempt, 250, killed);
    if (confirmed[0]) people.insert(name);
    if (confirmed[2]) hidden.insert(recipe);
    Connection connection(workspace() + "/workspace.db", Connection::Mode::ReadOnly);
    Rows kept = connection.run("SELECT password FROM account WHERE name = 'Anna'");
    ASSERT_TRUE(kept.next());
    const std::string hash = kept.text(0);
    if (check_password(next, hash)) password = next;
    EXPECT_TRUE(check_password(password, hash)) << "neither the old one nor the new one";
    EXPECT_TRUE(password == next || !confirmed[1]) << "lost";
    Rows chosen = connection.run("SELECT chosen, instead FROM shop_choice");
    const bool any = chosen.next();
    EXPECT_TRUE(any || !confirmed[3]) << "lost";
    if (any && confirmed[3]) {
      EXPECT_EQ(chosen.text(0), one);
      EXPECT_EQ(chosen.text(1), other);
    }
  }
  EXPECT_GE(killed, kKills / 2) << "the others had ended before";
  Connection connection(workspace() + "/workspace.db", Connection::Mode::ReadOnly);
  for (const std::string& name : people)
    EXPECT_EQ(connection.number("SELECT count(*) FROM account WHERE name = ?", name), 1) << name;
  for (const std::string& recipe : hidden)
    EXPECT_EQ(connection.number("SELECT count(*) FROM shop_veto WHERE recipe = ?", recipe), 1);
}

TEST_F(ServeKill, APackIsWholeOrNotThere) {
  const std::string pack = path("shop.hankkidemo");
  int killed = 0;
  for (int attempt = 0; killed < kKills && attempt < 8 * kKills; ++attempt) {
    std::filesystem::remove(pack);
    Process other(command(in_workspace({"serve", "autopilot", "--visits", "20"})));
    Process packing(command(in_workspace({"serve", "pack", "--out", pack, "--json"})));
    const bool running = packing.run_for(moment(150));
    packing.send(SIGKILL);
    const Outcome outcome = packing.finish();
    killed += running && outcome.signal == SIGKILL;
    EXPECT_EQ(other.finish().status, 0) << "goes on";
    const bool there = std::filesystem::exists(pack);
    EXPECT_TRUE(there || !Json::accept(outcome.out)) << "lost";
    if (!there) continue;
    Words words{"env", "XDG_CACHE_HOME=" + path("cache")};
    const Words opening =
        command({"serve", "recommend", "--user", "1", "--look", "--workspace", pack});
    words.insert(words.end(), opening.begin(), opening.end());
    const Outcome opened = run(words);
    EXPECT_EQ(opened.status, 0) << opened.err;
  }
  EXPECT_GE(killed, kKills / 2) << "it had ended before";
  EXPECT_EQ(work({"serve", "pack", "--out", pack}).status, 0) << "what was left is in no way";
}

TEST_F(ServeKill, PublishingIsAllOrNothing) {
  int killed = 0;
  for (int attempt = 1; killed < kKills && attempt < 8 * kKills; ++attempt) {
    const std::string tag = "k" + std::to_string(attempt);
    Process publishing(command(in_workspace({"serve", "publish", "--runs", "1,2", "--tag", tag})));
    const bool running = publishing.run_for(moment(300));
    publishing.send(SIGKILL);
    const Outcome outcome = publishing.finish();
    killed += running && outcome.signal == SIGKILL;
    const Json batches = work_json({"serve", "list"})["batches"];
    ASSERT_FALSE(batches.empty());
    const Json answer = work_json({"serve", "recommend", "--user", "1", "--look"});
    EXPECT_EQ(answer["batch"], batches.back()["tag"]) << "all of the newest that is there";
    EXPECT_FALSE(answer["slots"].empty());
  }
  EXPECT_EQ(killed, kKills);
}

}  // namespace
}  // namespace hankki::test
