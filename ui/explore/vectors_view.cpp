// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/vectors_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/explore/vector_bench_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

namespace hankki {

VectorsView::VectorsView(AppState& state, RecipeMapView& maps, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      state_(state),
      maps_(maps),
      jobs_(jobs),
      model_(new VectorBenchModel(this)),
      help_(makeLabel(TextRole::Help, {}, this)),
      judge_(makeButton(ButtonKind::Normal, {}, this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      table_(new DataTable(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-explore"), this)) {
  build();
  connect(judge_, &QPushButton::clicked, this, &VectorsView::judge);
  connect(cancel_, &QPushButton::clicked, this, [this] { jobs_.cancel(judging_); });
  connect(&maps_, &RecipeMapView::mapChanged, this, &VectorsView::follow);
  connect(table_, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
    const auto row = static_cast<std::size_t>(index.row());
    if (row < model_->vectors().size()) maps_.choose(model_->vectors()[row].id);
  });
  retranslate();
  follow();
}

void VectorsView::build() {
  judge_->setObjectName("judgeVectors");
  cancel_->setObjectName("cancelJudging");
  table_->setObjectName("vectorTable");
  table_->setModel(model_);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  setTone(help_, Tone::Muted);
  help_->setWordWrap(true);
  auto* page = new QWidget(this);
  auto* head = new QHBoxLayout;
  head->addWidget(help_, 1);
  head->addWidget(cancel_, 0, Qt::AlignTop);
  head->addWidget(judge_, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding,
                             metrics::kCardPadding);
  column->setSpacing(metrics::kSpace);
  column->addLayout(head);
  column->addWidget(table_, 1);
  stack_->addWidget(empty_);
  stack_->addWidget(page);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(stack_);
}

void VectorsView::follow() {
  model_->setVectors(maps_.all());
  show();
}

void VectorsView::judge() {
  if (!state_.workspace() || !state_.dataset() || model_->vectors().empty()) return;
  jobs_.drop(judging_);
  judging_ = jobs_.run(
      this, [] { return tr("Judging vectors"); },
      [workspace = state_.workspace(), dataset = state_.dataset(), all = model_->vectors()](
          const JobContext& job) { return judge_vectors(*workspace, *dataset, all, {}, job); },
      {.done =
           [this](std::vector<JudgedVectors>&& judged) {
             model_->setJudged(std::move(judged));
             model_->setVectors(maps_.all());
             show();
           },
       .failed =
           [this](const JobError& error) {
             show();
             emit failed(error);
           },
       .cancelled = [this] { show(); }});
  show();
}

void VectorsView::show() {
  const bool busy = jobs_.isRunning(judging_);
  stack_->setCurrentIndex(model_->vectors().empty() ? 0 : 1);
  cancel_->setVisible(busy);
  judge_->setText(model_->isJudged() ? tr("Judge again") : tr("Judge them"));
  setDisabledReason(judge_, busy ? tr("They are being judged.") : QString());
}

void VectorsView::retranslate() {
  help_->setText(
      tr("Better vectors have neighbours with the same tags, recipes of one user near each other, "
         "and lists of new recipes that users like. Intervals that do not overlap tell vectors "
         "apart; a double click shows their map."));
  cancel_->setText(tr("Cancel"));
  empty_->setTexts(
      tr("Here vectors are compared by what is known of the recipes beside their texts. Make a "
         "map, and with it vectors, first."));
  table_->setAccessibleName(tr("Vectors"));
  model_->retranslate();
  show();
}

}  // namespace hankki
