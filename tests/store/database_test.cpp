// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QElapsedTimer>

#include "core/store/worker.h"
#include "tests/store/store_fixture.h"

namespace hankki::test {
namespace {

class DatabaseTest : public WorkspaceTest {
 protected:
  void SetUp() override {
    std::filesystem::create_directories(folder());
    connection_.emplace(database(), Connection::Mode::ReadWrite);
    connection_->run("PRAGMA journal_mode = WAL");
    connection_->run("PRAGMA synchronous = FULL");
    connection_->run(
        "CREATE TABLE event (id INTEGER PRIMARY KEY, user INTEGER, item INTEGER, "
        "reward REAL, place TEXT) STRICT");
  }

  std::int64_t events() { return connection_->number("SELECT count(*) FROM event"); }

  std::optional<Connection> connection_;
};

constexpr const char* kInsert = "INSERT INTO event (user, item, reward, place) VALUES (?, ?, ?, ?)";

// 200,000 rows a second are asked for; a machine that is busy with other things gets a tenth of it.
TEST_F(DatabaseTest, ManyRowsGoInOneTransaction) {
  constexpr std::int64_t kRows = 200'000;
  QElapsedTimer clock;
  clock.start();
  {
    Transaction transaction(*connection_);
    Statement insert(*connection_, kInsert);
    for (std::int64_t row = 0; row < kRows; ++row)
      insert.run(row % 1000, row % 77, 0.5 * static_cast<double>(row % 3), "home");
    transaction.commit();
  }
  const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
  RecordProperty("rows_a_second", std::to_string(kRows / seconds));
  std::printf("%.0f rows a second\n", static_cast<double>(kRows) / seconds);
  EXPECT_EQ(events(), kRows);
  EXPECT_EQ(connection_->number("SELECT sum(item) FROM event WHERE user = 999"), 8267);
  EXPECT_LT(seconds, 10);
}

TEST_F(DatabaseTest, AWrongRowLeavesNoneOfThem) {
  const auto append = [&] {
    Transaction transaction(*connection_);
    Statement insert(*connection_, kInsert);
    insert.run(1, 2, 0.5, "home");
    insert.run(1, "not a number", 0.5, "home");
    transaction.commit();
  };
  EXPECT_THROW(append(), std::runtime_error);
  EXPECT_EQ(events(), 0);
}

TEST_F(DatabaseTest, TextsAreUtf8WhateverTheDatabaseHas) {
  Rows rows = connection_->run("SELECT CAST(x'FF41' AS TEXT), x'FF41', x'C3A9'");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0),
            "\xEF\xBF\xBD"
            "A");
  EXPECT_EQ(rows.text(1), rows.text(0)) << "read as bytes";
  EXPECT_EQ(rows.text(2), "\xC3\xA9");
}

TEST_F(DatabaseTest, ASnapshotSeesOneState) {
  Connection reader(database(), Connection::Mode::ReadOnly);
  {
    const Snapshot outer(reader);
    EXPECT_EQ(reader.number("SELECT count(*) FROM event"), 0);
    connection_->run(kInsert, 1, 2, 0.5, "home");
    const Snapshot inner(reader);
    EXPECT_EQ(reader.number("SELECT count(*) FROM event"), 0);
  }
  EXPECT_EQ(reader.number("SELECT count(*) FROM event"), 1);
}

TEST_F(DatabaseTest, AWorkerCalledFromItsOwnThreadGoesOn) {
  Worker worker(
      [&] { return std::make_unique<Connection>(database(), Connection::Mode::ReadOnly); });
  EXPECT_EQ(worker.call([&](Connection&) {
    return worker.call([](Connection& inner) { return inner.number("SELECT 7"); });
  }),
            7);
}

}  // namespace
}  // namespace hankki::test
