// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_session.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/data/cuisines.h"
#include "core/store/shop_records.h"
#include "core/store/workspace.h"

namespace hankki {

namespace {

ShopFacts factsOf(const OpenShop& shop) {
  ShopFacts facts{.batch = shop.shop().batch().info(),
                  .settings = shop.shop().settings(),
                  .writable = shop.shop().workspace().access() == Workspace::Access::ReadWrite};
  const std::size_t all = shop.dataset().ingredients().size();
  for (const std::string& name : shop.catalogue().finder().most_used(all))
    facts.ingredients << QString::fromStdString(name);
  for (const Cuisine* cuisine : cuisines_of(shop.dataset()))
    facts.cuisines << QString::fromUtf8(cuisine->tag.data(), std::ssize(cuisine->tag));
  return facts;
}

}  // namespace

ShopSession::ShopSession(Session& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session.jobs(), &JobRunner::ended, this, &ShopSession::ended);
  connect(&session.state(), &AppState::workspaceChanged, this, [this] {
    close();
    open();
  });
  for (const auto changed :
       {&AppState::batchesChanged, &AppState::shopActed, &AppState::shopMarked})
    connect(&session.state(), changed, this, [this] { follow(); });
}

/// The program ends: what was confirmed on a page, but not stored yet, is stored now.
ShopSession::~ShopSession() {
  for (const JobId job : {opening_, running_, publishing_}) session_.jobs().drop(job);
  for (const Call& call : waiting_) {
    if (!call.finish || !call.shop) continue;
    try {
      call.finish(*call.shop);
    } catch (const std::exception& error) {
      qWarning("%s", error.what());
    }
  }
}

void ShopSession::want() {
  if (std::exchange(wanted_, true)) return;
  open();
}

void ShopSession::retry() {
  if (state_ == State::Failed) open();
}

/// What writes is still carried out, in the shop that it was asked of.
void ShopSession::close() {
  for (const JobId job : {opening_, publishing_}) session_.jobs().drop(job);
  if (!writing_) session_.jobs().drop(running_);
  opening_ = publishing_ = 0;
  std::erase_if(waiting_, [](const Call& call) { return call.turn != Turn::Writing; });
  shop_.reset();  // calls hold it
  take({});
}

void ShopSession::open() {
  const auto workspace = session_.state().workspace();
  if (!workspace) return setState(State::NoWorkspace);
  if (!wanted_ || session_.jobs().isRunning(opening_)) return;
  setState(State::Opening);
  opening_ = session_.jobs().run(
      this, [] { return tr("Opening the shop"); },
      [workspace, known = session_.state().loadedData()](const JobContext& job) -> Opened {
        if (workspace->batches().served_id() == 0) return {};
        const ShopSettings settings = stored_settings(*workspace);
        auto shop = std::make_shared<OpenShop>(workspace, settings, known, job);
        if (workspace->access() == Workspace::Access::ReadWrite)
          workspace->shop().settle(shopTime(), settings.credit);
        ShopFacts facts = factsOf(*shop);
        return {std::move(shop), std::move(facts)};
      },
      {.done = [this](Opened&& done) { opened(std::move(done)); },
       .failed =
           [this](const JobError& error) {
             error_ = error;
             setState(State::Failed);
           },
       .cancelled =
           [this] {
             error_ = {en::say("the shop was not opened, as that was cancelled"), {}};
             setState(State::Failed);
           }});
}

void ShopSession::opened(Opened opened) {
  shop_ = std::move(opened.shop);
  if (!shop_) return setState(State::NothingServed);
  take(std::move(opened.facts));
  setState(State::Open);
  follow();  // what was served meanwhile
  next();
}

/// Takes up another batch in its turn: calls before it are answered by the one they were asked of.
void ShopSession::follow() {
  if (state_ == State::NothingServed || state_ == State::Failed) return open();
  if (state_ != State::Open) return;
  struct Found {
    OpenShop::News news = OpenShop::News::Shop;
    ShopFacts facts;
  };
  ask(
      this,
      [](OpenShop& shop, const JobContext& job) -> Found {
        if (shop.shop().workspace().batches().served_id() == 0) return {};
        const OpenShop::News news = shop.refresh(job);
        if (news == OpenShop::News::Nothing) return {.news = news};
        return {.news = news, .facts = factsOf(shop)};
      },
      JobHooks<Found>{.done = [this](Found&& found) { follow(found.news, std::move(found.facts)); },
                      .failed =
                          [this](const JobError& error) {
                            close();
                            error_ = error;
                            setState(State::Failed);
                          }});
}

void ShopSession::follow(OpenShop::News news, ShopFacts facts) {
  if (news == OpenShop::News::Nothing) return;
  if (facts.batch.id == 0) {
    close();
    return setState(State::NothingServed);
  }
  if (news == OpenShop::News::Settings) {
    facts.edition = facts_.edition;
    facts_ = std::move(facts);
    emit recipesChanged();
    return;
  }
  const bool other = facts.batch.id != facts_.batch.id;
  take(std::move(facts));
  other ? emit batchChanged() : emit recipesChanged();
}

void ShopSession::publish(std::function<void(const JobError&)> failed) {
  const auto workspace = session_.state().workspace();
  if (!workspace || isPublishing()) return;
  publishing_ = session_.jobs().run(
      this, [] { return tr("Publishing the best runs"); },
      [workspace, known = session_.state().loadedData()](const JobContext& job) {
        return publish_batch(*workspace, {}, known, job);
      },
      JobHooks<BatchInfo>{.done =
                              [this](BatchInfo&&) {
                                publishing_ = 0;
                                emit publishingChanged();
                                follow();
                              },
                          .failed =
                              [this, failed = std::move(failed)](const JobError& error) {
                                publishing_ = 0;
                                emit publishingChanged();
                                failed(error);
                              },
                          .cancelled =
                              [this] {
                                publishing_ = 0;
                                emit publishingChanged();
                              }},
      JobRunner::Visibility::Work);
  emit publishingChanged();
}

void ShopSession::take(ShopFacts facts) {
  const std::uint64_t edition = facts_.edition + 1;
  facts_ = std::move(facts);
  facts_.edition = edition;
}

ShopSession::Ticket ShopSession::add(Call call) {
  call.ticket = ++last_;
  call.shop = shop_;
  call.edition = facts_.edition;
  const auto later =
      call.turn == Turn::Writing
          ? std::ranges::find_if(waiting_,
                                 [](const Call& other) { return other.turn != Turn::Writing; })
          : waiting_.end();
  waiting_.insert(later, std::move(call));
  next();
  return last_;
}

void ShopSession::next() {
  while (running_ == 0 && !waiting_.empty() && (waiting_.front().shop || shop_)) {
    Call call = std::move(waiting_.front());
    waiting_.pop_front();
    if (!call.receiver && !call.finish) continue;  // nobody would hear of it
    if (call.turn == Turn::OfBatch && call.edition != facts_.edition) {
      if (call.cancelled) call.cancelled();
      continue;
    }
    current_ = call.ticket;
    writing_ = call.turn == Turn::Writing;
    running_ = call.begin(call.shop ? call.shop : shop_);
  }
}

void ShopSession::ended(JobId job) {
  if (job != running_) return;
  running_ = 0;
  current_ = 0;
  writing_ = false;
  next();
}

void ShopSession::drop(Ticket ticket) {
  if (ticket == 0) return;
  std::erase_if(waiting_, [ticket](const Call& call) { return call.ticket == ticket; });
  if (ticket == current_) session_.jobs().drop(running_);
}

void ShopSession::setState(State state) {
  state_ = state;
  emit stateChanged();
}

}  // namespace hankki
