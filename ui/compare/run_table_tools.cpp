// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_table_tools.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <string>

#include "core/base/error.h"
#include "ui/compare/run_views_button.h"
#include "ui/tables/run_table_model.h"
#include "ui/tables/sorted_rows.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/column_keeper.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

constexpr const char* kBest = "best";
constexpr const char* kLast = "last";
constexpr const char* kAt = "at";
constexpr int kFilterWidth = 240, kFaultWidth = 360;

/// What tells runs apart that were made on purpose; by a metric or a time there is nothing to
/// group.
bool canGroupBy(const RunTable::Column& column) {
  static const std::set<std::string> kOfRuns{"model", "preset", "seed",         "state", "name",
                                             "tags",  "split",  "split_recipe", "data"};
  return column.group == RunTable::Group::Parameter || kOfRuns.contains(column.name);
}

}  // namespace

RunTableTools::RunTableTools(Session& session, const Table& table, QWidget& leading, Card& card)
    : QObject(&card),
      table_(table),
      views_(new RunViewsButton(
          session, [this] { return layout(); }, &card)),
      groups_(new QToolButton(&card)),
      scope_(new ChoiceBox(&card)),
      values_(new Segment(Segment::Look::Segment, &card)),
      epoch_(new QSpinBox(&card)),
      archived_(new QToolButton(&card)),
      filter_(new QLineEdit(&card)),
      fault_(new ElidedLabel(&card)) {
  build(leading, card);
  connect(views_, &RunViewsButton::chosen, this, &RunTableTools::apply);
  connect(views_, &RunViewsButton::failed, this, &RunTableTools::failed);
  connect(scope_, &QComboBox::activated, this, &RunTableTools::runsWanted);
  connect(values_, &Segment::chosen, this, &RunTableTools::chooseEpoch);
  connect(epoch_, &QSpinBox::valueChanged, this, &RunTableTools::runsWanted);
  connect(archived_, &QToolButton::toggled, this, &RunTableTools::runsWanted);
  connect(filter_, &QLineEdit::textChanged, this, &RunTableTools::filterRows);
  connect(&table_.model, &QAbstractItemModel::modelReset, this, [this] {
    if (!filter_->text().isEmpty()) filterRows();  // its columns may be there by now
  });
  connect(&table_.model, &RunTableModel::wordsMade, this, [this] {
    if (!accepted_.words().empty()) accept(accepted_);  // rows were let in until there were words
    filterRows();
  });
}

void RunTableTools::build(QWidget& leading, Card& card) {
  archived_->setObjectName(QStringLiteral("showArchived"));
  archived_->setCheckable(true);
  setStyleProperty(archived_, "kind", "small");
  groups_->setObjectName(QStringLiteral("runGroups"));
  setStyleProperty(groups_, "kind", "small");
  groups_->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(groups_);
  groups_->setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, &RunTableTools::fillGroups);
  scope_->setObjectName(QStringLiteral("runScope"));
  scope_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  for (const RunScope scope : {RunScope::Split, RunScope::Dataset, RunScope::Workspace})
    scope_->addItem(QString(), static_cast<int>(scope));
  values_->setObjectName(QStringLiteral("runEpoch"));
  for (const char* id : {kBest, kLast, kAt}) values_->addOption(QString::fromLatin1(id), {});
  epoch_->setObjectName(QStringLiteral("epochNumber"));
  epoch_->setRange(1, static_cast<int>(kMostEpoch));
  epoch_->setKeyboardTracking(false);
  epoch_->hide();
  filter_->setObjectName(QStringLiteral("runFilter"));
  filter_->setClearButtonEnabled(true);
  filter_->setProperty("searches", true);  // Edit > Find goes there
  filter_->addAction(icon(QStringLiteral("search"), &Tokens::muted), QLineEdit::LeadingPosition);
  filter_->setMinimumWidth(kFilterWidth);
  fault_->setObjectName(QStringLiteral("runFilterFault"));
  setTextRole(fault_, TextRole::Help);
  setTone(fault_, Tone::Error);
  fault_->setFixedWidth(kFaultWidth);
  fault_->hide();
  card.addHeaderWidget(table_.view.makeColumnButton(&card));
  card.addHeaderWidget(views_);
  auto* row = new QWidget(&card);
  auto* flow = new FlowLayout(metrics::kSpace, row);  // two rows in a narrow window
  flow->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, 0);
  for (QWidget* widget : {static_cast<QWidget*>(filter_), static_cast<QWidget*>(fault_),
                          static_cast<QWidget*>(scope_), &leading, static_cast<QWidget*>(values_),
                          static_cast<QWidget*>(epoch_), static_cast<QWidget*>(groups_),
                          static_cast<QWidget*>(archived_)})
    flow->addWidget(widget);
  card.body()->addWidget(row);
}

/// While what is typed is no filter, the rows stay as they are; so they do until there are words to
/// search in, which are not made at each key.
void RunTableTools::filterRows() {
  const QString text = filter_->text();
  RunFilter filter;
  try {
    filter = RunFilter(text.toStdString());
    filter.resolve(table_.model.table());
  } catch (const Error& error) {
    fault_->setText(coreText(error.message()));
    return fault_->show();
  }
  fault_->hide();
  if (!filter.words().empty() && !table_.model.hasWords()) return;
  if (filter != accepted_) accept(filter);
}

void RunTableTools::accept(const RunFilter& filter) {
  accepted_ = filter;
  if (filter == RunFilter()) return table_.rows.setAccepted({});
  QStringList words;
  for (const std::string& word : filter.words()) words << QString::fromStdString(word);
  table_.rows.setAccepted([&model = table_.model, filter, words](int row) {
    if (!filter.meets(model.table(), static_cast<std::size_t>(row))) return false;
    if (words.empty() || !model.hasWords()) return true;  // asked again once they are made
    const QString text = model.index(row, 0).data(RunTableModel::FilterRole).toString();
    return std::ranges::all_of(
        words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
  });
}

bool RunTableTools::searchesWords() const {
  try {
    if (!RunFilter(filter_->text().toStdString()).words().empty()) return true;
  } catch (const Error&) {
    // The rows stay as they are.
  }
  return !accepted_.words().empty();
}

int RunTableTools::columnOf(const QString& name) const {
  return name.isEmpty() ? -1 : static_cast<int>(table_.model.table().find(name.toStdString()));
}

RunTableLayout RunTableTools::layout() const {
  RunTableLayout layout{.filter = filter_->text().toStdString(),
                        .group = group_.toStdString(),
                        .epoch = epoch(),
                        .archived = withArchived(),
                        .scope = scope()};
  const QStringList shown = table_.columns.shown();
  for (const QString& column : shown) layout.columns.push_back(column.toStdString());
  const QHeaderView& header = *table_.view.horizontalHeader();
  if (const int sorted = header.sortIndicatorSection();
      sorted >= 0 && sorted < table_.model.columnCount())
    layout.sort = table_.model.columnName(sorted).toStdString();
  layout.descending = header.sortIndicatorOrder() == Qt::DescendingOrder;
  return layout;
}

void RunTableTools::apply(const RunTableLayout& layout) {
  const bool others =
      layout.epoch != epoch() || layout.archived != withArchived() || layout.scope != scope();
  QStringList columns;
  for (const std::string& column : layout.columns) columns << QString::fromStdString(column);
  for (int column = 0; column < table_.model.columnCount() && layout.columns.empty(); ++column)
    if (table_.model.isUsualColumn(column)) columns << table_.model.columnName(column);
  table_.columns.arrange(columns, QString::fromStdString(layout.sort),
                         layout.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
  filter_->setText(QString::fromStdString(layout.filter));
  setGroup(QString::fromStdString(layout.group));
  {
    const QSignalBlocker quiet(archived_);
    archived_->setChecked(layout.archived);
  }
  setEpoch(layout.epoch);
  scope_->setCurrentIndex(scope_->findData(static_cast<int>(layout.scope)));
  if (others) emit runsWanted();
}

std::int64_t RunTableTools::epoch() const {
  const QString chosen = values_->current();
  return chosen == kLast ? kLastEpoch : chosen == kAt ? epoch_->value() : kBestEpoch;
}

RunScope RunTableTools::scope() const {
  return static_cast<RunScope>(scope_->currentData().toInt());
}

void RunTableTools::setScope(RunScope scope) {
  if (scope == this->scope()) return;
  scope_->setCurrentIndex(scope_->findData(static_cast<int>(scope)));
  emit runsWanted();
}

void RunTableTools::chooseEpoch() {
  epoch_->setVisible(values_->current() == kAt);
  emit runsWanted();
}

void RunTableTools::setEpoch(std::int64_t epoch) {
  const QSignalBlocker quiet(epoch_);
  if (epoch > 0) epoch_->setValue(static_cast<int>(epoch));
  values_->setCurrent(QString::fromLatin1(epoch == kBestEpoch   ? kBest
                                          : epoch == kLastEpoch ? kLast
                                                                : kAt));
  epoch_->setVisible(epoch > 0);
}

bool RunTableTools::withArchived() const { return archived_->isChecked(); }
void RunTableTools::setWithArchived(bool with) { archived_->setChecked(with); }

void RunTableTools::setArchivedCount(std::int64_t count) {
  archivedCount_ = count;
  archived_->setVisible(count > 0);
  archived_->setText(tr("%1 archived").arg(count));
}

void RunTableTools::fillGroups() {
  QMenu* menu = groups_->menu();
  menu->clear();
  const auto add = [&](const QString& text, const QString& name) {
    QAction* action = menu->addAction(text, this, [this, name] { setGroup(name); });
    action->setCheckable(true);
    action->setChecked(name == group_);
  };
  add(tr("No groups"), {});
  for (int column = 0; column < table_.model.columnCount(); ++column)
    if (canGroupBy(table_.model.table().columns[static_cast<std::size_t>(column)]))
      add(table_.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
          table_.model.columnName(column));
}

void RunTableTools::setGroup(const QString& column) {
  group_ = column;
  columnsReset();
  retranslate();
}

void RunTableTools::columnsReset() { table_.rows.setGroup(columnOf(group_)); }

void RunTableTools::sortAsUsual() {
  const auto& columns = table_.model.table().columns;
  const auto ndcg = std::ranges::find_if(
      columns, [](const auto& column) { return column.name.starts_with("test ndcg@"); });
  if (ndcg != columns.end())
    table_.view.sortByColumn(static_cast<int>(ndcg - columns.begin()), Qt::DescendingOrder);
}

void RunTableTools::retranslate() {
  const QStringList scopes{tr("Runs of this split"), tr("Runs of this data set"),
                           tr("Runs of all data sets")};
  for (int i = 0; i < scope_->count(); ++i) scope_->setItemText(i, scopes[i]);
  scope_->setAccessibleName(tr("Whose runs"));
  scope_->setToolTip(
      tr("The table shows them all; only runs of one split are tested against each other, as the "
         "others were measured on other users and recipes"));
  values_->setText(QString::fromLatin1(kBest), tr("best epoch"));
  values_->setText(QString::fromLatin1(kLast), tr("last epoch"));
  values_->setText(QString::fromLatin1(kAt), tr("at epoch"));
  epoch_->setToolTip(
      tr("What the validation part said after this epoch. The test part was asked "
         "after the best and the last one alone."));
  epoch_->setAccessibleName(tr("Epoch"));
  filter_->setPlaceholderText(tr("Filter: bpr ndcg@10 > 0.05"));
  filter_->setToolTip(
      tr("Words, and conditions of any column, all of which a run has to have:\n"
         "ndcg@10 > 0.05\n"
         "model = bpr\n"
         "tag = serve\n"
         "dimensions >= 64\n"
         "validation recall@10 < 5%\n"
         "name != \"first try\"\n"
         "Signs are = != < <= > >=. A metric is the test part's unless “validation” stands before "
         "it."));
  const int column = columnOf(group_);
  groups_->setText(
      column < 0
          ? tr("Group")
          : tr("By %1").arg(
                table_.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
  groups_->setToolTip(
      tr("Runs that have the same of something stand together, the group with the "
         "best run first"));
  setArchivedCount(archivedCount_);
  views_->retranslate();
}

}  // namespace hankki
