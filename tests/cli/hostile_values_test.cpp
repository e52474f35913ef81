// SPDX-License-Identifier: GPL-3.0-or-later
// Every column of every table of a workspace is given values that Hankki never stores; whatever is
// then done with the workspace says a sentence, or works. New columns are found by themselves.
#include <gmock/gmock.h>
#include <signal.h>

#include <atomic>
#include <filesystem>
#include <limits>
#include <regex>
#include <thread>

#include "core/store/database.h"
#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

namespace fs = std::filesystem;

struct Hostile {
  std::string table, column;
  QVariant value;
  std::string name() const {
    return table + "." + column + " = " + value.toString().left(120).toStdString();
  }
};

/// The text with every number in it, or every text, replaced.
QVariant mutated(const std::string& text, const char* pattern, const char* by) {
  return sql_value(std::regex_replace(text, std::regex(pattern), by));
}

/// `stored` is what the column holds; an untyped column is one of SQLite's own.
std::vector<QVariant> hostile_values(const std::string& type, const QVariant& stored) {
  if (type == "INTEGER")
    return {sql_value(INT64_MIN), sql_value(std::int64_t{-1}), sql_value(std::int64_t{0}),
            sql_value(std::int64_t{1} << 31), sql_value(INT64_MAX)};
  if (type == "REAL")
    return {sql_value(-1e308), sql_value(-1.0), sql_value(1e308),
            sql_value(std::numeric_limits<double>::infinity())};
  const std::string text = stored.toString().toStdString();
  const bool is_json = text.starts_with('[') || text.starts_with('{');
  if (!is_json) return {sql_value(""), sql_value("x"), sql_value("[0]")};
  return {sql_value(""),
          sql_value("x"),
          sql_value("null"),
          sql_value("[]"),
          sql_value("{}"),
          sql_value("[0]"),
          sql_value("[-1, 1e300]"),
          sql_value("{\"x\": [1, \"y\"]}"),
          sql_value(std::string(100'000, '[')),
          mutated(text, "-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?", "0"),
          mutated(text, "-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?", "-1"),
          mutated(text, "-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?", "99999999999999999999"),
          mutated(text, "-?[0-9]+(\\.[0-9]+)?(e-?[0-9]+)?", "1e300"),
          mutated(text, ":\"[^\"]*\"", ":\"x\""),
          mutated(text, ":[^,{}\\[\\]]+", ":null")};
}

class HostileValues : public Cli {
 protected:
  std::string database(const std::string& folder) const { return folder + "/workspace.db"; }

  /// Two data sets, a split, a finished run and one that can be resumed, a study that can be
  /// resumed, an evaluation that waits, vectors with a map and clusters, experiments, a shop.
  void make_workspace() const {
    import_two_tastes();
    ASSERT_EQ(work({"clean", "--min-user", "1"}).status, 0);
    const Words train{"train", "--split", "1", "--model", "bpr", "--set", "epochs=6"};
    ASSERT_EQ(work(train).status, 0);
    ASSERT_EQ(work(train).status, 0);
    const Outcome search = work({"search", "--split", "1", "--model", "bpr", "--trials", "3",
                                 "--min-epochs", "1", "--set", "epochs=3"});
    ASSERT_EQ(search.status, 0) << search.err;
    make_vectors();
    make_experiments();
    make_shop();
    const Outcome note =
        work({"logbook", "add", "--text", "a", "--figure", "table", "--runs", "1"});
    ASSERT_EQ(note.status, 0) << note.err;
    Connection connection(database(workspace()), Connection::Mode::ReadWrite);
    connection.run("UPDATE run SET state = 'interrupted' WHERE id = 2");
    connection.run("UPDATE study SET state = 'interrupted'");
    connection.run("UPDATE trial SET state = 'running', rungs = '[]' WHERE number = 3");
    connection.run("INSERT INTO evaluation (run, ks, state) VALUES (1, '[5]', 'queued')");
    connection.run(
        "INSERT INTO run_view (name, layout, created) VALUES ('a', '{\"columns\":[\"run\"],"
        "\"epoch\":3,\"filter\":\"x\"}', '2026-01-01T00:00:00Z')");
    connection.run("INSERT INTO pending_file (path, writer) VALUES ('artifacts/runs/9/x', 1)");
    connection.run("INSERT INTO gone_file (path) VALUES ('artifacts/runs/9/y')");
  }

  /// One with arms that lacks a replication, and one with lists that was never begun.
  void make_experiments() const {
    for (const Words& of : {Words{"--arms", ".5,.2", "--horizon", "40"},
                            Words{"--runs", "1", "--visits", "40", "--policy", "blend"}}) {
      Words words{"bandit", "simulate", "--replications", "3", "--points", "4", "--store", "a"};
      words.insert(words.end(), of.begin(), of.end());
      const Outcome outcome = work(words);
      ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    Connection connection(database(workspace()), Connection::Mode::ReadWrite);
    connection.run("UPDATE experiment SET state = 'interrupted'");
    connection.run("DELETE FROM experiment_replication WHERE number = 1");
  }

  /// A batch that is served, an account, a wrong password, an answer with a credited rating, a
  /// recipe that was put away and one that was written, a taste that was set and a mark.
  void make_shop() const {
    const Outcome published = work({"serve", "publish", "--runs", "1", "--tag", "b"});
    ASSERT_EQ(published.status, 0) << published.err;
    ASSERT_EQ(work({"serve", "recommend", "--user", "1", "--seed", "1"}).status, 0);
    const std::string shown = first_shown();
    ASSERT_EQ(work({"serve", "rate", "--user", "1", "--recipe", shown, "--stars", "5"}).status, 0);
    for (const Words& words :
         {Words{"serve", "recipe", "add", "--user", "1", "--name", "own", "--ingredient", "egg"},
          Words{"serve", "taste", "--user", "1", "--set", "egg=.5"},
          Words{"serve", "settings", "--set", "ratings=9"},
          Words{"curve-note", "add", "1", "1", "a"}, Words{"serve", "mark", "start"}}) {
      const Outcome outcome = work(words);
      ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    Connection connection(database(workspace()), Connection::Mode::ReadWrite);
    connection.run(
        "INSERT INTO account (name, folded, password, survey, created) VALUES ('Minji', 'minji', "
        "'x', '{\"cuisines\":[],\"likes\":[],\"avoids\":[],\"allergies\":[],\"minutes\":30}', "
        "'2026-01-01T00:00:00Z')");
    connection.run("INSERT INTO failed_sign_in VALUES ('minji', 3, 1)");
    connection.run("INSERT INTO shop_veto VALUES ('visitor:1', ?, 'snoozed', 9)", sql_value(shown));
  }

  std::string first_shown() const {
    Connection connection(database(workspace()), Connection::Mode::ReadOnly);
    Rows rows = connection.run("SELECT json_extract(recipes, '$[0]') FROM shop_answer");
    EXPECT_TRUE(rows.next());
    return rows.text(0);
  }

  /// Of the recipes of data set 3.
  void make_vectors() const {
    std::string rows =
        "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
        "ingredients,n_ingredients\n";
    for (const char* word : {"kimchi", "tofu", "rice", "soup", "cake", "bread"})
      rows += std::string(word) + " stew," + std::to_string(rows.size()) + ",,,,[],,0,[],,[],0\n";
    ASSERT_EQ(work({"import", "foodcom", "--recipes", write("recipes.csv", rows)}).status, 0);
    ASSERT_EQ(work({"explore", "embed", "--name", "v", "--set", "dimensions=3"}).status, 0);
    const Outcome map =
        work({"explore", "map", "--vectors", "v", "--set", "epochs=2", "--quality-k", "2"});
    ASSERT_EQ(map.status, 0) << map.err;
    Connection connection(database(workspace()), Connection::Mode::ReadWrite);
    connection.run(
        "INSERT INTO clustering (vectors, method, settings, seed, resolution, clusters, created, "
        "state) VALUES (1, 'leiden', '{}', 1, 1, '[{\"identity\":\"a\",\"size\":6}]', "
        "'2026-01-01T00:00:00Z', 'done')");
  }

  std::vector<Hostile> all_hostile() const {
    Connection connection(database(workspace()), Connection::Mode::ReadOnly);
    std::vector<Hostile> all;
    Rows columns = connection.run(
        "SELECT t.name, c.name, c.type, c.\"notnull\" FROM sqlite_master AS t, "
        "pragma_table_info(t.name) AS c WHERE t.type = 'table'");
    while (columns.next()) {
      const auto table = columns.text(0), column = columns.text(1), type = columns.text(2);
      Rows stored = connection.run("SELECT " + column + " FROM " + table + " LIMIT 1");
      const QVariant value = stored.next() ? sql_value(stored.text(0)) : QVariant();
      for (const QVariant& hostile : hostile_values(type, value))
        if (hostile != value) all.push_back({table, column, hostile});
      if (!columns.flag(3)) all.push_back({table, column, QVariant()});
    }
    return all;
  }

  /// How each thing that is done with the workspace ended, where that is not as it should be.
  void use(const Hostile& hostile, const std::string& folder) const {
    const std::vector<Words> commands{
        {"info"},
        {"info", "--run", "1"},
        {"compare"},
        {"studies", "1"},
        {"evaluate", "--run", "1"},
        {"recommend", "--run", "1", "--user", "1"},
        {"train", "--resume", "2"},
        {"search", "--resume", "1"},
        {"split", "--data", "1"},
        {"explore", "embed", "--name", "v", "--data", "3", "--set", "dimensions=3"},
        {"explore", "similar", "--vectors", "v", "--data", "3"},
        {"explore", "map", "--vectors", "v", "--data", "3"},
        {"run", "tag", "1", "x"},
        {"run", "views"},
        {"run", "lineage", "1"},
        {"run", "diff", "1", "2"},
        {"export", "run", "--run", "1", "--format", "json", "--out", folder + "/exported"},
        {"curve-note", "list"},
        {"serve", "settings"},
        {"logbook", "list"},
        {"logbook", "show", "1"},
        {"query", "SELECT * FROM runs JOIN parameters USING (run)"},
        {"query", "SELECT * FROM epoch_losses, epoch_metrics"},
        {"report", "--format", "csv", "--out", folder + "/report"},
        {"bandit", "list"},
        {"bandit", "show", "1"},
        {"bandit", "show", "2"},
        {"bandit", "resume", "1"},
        {"bandit", "resume", "2"},
        {"serve", "list"},
        {"serve", "recommend", "--user", "1"},
        {"serve", "themes", "--user", "1"},
        {"serve", "explain", "--user", "1", "--recipe", "1"},
        {"serve", "rate", "--user", "1", "--recipe", "1", "--stars", "4"},
        {"serve", "autopilot", "--visits", "5"},
        {"serve", "interleave", "--user", "1", "--second", "1"},
        {"serve", "recipe", "list", "--user", "1"},
        {"serve", "taste", "--user", "1"},
        {"serve", "history", "--user", "1"},
        {"serve", "mark", "--list"},
        {"serve", "replay", "--record", folder + "/demo"},
        {"serve", "pack", "--out", folder + ".hankkidemo"},
        {"serve", "reset"},
        {"account", "list"},
        {"tidy"}};
    for (const Words& words : commands) {
      Words whole = command(words);
      whole.insert(whole.end(), {"--workspace", folder});
      Process process(whole);
      const bool endless = process.run_for(std::chrono::seconds(60));
      if (endless) process.send(SIGKILL);
      const Outcome outcome = process.finish();
      const bool well = !endless && outcome.signal == 0 &&
                        (outcome.status == 0 || outcome.status == 2 || outcome.status == 130);
      EXPECT_TRUE(well) << hostile.name() << "\n"
                        << words.front() << (endless ? ": endless" : "") << ", status "
                        << outcome.status << ", signal " << outcome.signal << "\n"
                        << outcome.err.substr(0, 500);
    }
  }

  void try_one(const Hostile& hostile, const std::string& folder) const {
    fs::remove_all(folder);
    fs::copy(workspace(), folder, fs::copy_options::recursive);
    {
      Connection connection(database(folder), Connection::Mode::ReadWrite);
      connection.run("PRAGMA ignore_check_constraints = ON");
      try {
        connection.run("UPDATE OR IGNORE " + hostile.table + " SET " + hostile.column + " = ?",
                       hostile.value);
      } catch (const std::exception&) {
        return;  // SQLite itself does not take it: NULL for a number of a row
      }
    }
    use(hostile, folder);
  }
};

TEST_F(HostileValues, InEachColumnOfEachTable) {
  make_workspace();
  const auto all = all_hostile();
  ASSERT_GT(all.size(), 400U);
  std::atomic<std::size_t> next{0};
  const auto work_off = [&](const std::string& folder) {
    for (std::size_t at = next++; at < all.size(); at = next++) try_one(all[at], folder);
  };
  std::vector<std::jthread> threads;
  const unsigned count = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned thread = 0; thread < count; ++thread)
    threads.emplace_back(work_off, path("copy" + std::to_string(thread)));
}

}  // namespace
}  // namespace hankki::test
