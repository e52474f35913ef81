// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/search_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/explore/clusters_model.h"
#include "ui/explore/recipe_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kDelay = 150;  // ms after a key
constexpr std::array kMinutes = {0, 15, 30, 60, 120};
constexpr std::size_t kMostTags = 40;  // in the menu

QToolButton* makeChip(const char* name, QWidget* parent) {
  auto* chip = new QToolButton(parent);
  chip->setObjectName(name);
  chip->setProperty("kind", "chip");
  chip->setFocusPolicy(Qt::StrongFocus);
  return chip;
}

}  // namespace

SearchCard::SearchCard(ExploreView& view, ClustersModel& clusters, JobRunner& jobs, QWidget* parent)
    : Card(parent),
      view_(view),
      clusters_(clusters),
      jobs_(jobs),
      rows_(new RecipeRows(this)),
      text_(new QLineEdit(this)),
      minutes_(makeChip("minutesFilter", this)),
      tag_(makeChip("tagFilter", this)),
      selected_(makeChip("selectedFilter", this)),
      minutesMenu_(new QMenu(this)),
      tagMenu_(new QMenu(this)),
      count_(makeLabel(TextRole::Help, {}, this)),
      list_(new QListView(this)),
      stack_(new QStackedWidget(this)),
      nothing_(makeLabel(TextRole::Help, {}, this)) {
  build();
  delay_.setSingleShot(true);
  delay_.setInterval(kDelay);
  connect(&delay_, &QTimer::timeout, this, &SearchCard::search);
  connect(text_, &QLineEdit::textChanged, &delay_, qOverload<>(&QTimer::start));
  connect(text_, &QLineEdit::returnPressed, &delay_, [this] { delay_.start(0); });
  connect(minutesMenu_, &QMenu::aboutToShow, this, &SearchCard::fillMinutes);
  connect(tagMenu_, &QMenu::aboutToShow, this, &SearchCard::fillTags);
  connect(selected_, &QToolButton::toggled, this, &SearchCard::search);
  connect(&view_, &ExploreView::textsChanged, this, [this] {
    if (std::exchange(dataset_, view_.dataset()) != view_.dataset()) wantedTag_.reset();
    retranslate();
    search();
  });
  connect(&view_, &ExploreView::recipeChanged, this, &SearchCard::showRecipe);
  connect(&clusters_, &ClustersModel::shownChanged, this, &SearchCard::followClusters);
  connect(&view_.selection(), &Selection::changed, this, &SearchCard::followSelection);
  connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &SearchCard::takeFromList);
  retranslate();
}

void SearchCard::build() {
  text_->setObjectName("recipeSearch");
  text_->setClearButtonEnabled(true);
  text_->setProperty("searches", true);  // Edit > Find goes there
  text_->addAction(icon("search", &Tokens::muted), QLineEdit::LeadingPosition);
  for (const auto& [chip, menu] : {std::pair{minutes_, minutesMenu_}, std::pair{tag_, tagMenu_}}) {
    chip->setPopupMode(QToolButton::InstantPopup);
    chip->setMenu(menu);
  }
  selected_->setCheckable(true);
  selected_->hide();
  setTone(count_, Tone::Muted);
  count_->setObjectName("foundCount");
  count_->setWordWrap(true);
  setTone(nothing_, Tone::Muted);
  nothing_->setWordWrap(true);
  nothing_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  nothing_->setContentsMargins(metrics::kCardPadding, metrics::kSpace, metrics::kCardPadding, 0);

  list_->setObjectName("recipeList");
  list_->setModel(rows_);
  list_->setItemDelegate(new RecipeRowDelegate(*list_, view_.selection()));
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setMinimumHeight(180);
  stack_->addWidget(list_);
  stack_->addWidget(nothing_);

  setFlush();
  auto* head = new QVBoxLayout;
  head->setContentsMargins(metrics::kCardPadding, 8, metrics::kCardPadding, 0);
  head->setSpacing(metrics::kSpace);
  head->addWidget(text_);
  auto* chips = new FlowLayout(6, nullptr);
  for (QToolButton* chip : {minutes_, tag_, selected_}) chips->addWidget(chip);
  head->addLayout(chips);
  head->addWidget(count_);
  body()->setSpacing(6);
  body()->addLayout(head);
  body()->addWidget(stack_, 1);
}

void SearchCard::fillMinutes() {
  minutesMenu_->clear();
  for (const int most : kMinutes) {
    QAction* action = minutesMenu_->addAction(
        most == 0 ? tr("Any time") : tr("Up to %1 min").arg(formatCount(most)));
    action->setCheckable(true);
    action->setChecked(most == mostMinutes_);
    connect(action, &QAction::triggered, this, [this, most] {
      mostMinutes_ = most;
      retranslate();
      search();
    });
  }
}

void SearchCard::fillTags() {
  tagMenu_->clear();
  const auto add = [this](const QString& text, std::optional<std::uint32_t> tag) {
    QAction* action = tagMenu_->addAction(text);
    action->setCheckable(true);
    action->setChecked(tag == wantedTag_);
    connect(action, &QAction::triggered, this, [this, tag] {
      wantedTag_ = tag;
      retranslate();
      search();
    });
  };
  add(tr("All tags"), std::nullopt);
  const auto& texts = view_.texts();
  for (std::size_t i = 0; texts && i < std::min(kMostTags, texts->tags.size()); ++i) {
    const std::uint32_t tag = texts->tags[i];
    add(tr("%1 (%2)").arg(QString::fromStdString(texts->dataset->tags().term(tag)),
                          formatCount(texts->tag_recipes[tag])),
        tag);
  }
}

RecipeSearchQuery SearchCard::query() const {
  RecipeSearchQuery query{
      .text = text_->text().toStdString(), .most_minutes = mostMinutes_, .tag = wantedTag_};
  const bool selected = selected_->isChecked() && !view_.selection().empty();
  if (!selected && clusters_.showsAll()) return query;
  const Selection::Ids& ids = view_.selection().ids();
  std::vector<ItemIndex> among;
  if (selected) among.assign(ids.begin(), ids.end());
  if (!clusters_.showsAll()) {
    std::vector<ItemIndex> shown = clusters_.shownRecipes();
    if (selected)
      std::erase_if(among,
                    [&](ItemIndex recipe) { return !std::ranges::binary_search(shown, recipe); });
    else
      among = std::move(shown);
  }
  query.among = std::make_shared<const std::vector<ItemIndex>>(std::move(among));
  return query;
}

/// The dots before the names, and what is listed.
void SearchCard::followClusters() {
  std::vector<std::uint8_t> series;
  if (!clusters_.isEmpty() && view_.dataset())
    series = clusters_.seriesOfRecipes(view_.dataset()->recipes().size(), false);
  rows_->setSeries(std::move(series));
  search();
}

void SearchCard::search() {
  jobs_.drop(searching_);
  const ExploreTextsPtr texts = view_.texts();
  if (!texts) return take({});
  searching_ = jobs_.run(
      this, tr("Searching"),
      [texts, query = query()](const JobContext&) { return texts->search.find(query); },
      {.done = [this](std::vector<ItemIndex>&& found) { take(std::move(found)); },
       .failed = [this](const JobError& error) { strip()->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void SearchCard::take(std::vector<ItemIndex>&& found) {
  {
    const QScopedValueRollback own(showing_, true);
    rows_->setRows(view_.texts(), std::move(found));
  }
  stack_->setCurrentIndex(rows_->recipes().empty() ? 1 : 0);
  showCount();
  if (!view_.recipe() && !rows_->recipes().empty()) view_.setRecipe(rows_->recipes().front());
  showRecipe();
  emit foundChanged();
}

const std::vector<ItemIndex>& SearchCard::found() const { return rows_->recipes(); }

void SearchCard::showCount() {
  const QString count = formatCount(rows_->rowCount());
  count_->setText(text_->text().trimmed().isEmpty()
                      ? tr("Recipes: %1, most rated first").arg(count)
                      : tr("Recipes: %1, best match first").arg(count));
  nothing_->setText(view_.texts() ? tr("No recipe has these words. Try fewer filters or others.")
                                  : QString());
  const auto selected = static_cast<std::int64_t>(view_.selection().ids().size());
  selected_->setText(tr("Selected: %1").arg(formatCount(selected)));
}

void SearchCard::showRecipe() {
  const QScopedValueRollback own(showing_, true);
  const int row = view_.recipe() ? rows_->rowOf(*view_.recipe()) : -1;
  if (row < 0) return list_->selectionModel()->clear();
  if (list_->currentIndex().row() == row && list_->selectionModel()->isRowSelected(row, {})) return;
  list_->setCurrentIndex(rows_->index(row));
}

void SearchCard::takeFromList() {
  if (showing_) return;
  const QModelIndexList rows = list_->selectionModel()->selectedIndexes();
  if (rows.isEmpty()) return;
  const QScopedValueRollback own(taking_, true);
  if (rows.size() > 1) {
    Selection::Ids ids;
    for (const QModelIndex& row : rows)
      ids.push_back(row.data(RecipeRows::RecipeRole).toLongLong());
    view_.selection().set(std::move(ids));
  }
  const QModelIndex current = list_->currentIndex();
  if (current.isValid())
    view_.setRecipe(static_cast<ItemIndex>(current.data(RecipeRows::RecipeRole).toLongLong()));
}

/// What is selected elsewhere is listed; what is selected in the list leaves it as it is.
void SearchCard::followSelection() {
  const bool any = !view_.selection().empty();
  selected_->setVisible(any);
  showCount();
  const bool wanted = any && (!taking_ || selected_->isChecked());
  if (selected_->isChecked() != wanted) return selected_->setChecked(wanted);  // searches
  if (wanted && !taking_) search();
}

void SearchCard::retranslate() {
  text_->setPlaceholderText(tr("Search recipes"));
  text_->setAccessibleName(tr("Search recipes"));
  list_->setAccessibleName(tr("Recipes that were found"));
  minutes_->setText(mostMinutes_ == 0 ? tr("Minutes")
                                      : tr("Up to %1 min").arg(formatCount(mostMinutes_)));
  minutes_->setToolTip(tr("Only recipes that take no longer"));
  const QString tag = wantedTag_ && view_.texts()
                          ? QString::fromStdString(view_.texts()->dataset->tags().term(*wantedTag_))
                          : QString();
  tag_->setText(tag.isEmpty() ? tr("Tag") : tag);
  tag_->setToolTip(tr("Only recipes that have the tag"));
  selected_->setToolTip(tr("Only recipes of the selection"));
  rows_->retranslate();
  showCount();
}

}  // namespace hankki
