// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/lists_form.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "core/data/import_plan.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/first_rows_table.h"
#include "ui/widgets/table_form_row.h"

namespace hankki {
namespace {

constexpr int kTypingDelay = 250;  // ms
constexpr int kStartHeight = 136;
constexpr std::size_t kRows = 8;

/// Where no line names the columns, the order is left to the user: a number may be either.
ListColumns guessed(const TablePreview& table) {
  if (table.has_header) return guess_list_columns(table.header);
  const CsvColumns usual = guess_columns(table);
  return {.user = usual.user, .item = usual.item, .rank = {}, .score = {}};
}

}  // namespace

ListsForm::ListsForm(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      form_(new TableFormRow(this)),
      title_(makeLabel(TextRole::HelpStrong, {}, this)),
      start_(new FirstRowsTable(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(metrics::kSpace);
  grid->setVerticalSpacing(metrics::kSmallSpace);
  const char* names[] = {"listsUser", "listsItem", "listsRank", "listsScore"};
  for (int field = 0; field < FieldCount; ++field) {
    labels_[field] = makeLabel(TextRole::Help, {}, this);
    setTone(labels_[field], Tone::Muted);
    columns_[field] = new ColumnChoice(this);
    columns_[field]->setObjectName(QLatin1String(names[field]));
    labels_[field]->setBuddy(columns_[field]);
    grid->addWidget(labels_[field], 0, field);
    grid->addWidget(columns_[field], 1, field);
    grid->setColumnStretch(field, 1);
    connect(columns_[field], &QComboBox::currentIndexChanged, this, &ListsForm::changed);
  }
  form_->setTimesAsked(false);
  start_->setObjectName("listsStart");
  start_->setMinimumHeight(kStartHeight);
  layout->addLayout(grid);
  layout->addWidget(form_);
  layout->addWidget(title_);
  layout->addWidget(start_, 1);
  timer_.setSingleShot(true);
  timer_.setInterval(kTypingDelay);
  connect(&timer_, &QTimer::timeout, this, &ListsForm::load);
  connect(form_, &TableFormRow::tableChanged, this, &ListsForm::load);
  retranslate();
}

void ListsForm::setFile(const std::filesystem::path& file) {
  if (file == file_) return;
  jobs_.drop(job_);  // what it reads is of the other one
  file_ = file;
  read_ = false;
  timer_.start();
}

ListColumns ListsForm::columns() const {
  return {.user = columns_[User]->column(),
          .item = columns_[Item]->column(),
          .rank = columns_[Rank]->column(),
          .score = columns_[Score]->column()};
}

TableForm ListsForm::form() const { return form_->form(); }

QString ListsForm::whatIsMissing() const {
  if (!read_) return tr("The first rows are not read yet.");
  const ListColumns chosen = columns();
  if (chosen.user.empty() || chosen.item.empty())
    return tr("Choose the columns of the users and of the items.");
  if (chosen.rank.empty() && chosen.score.empty())
    return tr("Choose the column of the ranks or that of the scores.");
  return {};
}

void ListsForm::load() {
  jobs_.drop(job_);
  start_->clear();
  read_ = false;
  emit changed();
  if (file_.empty()) return;
  job_ = jobs_.run(
      this, [] { return tr("Reading the first rows"); },
      [file = file_, form = form_->form()](const JobContext&) {
        return preview_table(file, kRows, form);
      },
      {.done = [this](TablePreview&& table) { show(table); },
       .failed = [this](const JobError& error) { emit unreadable(error); }},
      JobRunner::Visibility::Quiet);
}

void ListsForm::show(const TablePreview& table) {
  QStringList header;
  for (const std::string& name : table.header) header << QString::fromStdString(name);
  start_->setRows(header, table.rows);
  form_->setGuessed(table);
  const ListColumns guess = guessed(table);
  const std::string wanted[] = {guess.user, guess.item, guess.rank, guess.score};
  for (int field = 0; field < FieldCount; ++field)
    columns_[field]->fill(field <= Item ? tr("choose…") : tr("none"), table.header, wanted[field]);
  read_ = true;
  emit changed();
}

void ListsForm::retranslate() {
  const QString names[] = {tr("Users"), tr("Items"), tr("Ranks"), tr("Scores")};
  for (int field = 0; field < FieldCount; ++field) {
    labels_[field]->setText(names[field]);
    columns_[field]->setAccessibleName(names[field]);
    if (columns_[field]->count() > 0)
      columns_[field]->setItemText(0, field <= Item ? tr("choose…") : tr("none"));
  }
  columns_[Rank]->setToolTip(tr("The best has the lowest. A rank goes before a score."));
  columns_[Score]->setToolTip(tr("The best has the highest."));
  title_->setText(tr("First rows"));
  start_->setAccessibleName(title_->text());
}

}  // namespace hankki
