// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/encoder_losses_view.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "core/store/vector_sets.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"

namespace hankki {
namespace {

/// The eight colours go around, each time with markers it has not had yet.
ModelStyle styleOf(std::size_t place) {
  const auto series = static_cast<int>(place % (kSeriesCount - 1));  // the last is grey
  return {.series = series,
          .marker = static_cast<Marker>(place % 4),
          .dash = place % 2 == 0 ? QList<qreal>{} : QList<qreal>{7, 4}};
}

}  // namespace

EncoderLossesView::EncoderLossesView(AppState& state, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      state_(state),
      jobs_(jobs),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState("empty-explore", stack_)),
      plot_(new LinePlot(stack_)),
      caption_(makeLabel(TextRole::Caption, {}, this)) {
  plot_->setObjectName("encoderLosses");
  setTone(caption_, Tone::Muted);
  caption_->setWordWrap(true);
  stack_->addWidget(empty_);
  stack_->addWidget(plot_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  layout->addWidget(stack_, 1);
  layout->addWidget(caption_);
  for (const auto signal :
       {&AppState::vectorsChanged, &AppState::workspaceChanged, &AppState::datasetChanged})
    connect(&state_, signal, this, &EncoderLossesView::read);
  connect(empty_->button(), &QPushButton::clicked, this, &EncoderLossesView::exploreRequested);
  retranslate();
  read();
}

/// One reading at a time: what comes meanwhile is read after it.
void EncoderLossesView::read() {
  const auto dataset = state_.datasetInfo();
  if (!state_.workspace() || !dataset) return take({});
  behind_ = jobs_.isRunning(reading_);
  if (behind_) return;
  const auto next = [this] {
    if (std::exchange(behind_, false))
      QMetaObject::invokeMethod(
          this, [this] { read(); }, Qt::QueuedConnection);
  };
  reading_ = jobs_.run(
      this, tr("Reading vectors"),
      [workspace = state_.workspace(), id = dataset->id](const JobContext&) {
        std::vector<Learned> learned;
        for (const VectorsInfo& info : workspace->vectors().list(id))
          if (!info.losses.empty())
            learned.push_back({info.id, QString::fromStdString(info.request.name), info.losses});
        return learned;
      },
      {.done =
           [this, next](std::vector<Learned>&& learned) {
             take(std::move(learned));
             next();
           },
       .failed = [next](const JobError&) { next(); }},
      JobRunner::Visibility::Quiet);
}

void EncoderLossesView::take(std::vector<Learned>&& learned) {
  const bool had = hasCurves();
  shown_ = std::move(learned);
  std::vector<LineSeries> all;
  for (std::size_t place = 0; place < shown_.size(); ++place) {
    const Learned& one = shown_[place];
    LineSeries series{
        .id = QString::number(one.id), .name = one.name, .style = styleOf(place), .marked = true};
    for (std::size_t epoch = 0; epoch < one.losses.size(); ++epoch)
      series.points.push_back({static_cast<double>(epoch + 1), one.losses[epoch]});
    all.push_back(std::move(series));
  }
  plot_->setSeries(std::move(all));
  stack_->setCurrentIndex(hasCurves() ? 1 : 0);
  caption_->setVisible(hasCurves());
  if (had != hasCurves()) emit curvesChanged();
}

void EncoderLossesView::retranslate() {
  plot_->setXAxis({.name = tr("Epoch")});
  plot_->setYName(tr("Contrastive loss of the encoder"));
  caption_->setText(
      tr("How hard it is for the encoder to know a text again among the others of its batch, of "
         "which it is told nothing else. Vectors by name; the loss says how training goes, not "
         "which vectors are better."));
  empty_->setTexts(
      tr("Here the loss of Bert2Vec appears while it learns from the recipes' texts. Its vectors "
         "are made on the Explore page."),
      tr("Go to Explore"));
}

void EncoderLossesView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
