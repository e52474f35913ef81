// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <signal.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <map>
#include <random>
#include <set>

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
