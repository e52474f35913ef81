// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/table_card.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <array>
#include <cmath>

#include "core/report/dataset_csv.h"
#include "ui/data/quality_text.h"
#include "ui/data/recipe_record.h"
#include "ui/tables/interaction_table_model.h"
#include "ui/tables/recipe_table_model.h"
#include "ui/tables/refused_table_model.h"
#include "ui/theme/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr std::array kTabNames = {"recipes", "interactions", "refused"};
constexpr int kSearchDelay = 150;  // ms
constexpr int kSearchWidth = 250, kLeastSearchWidth = 130;
constexpr int kNarrow = 1000;  // px of the card: the search gives way

void setWidths(DataTable& table, std::initializer_list<std::pair<int, int>> widths) {
  for (const auto& [column, width] : widths) table.setColumnWidth(column, width);
}

}  // namespace

TableCard::TableCard(JobRunner& jobs, QWidget* parent)
    : Card(parent),
      recipes_(new RecipeTableModel(jobs, this)),
      interactions_(new InteractionTableModel(jobs, this)),
      refused_(new RefusedTableModel(jobs, this)),
      tabs_(new Segment(Segment::Look::Tabs, this)),
      stack_(new QStackedWidget(this)),
      record_(new RecipeRecord(this)),
      shown_(makeLabel(TextRole::Help, {}, this)),
      search_(new QLineEdit(this)),
      filter_(new QToolButton(this)),
      filterMenu_(new QMenu(this)) {
  for (const char* name : kTabNames) tabs_->addOption(QLatin1String(name), {});
  addHeaderLeadingWidget(tabs_);
  setTone(shown_, Tone::Muted);
  search_->setObjectName("tableSearch");
  search_->setClearButtonEnabled(true);
  search_->setProperty("searches", true);  // Edit > Find goes there
  search_->setMaximumWidth(kSearchWidth);
  search_->addAction(icon("search", &Tokens::muted), QLineEdit::LeadingPosition);
  filter_->setProperty("kind", "small");
  filter_->setIcon(icon("filter"));
  filter_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  filter_->setPopupMode(QToolButton::InstantPopup);
  filter_->setMenu(filterMenu_);
  for (QWidget* widget : std::initializer_list<QWidget*>{shown_, search_, filter_})
    addHeaderWidget(widget);

  setFlush();
  auto* panes = new PaneSplitter(Qt::Horizontal, "data-record", this);
  panes->addWidget(stack_);
  panes->addWidget(record_);
  panes->setPanes({{.size = 900, .stretch = 1}, {.size = 360, .stretch = 0}});
  record_->hide();
  body()->addWidget(panes);
  addTable(Recipes, recipes_, "recipeTable");
  addTable(Interactions, interactions_, "interactionTable");
  addTable(Refused, refused_, "refusedTable");
  setUpColumns();

  searchTimer_.setSingleShot(true);
  searchTimer_.setInterval(kSearchDelay);
  connect(search_, &QLineEdit::textChanged, &searchTimer_, qOverload<>(&QTimer::start));
  connect(search_, &QLineEdit::returnPressed, &searchTimer_, [this] { searchTimer_.start(0); });
  connect(&searchTimer_, &QTimer::timeout, this,
          [this] { model(tab())->setText(search_->text()); });
  connect(tabs_, &Segment::chosen, this, [this] { showTab(tab()); });
  connect(filterMenu_, &QMenu::aboutToShow, this, &TableCard::fillFilterMenu);
  retranslate();
  showTab(Recipes);
}

DataTable* TableCard::addTable(Tab tab, RowModel* model, const QString& name) {
  auto* table = new DataTable(this);
  table->setObjectName(name);
  table->setModel(model);
  tables_[tab] = table;
  stack_->addWidget(table);
  columns_[tab] = table->makeColumnButton(this);
  addHeaderWidget(columns_[tab]);
  connect(model, &RowModel::busyChanged, this, [this, tab](bool busy) {
    if (this->tab() == tab) setBusy(busy);
  });
  connect(model, &RowModel::rowsChanged, this, &TableCard::showCounts);
  connect(table, &QAbstractItemView::activated, this, &TableCard::openRecord);
  connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &TableCard::followRecord);
  return table;
}

void TableCard::setUpColumns() {
  DataTable& recipes = *tables_[Recipes];
  recipes.setItemDelegateForColumn(RecipeTableModel::Ratings,
                                   new BarDelegate(&recipes, &Tokens::accent));
  recipes.setItemDelegateForColumn(RecipeTableModel::MeanRating, new StarsDelegate(&recipes));
  recipes.setItemDelegateForColumn(RecipeTableModel::Tags, new ChipsDelegate(&recipes));
  recipes.setColumnHidden(RecipeTableModel::Steps, true);
  recipes.setColumnHidden(RecipeTableModel::Submitted, true);
  setWidths(recipes, {{RecipeTableModel::Ratings, 150},
                      {RecipeTableModel::MeanRating, 100},
                      {RecipeTableModel::Minutes, 84},
                      {RecipeTableModel::Ingredients, 106},
                      {RecipeTableModel::Steps, 64},
                      {RecipeTableModel::Calories, 76},
                      {RecipeTableModel::Tags, 260},
                      {RecipeTableModel::Submitted, 100},
                      {RecipeTableModel::Id, 84}});
  DataTable& interactions = *tables_[Interactions];
  interactions.setItemDelegateForColumn(InteractionTableModel::Rating,
                                        new StarsDelegate(&interactions));
  setWidths(interactions, {{InteractionTableModel::User, 140},
                           {InteractionTableModel::Rating, 92},
                           {InteractionTableModel::Date, 120},
                           {InteractionTableModel::RecipeId, 100}});
  setWidths(*tables_[Refused], {{RefusedTableModel::File, 220}, {RefusedTableModel::Line, 90}});
  for (DataTable* table : tables_) table->horizontalHeader()->setStretchLastSection(false);
  const std::pair<Tab, int> wide[] = {{Recipes, RecipeTableModel::Name},
                                      {Interactions, InteractionTableModel::Recipe},
                                      {Refused, RefusedTableModel::Reason}};
  for (const auto& [tab, column] : wide)
    tables_[tab]->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  recipes.sortByColumn(RecipeTableModel::Ratings, Qt::DescendingOrder);
  for (const Tab tab : {Interactions, Refused})  // as they came
    tables_[tab]->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
}

void TableCard::setView(DataViewPtr view, const ImportReport& report) {
  view_ = std::move(view);
  record_->hide();
  refusedCount_ = report.refused;
  search_->clear();
  for (int tab = 0; tab < TabCount; ++tab) {
    model(static_cast<Tab>(tab))->setText({});
    model(static_cast<Tab>(tab))->setOnly(std::nullopt);
    model(static_cast<Tab>(tab))->setRange(std::nullopt);
  }
  recipes_->setView(view_);
  interactions_->setView(view_);
  refused_->setRefused(report.samples);
  retranslate();
}

void TableCard::showIssue(QualityIssue issue) {
  showTab(concerns_interactions(issue) ? Interactions : Recipes);
  setFilter(issue);
}

void TableCard::showRange(const ValueRange& range) {
  showTab(range.of == ValueRange::Of::Minutes ? Recipes : Interactions);
  RowModel& shown = *model(tab());
  shown.setOnly(std::nullopt);
  shown.setRange(shown.range() == range ? std::nullopt : std::optional(range));
  retranslate();
}

void TableCard::openRecord(const QModelIndex& row) {
  if (!row.isValid() || !view_ || tab() == Refused) return;
  const std::uint32_t at = model(tab())->rows()[static_cast<std::size_t>(row.row())];
  record_->setRecipe(view_, tab() == Recipes ? at : view_->dataset->interactions()[at].item);
  const bool opened = record_->isHidden();
  record_->show();
  if (opened) reveal();
}

/// In a low window the page scrolls: what was asked for comes into view.
void TableCard::reveal() {
  for (QWidget* outer = parentWidget(); outer; outer = outer->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(outer)) return area->ensureWidgetVisible(this);
}

/// An open record is that of the row that the keyboard is at.
void TableCard::followRecord() {
  const QModelIndex row = tables_[tab()]->currentIndex();
  if (record_->isVisible() && row.isValid()) openRecord(row);
}

void TableCard::showTab(Tab tab) {
  tabs_->setCurrent(QLatin1String(kTabNames[tab]));
  stack_->setCurrentWidget(tables_[tab]);
  for (int i = 0; i < TabCount; ++i) columns_[i]->setVisible(i == tab);
  filter_->setVisible(tab != Refused);
  searchTimer_.stop();
  model(tab)->setText(search_->text());
  setBusy(model(tab)->isBusy());
  retranslate();
  emit tabChanged();
}

TableCard::Tab TableCard::tab() const {
  const QString current = tabs_->current();
  for (int tab = 0; tab < TabCount; ++tab)
    if (current == QLatin1String(kTabNames[static_cast<std::size_t>(tab)]))
      return static_cast<Tab>(tab);
  return Recipes;
}

RowModel* TableCard::model(Tab tab) const {
  switch (tab) {
    case Interactions:
      return interactions_;
    case Refused:
      return refused_;
    default:
      return recipes_;
  }
}

void TableCard::setFilter(std::optional<QualityIssue> issue) {
  model(tab())->setOnly(issue);
  model(tab())->setRange(std::nullopt);
  retranslate();
}

QString TableCard::filterText() const {
  if (const auto only = model(tab())->only()) return qualityText(*only);
  const auto range = model(tab())->range();
  if (!range) return {};
  const QString lower =
      formatNumber(range->lower, range->lower == std::floor(range->lower) ? 0 : 1);
  const QString upper =
      formatNumber(range->upper, range->upper == std::floor(range->upper) ? 0 : 1);
  const QString values = range->lower == range->upper ? lower
                         : std::isinf(range->upper)   ? tr("%1 and more").arg(lower)
                                                      : tr("%1 up to %2").arg(lower, upper);
  switch (range->of) {
    case ValueRange::Of::Minutes:
      return tr("minutes: %1").arg(values);
    case ValueRange::Of::Rating:
      return range->upper == 0 ? tr("without stars") : tr("stars: %1").arg(values);
    case ValueRange::Of::Activity:
      return tr("ratings of the user: %1").arg(values);
  }
  return {};
}

void TableCard::fillFilterMenu() {
  filterMenu_->clear();
  auto* group = new QActionGroup(filterMenu_);
  const auto add = [&](const QString& text, std::optional<QualityIssue> issue) {
    QAction* action = filterMenu_->addAction(text, this, [this, issue] { setFilter(issue); });
    action->setCheckable(true);
    action->setChecked(model(tab())->only() == issue && (issue || !model(tab())->range()));
    action->setActionGroup(group);
  };
  add(tr("All rows"), std::nullopt);
  filterMenu_->addSeparator();
  for (const QualityIssue issue : kQualityIssues)
    if (tab() == Interactions || !concerns_interactions(issue)) add(qualityText(issue), issue);
}

void TableCard::showCounts() {
  const auto name = [&](Tab tab, const QString& text, std::int64_t count) {
    tabs_->setText(QLatin1String(kTabNames[tab]),
                   QStringLiteral("%1 %2").arg(text, formatCount(count)));
  };
  const std::int64_t recipes = view_ ? view_->statistics.recipes : 0;
  const std::int64_t interactions = view_ ? view_->statistics.interactions : 0;
  name(Recipes, tr("Recipes"), recipes);
  name(Interactions, tr("Interactions"), interactions);
  name(Refused, tr("Refused rows"), refusedCount_);
  const std::int64_t all = tab() == Recipes        ? recipes
                           : tab() == Interactions ? interactions
                                                   : refusedCount_;
  const auto rows = static_cast<std::int64_t>(model(tab())->rows().size());
  shown_->setText(rows < all && !model(tab())->isBusy()
                      ? tr("%1 of %2 shown").arg(formatCount(rows), formatCount(all))
                      : QString());
}

std::function<std::string(const JobContext&)> TableCard::csvOfTable() const {
  const auto rows = model(tab())->rows();
  switch (tab()) {
    case Interactions:
      return [view = view_, rows](const JobContext& job) {
        return interactions_csv(*view->dataset, rows, job);
      };
    case Refused:
      return [rows = refused_->refused()](const JobContext&) { return refused_csv(rows); };
    default:
      return [view = view_, rows](const JobContext& job) {
        return recipes_csv(*view->dataset, view->statistics, rows, job);
      };
  }
}

QString TableCard::exportName() const { return QLatin1String(kTabNames[tab()]); }

bool TableCard::hasRows() const { return !model(tab())->rows().empty(); }

void TableCard::retranslate() {
  const QString only = filterText();
  filter_->setText(only.isEmpty() ? tr("Filter") : tr("Filter: %1").arg(only));
  search_->setPlaceholderText(tab() == Interactions ? tr("Search recipes, or a user's id")
                              : tab() == Refused    ? tr("Search files and reasons")
                                                    : tr("Search names, tags, ingredients"));
  search_->setToolTip(search_->placeholderText());  // cut off in a narrow window
  search_->setAccessibleName(tr("Search"));
  for (DataTable* table : tables_) table->horizontalHeader()->viewport()->update();
  showCounts();
}

void TableCard::resizeEvent(QResizeEvent* event) {
  search_->setMinimumWidth(width() < kNarrow ? kLeastSearchWidth : kSearchWidth);
  Card::resizeEvent(event);
}

void TableCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  Card::changeEvent(event);
}

}  // namespace hankki
