// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <deque>
#include <memory>
#include <optional>
#include <utility>

#include "core/store/batches.h"
#include "core/workbench/publishing.h"
#include "ui/session/session.h"
#include "ui/storefront/open_shop.h"

namespace hankki {

/// What the pages of an open shop know without asking it.
struct ShopFacts {
  BatchInfo batch;
  QStringList ingredients;  ///< of the catalogue, those of most recipes first
  QStringList cuisines;     ///< tags
  ShopSettings settings;
  bool writable = true;  ///< else the workspace is open for reading
  /// Counts what was taken up, over all workspaces: rows, arms, and indices of recipes and
  /// ingredients are of one edition.
  std::uint64_t edition = 0;
};

/// The shop of the open workspace, off the GUI thread: calls wait in a queue and are answered one
/// after another in jobs. It opens by itself once it is wanted and something is served, and takes
/// up another batch as soon as any process serves one. GUI thread only.
class ShopSession : public QObject {
  Q_OBJECT
 public:
  enum class State {
    NoWorkspace,
    NothingServed,
    Opening,
    Open,
    Failed,  ///< error() says why
  };
  /// A call that waits or runs; 0 is none.
  using Ticket = quint64;
  /// What becomes of a call while it waits.
  enum class Turn {
    AnyBatch,  ///< it takes nothing of a batch with it, and asks whichever is open by then
    OfBatch,   ///< it has rows or indices: once another edition is taken up it is cancelled
    Writing    ///< as AnyBatch, before all that only ask; also when the shop closes
  };

  explicit ShopSession(Session& session, QObject* parent = nullptr);
  ~ShopSession() override;

  State state() const { return state_; }
  const JobError& error() const { return error_; }
  const ShopFacts& facts() const { return facts_; }  ///< of an open shop
  Session& session() { return session_; }

  /// From now on it is open whenever it can be: somebody looks at it.
  void want();
  void retry();  ///< after Failed
  /// Takes up what is served and written by now: somebody changed it by a call of theirs.
  void lookAgain() { follow(); }

  /// Publishes the best runs and opens; `failed` tells why nothing is served.
  void publish(std::function<void(const JobError&)> failed);
  bool isPublishing() const { return session_.jobs().isRunning(publishing_); }

  /// Calls work(OpenShop&, const JobContext&) off the GUI thread. It takes its inputs by value. Of
  /// a call that waits when the shop closes no hook is called, unless it writes. Of a long one
  /// `shownAs` is its name in the job bar, where it is cancelled; others are quiet.
  template <typename Work,
            typename Result = std::invoke_result_t<Work, OpenShop&, const JobContext&>>
  Ticket ask(QObject* receiver, Work work, JobHooks<Result> hooks, Turn turn = Turn::AnyBatch,
             const std::optional<LiveText>& shownAs = {});

  /// Nothing comes of the call any more; it does not begin where it waits.
  void drop(Ticket ticket);
  bool hasBegun(Ticket ticket) const { return ticket != 0 && ticket == current_; }

 signals:
  void stateChanged();
  void batchChanged();  ///< of an open shop: another one is served
  /// Of an open shop: people wrote some, or the settings are others; the batch is the same.
  void recipesChanged();
  void publishingChanged();  ///< isPublishing()

 private:
  using Begin = std::function<JobId(const std::shared_ptr<OpenShop>& shop)>;
  struct Call {
    Ticket ticket = 0;
    Turn turn = Turn::AnyBatch;
    std::shared_ptr<OpenShop> shop;  // null: the next that is opened
    std::uint64_t edition = 0;
    QPointer<QObject> receiver;
    Begin begin;
    std::function<void()> cancelled;
    std::function<void(OpenShop& shop)> finish;  // of what writes: at once, on this thread
  };

  void close();
  void open();
  struct Opened {
    std::shared_ptr<OpenShop> shop;  // null: nothing is served
    ShopFacts facts;
  };
  void opened(Opened opened);
  void follow();
  void follow(OpenShop::News news, ShopFacts facts);
  void take(ShopFacts facts);
  Ticket add(Call call);
  void next();
  void ended(JobId job);
  void setState(State state);

  Session& session_;
  State state_ = State::NoWorkspace;
  JobError error_;
  ShopFacts facts_;
  bool wanted_ = false;
  std::shared_ptr<OpenShop> shop_;
  JobId opening_ = 0, publishing_ = 0;
  std::deque<Call> waiting_;  // what writes is before the others
  Ticket last_ = 0, current_ = 0;
  JobId running_ = 0;     // of the current call
  bool writing_ = false;  // that is what it does
};

template <typename Work, typename Result>
ShopSession::Ticket ShopSession::ask(QObject* receiver, Work work, JobHooks<Result> hooks,
                                     Turn turn, const std::optional<LiveText>& shownAs) {
  const auto what = std::make_shared<Work>(std::move(work));
  Call call{.turn = turn, .receiver = receiver, .cancelled = hooks.cancelled};
  if (turn == Turn::Writing)
    call.finish = [what](OpenShop& shop) {
      const auto alone = shop.alone();
      (*what)(shop, JobContext());
    };
  call.begin = [this, receiver = QPointer<QObject>(receiver), what, shownAs,
                hooks = std::move(hooks)](const std::shared_ptr<OpenShop>& shop) mutable {
    return session_.jobs().run(
        receiver, shownAs.value_or(tr("Shop")),
        [shop, what](const JobContext& job) {
          const auto alone = shop->alone();
          return (*what)(*shop, job);
        },
        std::move(hooks), shownAs ? JobRunner::Visibility::Shown : JobRunner::Visibility::Quiet);
  };
  return add(std::move(call));
}

}  // namespace hankki
