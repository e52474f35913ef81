// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/figures_view.h"

#include <QApplication>
#include <QGridLayout>
#include <QLabel>
#include <algorithm>
#include <string_view>

#include "ui/explore/recipe_figures.h"
#include "ui/plots/histogram_plot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kLeastWidth = 280, kLeastHeight = 190;  // of a plot

}  // namespace

FiguresView::FiguresView(ExploreView& view, QWidget* parent)
    : QWidget(parent),
      view_(view),
      scroll_(new QScrollArea(this)),
      hint_(makeLabel(TextRole::Caption, {}, this)) {
  setObjectName("figures");
  setTone(hint_, Tone::Muted);
  hint_->setWordWrap(true);
  auto* content = new QWidget(this);
  grid_ = new QGridLayout(content);
  grid_->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  grid_->setSpacing(metrics::kCardGap);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setWidget(content);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll_, 1);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  foot->addWidget(hint_);
  layout->addLayout(foot);
  connect(&view_, &ExploreView::textsChanged, this, [this] {
    due_ = true;
    if (isVisible() || !view_.texts()) fill();
  });
  connect(&view_.selection(), &Selection::changed, this, &FiguresView::showSelection);
}

void FiguresView::fill() {
  due_ = false;
  const std::size_t count = view_.texts() ? view_.texts()->figures.size() : 0;
  while (plots_.size() > count) {
    delete plots_.back();
    plots_.pop_back();
  }
  while (plots_.size() < count) {
    const std::size_t figure = plots_.size();
    auto* plot = plots_.emplace_back(new HistogramPlot(scroll_->widget()));
    plot->setMinimumSize(kLeastWidth, kLeastHeight);
    plot->setClickable(true);
    connect(plot, &HistogramPlot::binClicked, this,
            [this, figure](std::size_t bin) { select(figure, bin); });
  }
  for (std::size_t figure = 0; figure < count; ++figure) {
    const RecipeFigure& shown = view_.texts()->figures[figure];
    plots_[figure]->setObjectName(QStringLiteral("figure:%1").arg(shown.id));
    plots_[figure]->setBins(shown.bins);
  }
  columns_ = 0;
  arrange();
  retranslate();
  showSelection();
}

void FiguresView::arrange() {
  const int columns = std::max(1, (width() - 2 * metrics::kCardPadding) / kLeastWidth);
  if (columns == columns_) return;
  columns_ = columns;
  for (std::size_t i = 0; i < plots_.size(); ++i)
    grid_->addWidget(plots_[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
}

void FiguresView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (due_) fill();
}

void FiguresView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void FiguresView::showSelection() {
  if (due_) return;
  const Selection::Ids& ids = view_.selection().ids();
  for (std::size_t figure = 0; figure < plots_.size(); ++figure)
    plots_[figure]->setParts(ids.empty() ? std::vector<double>()
                                         : view_.texts()->figures[figure].countsOf(ids));
}

void FiguresView::select(std::size_t figure, std::size_t bin) {
  Selection::Ids ids = view_.texts()->figures[figure].recipesIn(bin);
  if (QApplication::keyboardModifiers() & Qt::ControlModifier)
    ids.insert(ids.end(), view_.selection().ids().begin(), view_.selection().ids().end());
  view_.selection().set(std::move(ids));
}

void FiguresView::retranslate() {
  hint_->setText(tr("A click on a bar selects its recipes; with Ctrl, beside those that are."));
  for (std::size_t figure = 0; !due_ && figure < plots_.size(); ++figure) {
    const std::string_view id = view_.texts()->figures[figure].id;
    const QString name = id == "minutes"       ? tr("Minutes, up to")
                         : id == "ingredients" ? tr("Ingredients, up to")
                         : id == "ratings"     ? tr("Ratings, up to")
                         : id == "stars"       ? tr("Mean stars, up to")
                                               : tr("Year");
    plots_[figure]->setAxisNames(name, tr("Recipes"));
    plots_[figure]->setAccessibleName(name);
  }
}

}  // namespace hankki
