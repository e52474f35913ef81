// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_export.h"

#include <QAction>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QTableView>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/report/csv.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/paths.h"
#include "ui/widgets/file_role.h"

namespace hankki {
namespace {

constexpr int kMillisecondsAtOnce = 15;

void addText(CsvWriter& csv, const QString& text) {
  csv.text(text == noValue() ? std::string() : text.toStdString());
}

/// What a cell of the file holds.
void addValue(CsvWriter& csv, const QVariant& value) {
  switch (value.typeId()) {
    case QMetaType::Double:
      csv.number(value.toDouble());
      return;
    case QMetaType::Float:
      csv.number(value.toFloat());
      return;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
      csv.number(static_cast<std::int64_t>(value.toLongLong()));
      return;
    default:
      addText(csv, value.toString());
  }
}

/// A cell that stands for several columns of the file fills them all.
void addCell(CsvWriter& csv, const QModelIndex& cell, qsizetype columns) {
  QVariant value = cell.data(FileRole);
  if (!value.isValid()) {
    value = cell.data(SortRole);
    // Words are sorted by in forms that nobody reads.
    if (!value.isValid() || value.typeId() == QMetaType::QString) value = cell.data();
  }
  const QVariantList values =
      value.typeId() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
  for (qsizetype at = 0; at < columns; ++at) {
    if (at < values.size())
      addValue(csv, values[at]);
    else
      csv.blank();
  }
}

QStringList titlesOf(const QTableView& table, int column) {
  const QAbstractItemModel& model = *table.model();
  const QStringList titles = model.headerData(column, Qt::Horizontal, FileRole).toStringList();
  if (!titles.isEmpty()) return titles;
  return {model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()};
}

/// Those that are shown, from left to right.
std::vector<int> columnsOf(const QTableView& table) {
  std::vector<int> columns;
  const QHeaderView& header = *table.horizontalHeader();
  for (int visual = 0; visual < header.count(); ++visual)
    if (const int column = header.logicalIndex(visual); !table.isColumnHidden(column))
      columns.push_back(column);
  return columns;
}

TableWriter* writerAround(QWidget& table) {
  for (QWidget* outer = &table; outer; outer = outer->parentWidget())
    if (auto* writer = dynamic_cast<TableWriter*>(outer)) return writer;
  return nullptr;
}

}  // namespace

QStringList intervalTitles(const QString& title) {
  return {TableExport::tr("%1, from").arg(title), TableExport::tr("%1, to").arg(title)};
}

TableExport::TableExport(QTableView& table)
    : QObject(&table), table_(table), action_(new QAction(this)) {
  action_->setObjectName(QStringLiteral("exportTable"));
  connect(action_, &QAction::triggered, this, &TableExport::ask);
  table.addAction(action_);
  table.setContextMenuPolicy(Qt::ActionsContextMenu);
  table.installEventFilter(this);
  reading_.setInterval(0);
  connect(&reading_, &QTimer::timeout, this, &TableExport::readSome);
  retranslate();
}

TableExport& TableExport::of(const QTableView& table) {
  return *table.findChild<TableExport*>(QString(), Qt::FindDirectChildrenOnly);
}

void TableExport::retranslate() { action_->setText(tr("Export as CSV…")); }

bool TableExport::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &table_ && event->type() == QEvent::LanguageChange) retranslate();
  return QObject::eventFilter(watched, event);
}

void TableExport::ask() {
  const QString name = table_.accessibleName().isEmpty() ? tr("table") : table_.accessibleName();
  QString path = QFileDialog::getSaveFileName(
      &table_, tr("Export the table"), QString(name).replace('/', '-') + ".csv", tr("CSV (*.csv)"));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".csv");
  saveTo(path);
}

void TableExport::saveTo(const QString& path) {
  if (!table_.model()) return;
  if (csv_)
    return fail([] { return tr("The table is being exported already; wait until that is done."); });
  path_ = path;
  follow();
  begin();
}

/// Until it is read, changes of the table begin it anew: a file shows one state of it. One that is
/// filled anew, or is emptied, is no more what was to be saved.
void TableExport::follow() {
  using Model = QAbstractItemModel;
  const Model* model = table_.model();
  const auto stop = [this] {
    end();
    fail([] { return tr("The table changed while it was exported; export it again."); });
  };
  const auto again = [this, stop] {
    if (table_.model()->rowCount() == 0) return stop();
    begin();
  };
  disconnect(model, nullptr, this, nullptr);
  connect(model, &Model::modelReset, this, stop);
  connect(model, &Model::layoutChanged, this, again);
  connect(model, &Model::rowsInserted, this, again);
  connect(model, &Model::rowsRemoved, this, again);
  connect(model, &Model::rowsMoved, this, again);
  connect(model, &Model::columnsInserted, this, again);
  connect(model, &Model::columnsRemoved, this, stop);
}

/// Nothing is read any more; what was, as far as it came.
std::unique_ptr<CsvWriter> TableExport::end() {
  reading_.stop();
  disconnect(table_.model(), nullptr, this, nullptr);
  return std::exchange(csv_, nullptr);
}

void TableExport::fail(const LiveText& sentence) {
  if (TableWriter* writer = writerAround(table_)) writer->tellTableFault(table_, sentence);
  emit exportFailed(sentence.text());
}

void TableExport::begin() {
  csv_ = std::make_unique<CsvWriter>(CsvWriter::Audience::Spreadsheet);
  row_ = 0;
  columns_.clear();
  for (const int column : columnsOf(table_)) {
    const QStringList titles = titlesOf(table_, column);
    columns_.emplace_back(column, titles.size());
    for (const QString& title : titles) csv_->text(title.toStdString());
  }
  csv_->end_row();
  readSome();
}

void TableExport::readSome() {
  const QAbstractItemModel& model = *table_.model();
  QElapsedTimer clock;
  clock.start();
  while (row_ < model.rowCount() && clock.elapsed() < kMillisecondsAtOnce) {
    const int row = row_++;
    if (table_.isRowHidden(row)) continue;
    for (const auto& [column, width] : columns_)
      addCell(*csv_, model.index(row, column, table_.rootIndex()), width);
    csv_->end_row();
  }
  if (row_ < model.rowCount()) return reading_.start();
  write(end()->str());
}

void TableExport::write(std::string bytes) {
  if (TableWriter* writer = writerAround(table_))
    return writer->writeTableFile(table_, path_, std::move(bytes));
  try {
    write_file_atomically(toPath(path_), bytes);
    emit exported(path_);
  } catch (const Error& error) {
    emit exportFailed(coreText(error.message()));
  }
}

}  // namespace hankki
