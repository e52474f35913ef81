// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/details_card.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/compare/alike_view.h"
#include "ui/compare/checks_view.h"
#include "ui/compare/overlap_view.h"
#include "ui/compare/parameters_view.h"
#include "ui/compare/seeds_view.h"
#include "ui/compare/slices_view.h"
#include "ui/compare/tradeoff_view.h"
#include "ui/compare/users_view.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr const char* kTests = "tests";
constexpr const char* kSlices = "slices";
constexpr const char* kChecks = "checks";
constexpr const char* kSeeds = "seeds";
constexpr const char* kAlike = "alike";
constexpr const char* kParameters = "parameters";
constexpr const char* kUsers = "users";
constexpr const char* kOverlap = "overlap";
constexpr const char* kTradeoff = "tradeoff";
}  // namespace

DetailsCard::DetailsCard(AppState& state, JobRunner& jobs, Removals& removals,
                         const RunTableModel& model, QWidget* parent)
    : Card(parent),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      stack_(new QStackedWidget(this)),
      tests_(new TestsView(state, jobs, model, this)),
      slices_(new SlicesView(state, jobs, model, this)),
      checks_(new ChecksView(state, jobs, removals, model, this)),
      seeds_(new SeedsView(state, jobs, model, this)),
      alike_(new AlikeView(state, jobs, model, this)),
      parameters_(new ParametersView(model, this)),
      users_(new UsersView(state, jobs, model, this)),
      overlap_(new OverlapView(state, jobs, model, this)),
      tradeoff_(new TradeoffView(model, this)) {
  tabs_->setObjectName("detailTabs");
  setFlush();
  addHeaderLeadingWidget(tabs_);
  addTab(kTests, tests_);
  addTab(kSlices, slices_);
  addTab(kAlike, alike_);
  addTab(kParameters, parameters_);
  addTab(kSeeds, seeds_);
  addTab(kChecks, checks_);
  addTab(kUsers, users_);
  addTab(kOverlap, overlap_);
  addTab(kTradeoff, tradeoff_);
  body()->addWidget(stack_);
  connect(tabs_, &Segment::chosen, this, [this](const QString& id) {
    stack_->setCurrentWidget(views_.value(id));
    tests_->setFollowed(id == kUsers);
  });
  followBusy(tests_);
  follow(slices_);
  follow(checks_);
  follow(seeds_);
  follow(alike_);
  follow(users_);
  follow(overlap_);
  connect(tests_, &TestsView::compared, this, &DetailsCard::compared);
  connect(tests_, &TestsView::compared, users_, &UsersView::setComparison);
  // What was said was of the other workspace.
  connect(&state, &AppState::workspaceChanged, this, [this] { strip()->clear(); });
}

void DetailsCard::addTab(const QString& id, QWidget* view) {
  tabs_->addOption(id, {});
  stack_->addWidget(view);
  views_[id] = view;
}

template <typename View>
void DetailsCard::followBusy(View* view) {
  connect(view, &View::busyChanged, this, [this, view](bool busy) {
    if (busy)
      busy_.insert(view);
    else
      busy_.remove(view);
    setBusy(!busy_.isEmpty());
    if (busy && failed_ == view) strip()->clear();
  });
}

/// Its error is shown until it tries again.
template <typename View>
void DetailsCard::follow(View* view) {
  followBusy(view);
  connect(view, &View::failed, this, [this, view](const JobError& error) {
    failed_ = view;
    strip()->showError(error);
  });
}

void DetailsCard::refresh() {
  tests_->refresh();
  slices_->refresh();
  checks_->refresh();
  seeds_->refresh();
  alike_->refresh();
  parameters_->refresh();
  overlap_->refresh();
  tradeoff_->refresh();
}

void DetailsCard::retranslate() {
  tabs_->setText(kTests, tr("Tests"));
  tabs_->setText(kParameters, tr("Parameters"));
  tabs_->setText(kSlices, tr("Slices"));
  tabs_->setText(kChecks, tr("Checks"));
  tabs_->setText(kSeeds, tr("Seeds and folds"));
  tabs_->setText(kAlike, tr("Alike dishes"));
  tabs_->setText(kUsers, tr("Users"));
  tabs_->setText(kOverlap, tr("Overlap"));
  tabs_->setText(kTradeoff, tr("Trade-off"));
  tests_->retranslate();
  slices_->retranslate();
  checks_->retranslate();
  seeds_->retranslate();
  alike_->retranslate();
  parameters_->retranslate();
  users_->retranslate();
  overlap_->retranslate();
  tradeoff_->retranslate();
}

}  // namespace hankki
