// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/likeness_view.h"

#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/explore/near_rows.h"
#include "ui/explore/overlap_rows.h"
#include "ui/explore/recipe_rows.h"
#include "ui/plots/density_plot.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

constexpr std::size_t kNear = 10;
constexpr std::size_t kMostRows = 500;  // of the list; those below agree more and more
constexpr int kPlotHeight = 180, kListHeight = 190;
constexpr int kStackBelow = 560;  // px of width for three lists side by side

DensityCurve curveOf(const QString& name, const CosineHistogram& histogram,
                     const CosineCounts& counts, int series) {
  DensityCurve curve{.name = name, .style = {.series = series}, .middle = counts.mean};
  const auto first = std::ranges::find_if(counts.bins, [](auto count) { return count > 0; });
  const auto total = static_cast<double>(counts.total) * histogram.width();
  for (auto bin = static_cast<std::size_t>(first - counts.bins.begin()); bin < counts.bins.size();
       ++bin)
    curve.points.emplace_back(histogram.lower(bin) + histogram.width() / 2,
                              static_cast<double>(counts.bins[bin]) / total);
  while (curve.points.size() > 1 && curve.points.back().y() == 0) curve.points.pop_back();
  return curve;
}

}  // namespace

LikenessView::LikenessView(ExploreView& view, RecipeMapView& maps, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      view_(view),
      maps_(maps),
      jobs_(jobs),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(QStringLiteral("empty-explore"), this)),
      plot_(new DensityPlot(this)),
      summary_(makeLabel(TextRole::Help, {}, this)),
      listTitle_(makeLabel(TextRole::Help, {}, this)),
      vectorsTitle_(makeLabel(TextRole::Help, {}, this)),
      termsTitle_(makeLabel(TextRole::Help, {}, this)),
      rows_(new OverlapRows(this)),
      byVectors_(new NearRows(this)),
      byTerms_(new NearRows(this)) {
  build();
  connect(&maps_, &RecipeMapView::mapChanged, this, &LikenessView::forget);
  connect(&view_, &ExploreView::textsChanged, this, &LikenessView::forget);
  connect(empty_->button(), &QPushButton::clicked, this, &LikenessView::find);
  retranslate();
}

void LikenessView::build() {
  setObjectName("likeness");
  plot_->setObjectName("cosines");
  plot_->setMinimumHeight(kPlotHeight);
  summary_->setObjectName("likenessSummary");
  summary_->setWordWrap(true);
  setTone(summary_, Tone::Muted);
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSpace);
  column->setSpacing(metrics::kSpace);
  column->addWidget(summary_);
  column->addWidget(plot_, 1);
  column->addWidget(makeLists(), 1);
  auto* scroll = new QScrollArea(this);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(content);
  stack_->addWidget(empty_);
  stack_->addWidget(scroll);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(stack_);
}

QListView* LikenessView::makeList(QAbstractItemModel* model, const char* name) {
  auto* list = new QListView(this);
  list->setObjectName(name);
  list->setModel(model);
  list->setFrameShape(QFrame::NoFrame);
  list->setUniformItemSizes(true);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list->setMinimumHeight(kListHeight);
  connect(list, &QAbstractItemView::clicked, this, &LikenessView::choose);
  connect(list, &QAbstractItemView::activated, this, &LikenessView::choose);
  return list;
}

QWidget* LikenessView::makeLists() {
  auto* panes = new PaneSplitter(Qt::Horizontal, QStringLiteral("explore-likeness"), this);
  QList<PaneSplitter::Pane> sizes;
  const auto add = [&](QLabel* title, QListView* list) {
    auto* pane = new QWidget(panes);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    title->setParent(pane);
    title->setWordWrap(true);
    title->setBuddy(list);
    column->addWidget(title);
    column->addWidget(list, 1);
    panes->addWidget(pane);
    sizes << PaneSplitter::Pane{.size = 220, .stretch = 1, .height = kListHeight};
  };
  list_ = makeList(rows_, "overlapList");
  list_->setItemDelegate(new RecipeRowDelegate(*list_, view_.selection()));
  auto* vectors = makeList(byVectors_, "nearByVectors");
  vectors->setItemDelegate(new NearRowDelegate(*vectors, view_.selection()));
  auto* terms = makeList(byTerms_, "nearByTerms");
  terms->setItemDelegate(new NearRowDelegate(*terms, view_.selection()));
  add(listTitle_, list_);
  add(vectorsTitle_, vectors);
  add(termsTitle_, terms);
  panes->setPanes(sizes, kStackBelow);
  return panes;
}

void LikenessView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  find();
}

/// Other vectors or other words: what was found is of the past.
void LikenessView::forget() {
  if (map_ == maps_.map() && texts_ == view_.texts()) return;
  if (map_ && maps_.map() && map_->info.id == maps_.map()->info.id && texts_ == view_.texts()) {
    map_ = maps_.map();  // the same vectors, laid out or named in another way
    return;
  }
  jobs_.drop(finding_);
  jobs_.drop(nearing_);
  found_.reset();
  map_ = nullptr;
  texts_ = nullptr;
  emit busyChanged(false);
  updateTexts();
  if (isVisible()) find();
}

void LikenessView::find() {
  if (found_ || jobs_.isRunning(finding_) || !maps_.map() || !view_.texts()) return updateTexts();
  map_ = maps_.map();
  texts_ = view_.texts();
  finding_ = jobs_.run(
      this, [] { return tr("Comparing nearest recipes"); },
      [map = map_, texts = texts_](const JobContext& job) {
        return Found{cosine_histogram(map->vectors.vectors, {}, job),
                     neighbour_overlap(texts->terms, map->vectors, {.k = kNear}, job)};
      },
      {.done = [this](Found&& found) { take(std::move(found)); },
       .failed =
           [this](const JobError& error) {
             emit busyChanged(false);
             emit failed(error);
           },
       .cancelled = [this] { emit busyChanged(false); }});
  emit busyChanged(true);
  updateTexts();
}

void LikenessView::take(Found&& found) {
  emit busyChanged(false);
  found_ = std::move(found);
  std::vector<NeighbourOverlap> rows = found_->overlaps;
  if (rows.size() > kMostRows) rows.resize(kMostRows);
  rows_->setRows(texts_, std::move(rows), kNear);
  updateTexts();
  if (rows_->rowCount() == 0) return fillNear({});
  list_->setCurrentIndex(rows_->index(0));
  showNear();
}

void LikenessView::choose(const QModelIndex& row) {
  if (!row.isValid()) return;
  view_.setRecipe(static_cast<ItemIndex>(row.data(RecipeRows::RecipeRole).toLongLong()));
  if (row.model() == rows_) showNear();
}

/// Both lists of the recipe whose row is the current one.
void LikenessView::showNear() {
  jobs_.drop(nearing_);
  const ItemIndex recipe = rows_->recipe(list_->currentIndex().row());
  nearing_ = jobs_.run(
      this, tr("Finding the nearest"),
      [map = map_, texts = texts_, recipe](const JobContext& job) {
        return Near{nearest_by_vectors(*texts->dataset, texts->terms, map->vectors, recipe, kNear),
                    nearest_by_terms(*texts->dataset, texts->terms,
                                     *texts->terms.document_of(recipe), kNear, job)};
      },
      {.done = [this](Near&& near) { fillNear(std::move(near)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void LikenessView::fillNear(Near&& near) {
  byVectors_->setRows(texts_, std::move(near.byVectors));
  byTerms_->setRows(texts_, std::move(near.byTerms));
}

void LikenessView::showHistogram() {
  const CosineHistogram& histogram = found_->histogram;
  plot_->setCurves({curveOf(tr("Nearest"), histogram, histogram.nearest, 0),
                    curveOf(tr("Any two"), histogram, histogram.random, 7)});
  double overlap = 0;
  for (const NeighbourOverlap& one : found_->overlaps)
    overlap += one.share / static_cast<double>(found_->overlaps.size());
  summary_->setText(
      tr("Mean cosine of the nearest: %1 (recipes: %2); of any two: %3. Of the %4 nearest by "
         "TF-IDF, vectors share %5 (recipes: %6).")
          .arg(formatNumber(histogram.nearest.mean, 2),
               formatCount(static_cast<std::int64_t>(histogram.asked)),
               formatNumber(histogram.random.mean, 2), formatCount(std::int64_t{kNear}),
               formatPercent(overlap), formatCount(std::ssize(found_->overlaps))));
}

void LikenessView::updateTexts() {
  stack_->setCurrentIndex(found_ ? 1 : 0);
  if (!maps_.map())
    empty_->setTexts(
        tr("Here you see how alike nearest recipes are, and where vectors and TF-IDF "
           "disagree. It needs vectors first: make a map."));
  else if (jobs_.isRunning(finding_))
    empty_->setTexts(tr("Nearest recipes are being compared."));
  else
    empty_->setTexts(tr("Nearest recipes were not compared."), tr("Compare them"));
  if (found_) showHistogram();
}

void LikenessView::retranslate() {
  plot_->setXName(tr("Cosine"), false);
  plot_->setYName(tr("Share of pairs"));
  listTitle_->setText(tr("Where they differ most"));
  vectorsTitle_->setText(tr("Nearest by vectors"));
  termsTitle_->setText(tr("Nearest by TF-IDF"));
  for (QLabel* title : {listTitle_, vectorsTitle_, termsTitle_})
    title->buddy()->setAccessibleName(title->text());
  rows_->retranslate();
  updateTexts();
}

}  // namespace hankki
