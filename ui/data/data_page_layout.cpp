// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/data/cleaning_card.h"
#include "ui/data/data_page.h"
#include "ui/data/dataset_bar.h"
#include "ui/data/distribution_card.h"
#include "ui/data/quality_card.h"
#include "ui/data/split_card.h"
#include "ui/data/table_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"

// What the Data page is made of; data_page.cpp is what it does.
namespace hankki {

namespace {
constexpr int kStackBelow = 1120;  // px of the content
}

QWidget* DataPage::makeContent() {
  // What stands in another widget is made in it: each change of parents styles all within again.
  auto* scroll = new QScrollArea(stack_);
  auto* content = new QWidget(scroll->viewport());
  bar_ = new DatasetBar(state_, content);
  auto* rows = new PaneSplitter(Qt::Vertical, "data-rows", content);
  auto* middle = new PaneSplitter(Qt::Horizontal, "data-columns", rows);
  distributions_ = new DistributionCard(middle);
  auto* checks = new PaneSplitter(Qt::Horizontal, "data-checks", middle);
  quality_ = new QualityCard(checks);
  cleaning_ = new CleaningCard(jobs_, checks);
  tables_ = new TableCard(jobs_, rows);
  quality_->setMinimumWidth(280);
  cleaning_->setMinimumWidth(312);
  tables_->setMinimumHeight(220);

  checks->addWidget(quality_);
  checks->addWidget(cleaning_);
  checks->setPanes({{.size = 312, .stretch = 1}, {.size = 322, .stretch = 1}});
  middle->addWidget(distributions_);
  middle->addWidget(checks);
  middle->setPanes(
      {{.size = 900, .stretch = 1, .height = 360}, {.size = 646, .stretch = 0, .height = 300}},
      kStackBelow);
  rows->addWidget(middle);
  rows->addWidget(tables_);
  rows->setPanes({{.size = 450, .stretch = 3}, {.size = 300, .stretch = 2}});
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(0, 0, metrics::kPageMargin, 0);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(bar_);
  layout->addWidget(rows, 1);

  // A low window scrolls; nothing is squeezed.
  scroll->setObjectName("pageScroll");
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  scroll_ = scroll;
  // The scroll bar stands in the page's margin, so that the cards end where the header does.
  QScrollBar* bar = scroll->verticalScrollBar();
  connect(bar, &QScrollBar::rangeChanged, layout, [layout, bar](int, int highest) {
    const int taken = highest > 0 ? bar->sizeHint().width() : 0;
    layout->setContentsMargins(0, 0, std::max(0, metrics::kPageMargin - taken), 0);
  });
  return scroll;
}

/// In the place of the content, before there is any.
QWidget* DataPage::makeLoading() {
  auto* page = new QWidget(this);
  loadingCard_ = new Card(page);
  loading_ = new EmptyState(QStringLiteral("empty-data"), loadingCard_);
  loadingCard_->body()->addWidget(loading_);
  auto* layout = new QVBoxLayout(page);
  layout->setContentsMargins(0, 0, metrics::kPageMargin, 0);
  layout->addWidget(loadingCard_);
  return page;
}

void DataPage::connectCards() {
  connect(menuAction(Import), &QAction::triggered, this, [this] { openImport(); });
  connect(menuAction(Clean), &QAction::triggered, this, &DataPage::showCleaning);
  connect(menuAction(MakeSplit), &QAction::triggered, this, [this] { showSplitForm(true); });
  connect(import_, &QPushButton::clicked, this, [this] { openImport(); });
  connect(export_, &QPushButton::clicked, this, &DataPage::exportData);
  connect(next_, &QPushButton::clicked, this, [this] { showSplitForm(split_->isHidden()); });
  connect(empty_->button(), &QPushButton::clicked, &state_, &AppState::addBuiltinDataset);
  connect(bar_, &DatasetBar::renameRequested, this, &DataPage::renameDataset);
  connect(bar_, &DatasetBar::removeRequested, this, &DataPage::askToRemove);
  connect(distributions_, &DistributionCard::rangeChosen, tables_, &TableCard::showRange);
  connect(quality_, &QualityCard::issueChosen, tables_, &TableCard::showIssue);
  connect(quality_, &QualityCard::refusedChosen, tables_,
          [this] { tables_->showTab(TableCard::Refused); });
  connect(cleaning_, &CleaningCard::applyRequested, this, &DataPage::applyCleaning);
  connect(tables_, &TableCard::tabChanged, this, &DataPage::updateActions);
  connect(split_, &SplitCard::makeRequested, this, &DataPage::makeSplit);
  connect(split_, &SplitCard::closeRequested, this, [this] { showSplitForm(false); });
  connect(split_, &SplitCard::trainRequested, this, [this] {
    showSplitForm(false);
    emit pageRequested(QStringLiteral("train"));
  });
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    strip_->clear();  // what it offers belongs to the workspace that was open
    showDataset();
  });
  connect(&state_, &AppState::datasetsChanged, this, &DataPage::showDataset);
  connect(&state_, &AppState::datasetChanged, this, &DataPage::showDataset);
  connect(&state_, &AppState::busyChanged, this, &DataPage::setBusy);
  connect(&state_, &AppState::failed, this, [this] {
    if (state_.datasetInfo() && !state_.dataset()) showNothing();
  });
}

/// The menu's way to the steps: they are seen, with their counts, before they are applied.
void DataPage::showCleaning() {
  scroll_->ensureWidgetVisible(cleaning_);
  cleaning_->ask();
}

void DataPage::updateEmpty() {
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  empty_->setTexts(tr("A workspace needs a data set: load the one that comes with Hankki, or drop "
                      "files of your own here."),
                   tr("Load the built-in data set"));
}

void DataPage::retranslate() {
  header_->setTexts(tr("Data"),
                    tr("Import recipes and ratings, check their quality, and clean them into a "
                       "data set to train on."));
  import_->setText(tr("Import…"));
  export_->setText(tr("Export…"));
  next_->setText(tr("Next: make a split"));
  loading_->setTexts(tr("Here the data set is shown once it has been read."));
  updateEmpty();
  updateActions();
}

}  // namespace hankki
