// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/polling_watcher.h"

#include <fmt/format.h>

#include <thread>
#include <utility>

#include "core/store/change_rows.h"
#include "core/store/store.h"

namespace hankki {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kPoll{200};
constexpr std::chrono::milliseconds kReadPause{
    20};  ///< between two reads, however many commits come
constexpr std::chrono::seconds kAskWhoLives{1};

}  // namespace

PollingWatcher::PollingWatcher(const Store& store, std::int64_t seq, Changes::Listener listener)
    : store_(store), seq_(seq), listener_(std::move(listener)), thread_([this] { follow(); }) {}

PollingWatcher::~PollingWatcher() {
  stopping_ = true;
  store_.commits().notify();
  thread_.join();
}

void PollingWatcher::follow() {
  std::unique_ptr<Connection> connection;
  std::uint64_t commits = 0;
  while (!stopping_) {
    try {
      if (!connection) connection = store_.open_watcher();
      if (connection) look(*connection);
    } catch (const std::exception&) {
      connection.reset();  // the disk does not answer: tried again at the next poll
    }
    std::this_thread::sleep_for(kReadPause);
    commits = store_.commits().wait(commits, kPoll, [this] { return stopping_.load(); });
  }
}

void PollingWatcher::look(Connection& connection) {
  const auto version = connection.number("PRAGMA data_version");
  const bool ask = Clock::now() - asked_ >= kAskWhoLives;
  if (version == version_ && !ask) return;
  NewChanges news;
  {
    const Snapshot state(connection);
    news = select_changes(connection, seq_);
    if (ask) add_abandoned(connection, news);
  }
  version_ = version;
  seq_ = news.newest;
  if (news.all || !news.changes.empty()) listener_(news);
}

void PollingWatcher::add_abandoned(Connection& connection, NewChanges& news) {
  asked_ = Clock::now();
  const Writers writers(connection, 0);
  Things abandoned;
  for (const Kind kind : {Kind::Run, Kind::Study, Kind::Evaluation}) {
    Rows rows = connection.run(
        fmt::format("SELECT id, writer FROM {} WHERE writer IS NOT NULL", table_of(kind)));
    while (rows.next())
      if (!writers.lives(rows.integer(1))) abandoned.emplace(kind, rows.integer(0));
  }
  for (const auto& [kind, id] : abandoned)
    if (!abandoned_.contains({kind, id}))
      news.changes.push_back({news.newest, kind, id, Change::What::Changed});
  abandoned_ = std::move(abandoned);
}

}  // namespace hankki
