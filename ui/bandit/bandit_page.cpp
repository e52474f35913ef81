// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/bandit_page.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bandit/experiments_view.h"
#include "ui/bandit/judge/judge_views.h"
#include "ui/bandit/live_playback.h"
#include "ui/bandit/live_view.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kLive = "live";

}  // namespace

PageKind BanditPage::pageKind() {
  return {.id = "bandit",
          .icon = "bandit",
          .title = [] { return tr("Bandit"); },
          .actions = {{.menu = PageAction::Menu::Run,
                       .shortcut = {},
                       .text = [] { return tr("New simulation…"); }}},
          .make = [](Session& session) { return std::make_unique<BanditPage>(session); }};
}

BanditPage::BanditPage(Session& session)
    : Page(pageKind()),
      session_(session),
      header_(new PageHeader(this)),
      export_(makeButton(ButtonKind::Normal, QStringLiteral("export"), header_)),
      new_(makeButton(ButtonKind::Primary, QStringLiteral("plus"), header_)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      stack_(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("banditPage"));
  tabs_->setObjectName(QStringLiteral("banditTabs"));
  new_->setObjectName(QStringLiteral("newSimulation"));
  export_->setObjectName(QStringLiteral("banditExport"));
  header_->addAction(export_);
  header_->addAction(new_);
  entries_.push_back({.kind = LiveView::kind()});
  entries_.push_back({.kind = ExperimentsView::kind()});
  for (BanditViewKind& kind : judgeViews()) entries_.push_back({.kind = std::move(kind)});
  for (const Tab& tab : entries_) tabs_->addOption(tab.kind.id, tab.kind.title());
  tabs_->setVisible(entries_.size() > 1);

  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  layout->setSpacing(0);
  layout->addWidget(header_);
  layout->addWidget(tabs_);
  layout->addSpacing(entries_.size() > 1 ? metrics::kSpace : 0);
  layout->addWidget(stack_, 1);

  connect(tabs_, &Segment::chosen, this, &BanditPage::showTab);
  connect(export_, &QPushButton::clicked, this, &BanditPage::exportData);
  const auto begin = [this] { live().askForSimulation(); };
  connect(new_, &QPushButton::clicked, this, begin);
  connect(menuAction(0), &QAction::triggered, this, begin);
  showTab(kLive);
  retranslate();
}

LiveView& BanditPage::live() {
  showTab(kLive);
  return *static_cast<LiveView*>(entries_.front().view);
}

void BanditPage::follow(ExperimentsView& experiments) {
  connect(&experiments, &ExperimentsView::beginRequested, this,
          [this] { live().askForSimulation(); });
  connect(&experiments, &ExperimentsView::openRequested, this,
          [this](const ExperimentInfo& stored) { live().open(stored, LivePlayback::Then::Stand); });
  connect(&experiments, &ExperimentsView::resumeRequested, this,
          [this](const ExperimentInfo& stored) { live().open(stored, LivePlayback::Then::Play); });
  connect(&experiments, &ExperimentsView::againRequested, this,
          [this](const ExperimentInfo& stored) {
            live().start({.request = stored.request}, QString::fromStdString(stored.name));
          });
}

BanditPage::Tab* BanditPage::current() {
  const auto found = std::ranges::find_if(
      entries_, [this](const Tab& tab) { return tab.view && tab.view == stack_->currentWidget(); });
  return found == entries_.end() ? nullptr : &*found;
}

void BanditPage::showTab(const QString& id) {
  const auto found =
      std::ranges::find_if(entries_, [&](const Tab& tab) { return tab.kind.id == id; });
  if (found == entries_.end()) return;
  if (!found->view) {
    found->view = found->kind.make(session_, stack_);
    stack_->addWidget(found->view);
    if (auto* experiments = qobject_cast<ExperimentsView*>(found->view)) follow(*experiments);
  }
  // As high as this tab, not as the highest: its buttons stay in view.
  for (const Tab& tab : entries_)
    if (tab.view)
      tab.view->setSizePolicy(QSizePolicy::Preferred, tab.view == found->view
                                                          ? QSizePolicy::Preferred
                                                          : QSizePolicy::Ignored);
  stack_->setCurrentWidget(found->view);
  tabs_->setCurrent(id);
  found->view->activated();
}

void BanditPage::activated() {
  if (Tab* tab = current()) tab->view->activated();
}

void BanditPage::visit(const Visit& visit) {
  if (visit.experiment == 0) return;
  showTab(ExperimentsView::kind().id);
  if (auto* experiments = qobject_cast<ExperimentsView*>(stack_->currentWidget()))
    experiments->choose(visit.experiment);
}

bool BanditPage::canExport() const {
  const Tab* tab = current();
  return tab && tab->view->canExport();
}

void BanditPage::exportData() {
  if (canExport()) current()->view->exportData();
}

void BanditPage::retranslate() {
  header_->setTexts(tr("Bandit"),
                    tr("Let users' clicks divide the traffic between models, before you go live."));
  export_->setText(tr("Export"));
  new_->setText(tr("New simulation"));
  for (const Tab& tab : entries_) tabs_->setText(tab.kind.id, tab.kind.title());
}

}  // namespace hankki
