// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/import_form.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include "core/data/sibling_file.h"
#include "ui/data/table_survey.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/first_rows_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"
#include "ui/widgets/table_form_row.h"

namespace hankki {
namespace {

constexpr int kTypingDelay = 250;  // ms
constexpr std::size_t kPreviewed = 20;
constexpr const char* kFolderKey = "import/folder";

std::filesystem::path pathOf(const QLineEdit* field) { return toPath(field->text().trimmed()); }

/// Read by the columns of a header, however it is written.
bool isTable(ImportKind kind) { return kind == ImportKind::Csv || kind == ImportKind::Split; }

bool isSecondFileUsed(ImportKind kind) {
  return kind == ImportKind::Foodcom || kind == ImportKind::Lists;
}

}  // namespace

ImportForm::ImportForm(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      columnsBox_(new QWidget(this)),
      tableForm_(new TableFormRow(this)),
      survey_(new TableSurvey(jobs, this)),
      explanation_(makeLabel(TextRole::Help, {}, this)),
      previewTitle_(makeLabel(TextRole::HelpStrong, {}, this)),
      previewChoice_(new Segment(Segment::Look::Segment, this)),
      preview_(new FirstRowsTable(this)),
      strip_(new MessageStrip(this)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSpace);
  explanation_->setWordWrap(true);
  setTone(explanation_, Tone::Muted);
  layout->addWidget(explanation_);
  auto* files = new QGridLayout;
  files->setHorizontalSpacing(metrics::kSpace);
  files->setColumnStretch(1, 1);
  files->setColumnMinimumWidth(0, 110);
  addFile(files, 0);
  addFile(files, 1);
  layout->addLayout(files);
  layout->addWidget(strip_);

  auto* columns = new QGridLayout(columnsBox_);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setHorizontalSpacing(metrics::kSpace);
  columns->setVerticalSpacing(metrics::kSmallSpace);
  addColumns(columns, 0);
  layout->addWidget(columnsBox_);
  layout->addWidget(tableForm_);
  connect(tableForm_, &TableFormRow::tableChanged, this, &ImportForm::loadPreview);
  connect(tableForm_, &TableFormRow::timesChanged, this, &ImportForm::columnsChanged);
  previewChoice_->setObjectName("previewChoice");
  for (const char* id : {"first", "second"}) previewChoice_->addOption(id, {});
  connect(previewChoice_, &Segment::chosen, this, &ImportForm::loadPreview);
  auto* previewHead = new QHBoxLayout;
  previewHead->addWidget(previewTitle_);
  previewHead->addStretch(1);
  previewHead->addWidget(previewChoice_);
  layout->addLayout(previewHead);
  preview_->setObjectName("importPreview");
  preview_->setMinimumHeight(170);
  layout->addWidget(preview_, 1);
  layout->addWidget(survey_);

  timer_.setSingleShot(true);
  timer_.setInterval(kTypingDelay);
  connect(&timer_, &QTimer::timeout, this, &ImportForm::loadPreview);
  retranslate();
  updateVisibility();
}

void ImportForm::addFile(QGridLayout* grid, int row) {
  fileLabels_[row] = makeLabel(TextRole::Help, {}, this);
  files_[row] = new QLineEdit(this);
  files_[row]->setObjectName(row == 0 ? "importFirst" : "importSecond");
  choose_[row] = makeButton(ButtonKind::Small, {}, this);
  grid->addWidget(fileLabels_[row], row, 0);
  grid->addWidget(files_[row], row, 1);
  grid->addWidget(choose_[row], row, 2);
  connect(files_[row], &QLineEdit::textChanged, this, [this, row] {
    if (row == previewed()) timer_.start();
    emit changed();
  });
  connect(choose_[row], &QPushButton::clicked, this, [this, row] { chooseFile(row); });
}

void ImportForm::addColumns(QGridLayout* grid, int row) {
  const char* names[] = {"columnUser", "columnItem", "columnRating", "columnTime"};
  for (int i = 0; i < ColumnFieldCount; ++i) {
    columnLabels_[i] = makeLabel(TextRole::Help, {}, this);
    setTone(columnLabels_[i], Tone::Muted);
    columns_[i] = new ColumnChoice(this);
    columns_[i]->setObjectName(QLatin1String(names[i]));
    grid->addWidget(columnLabels_[i], row, i);
    grid->addWidget(columns_[i], row + 1, i);
    grid->setColumnStretch(i, 1);
    connect(columns_[i], &QComboBox::currentIndexChanged, this, &ImportForm::columnsChanged);
  }
}

void ImportForm::columnsChanged() {
  tableForm_->setTimesRead(kind_ == ImportKind::Split || !columns_[Time]->column().empty());
  survey_->setPlan(plan());
  emit changed();
}

void ImportForm::chooseFile(int which) {
  const QString file = QFileDialog::getOpenFileName(
      this, fileLabels_[which]->text(), startFolder(),
      tr("Tables and lists (*.csv *.tsv *.txt *.inter *.gz *.xz);;All files (*)"));
  if (!file.isEmpty()) setFile(which, file);
}

void ImportForm::setFile(int which, const QString& file) {
  QSettings().setValue(kFolderKey, QFileInfo(file).absolutePath());
  files_[which]->setText(file);
}

QString ImportForm::startFolder() const {
  for (const QLineEdit* field : files_)
    if (const QFileInfo file(field->text().trimmed()); file.isFile()) return file.absolutePath();
  return QSettings().value(kFolderKey).toString();
}

/// The file whose rows are shown.
int ImportForm::previewed() const {
  return isSecondFileUsed(kind_) && previewChoice_->current() == "second" ? 1 : 0;
}

void ImportForm::setPlan(const ImportPlan& plan) {
  wanted_ = plan.columns;
  kind_ = plan.kind;
  files_[0]->setText(pathText(plan.first));
  files_[1]->setText(pathText(plan.second));
  tableForm_->setForm(plan.options.form);
  updateVisibility();
  timer_.start(0);
}

void ImportForm::setKind(ImportKind kind) {
  if (kind == kind_) return;
  kind_ = kind;
  updateVisibility();
  timer_.start(0);
}

ImportPlan ImportForm::plan() const {
  ImportPlan plan{.kind = kind_};
  if (kind_ == ImportKind::Builtin) return plan;
  plan.first = pathOf(files_[0]);
  if (isSecondFileUsed(kind_)) plan.second = pathOf(files_[1]);
  if (kind_ == ImportKind::Csv)
    plan.columns = {columns_[User]->column(), columns_[Item]->column(), columns_[Rating]->column(),
                    columns_[Time]->column()};
  if (isTable(kind_)) plan.options.form = tableForm_->form();
  return plan;
}

QString ImportForm::whatIsMissing() const {
  const ImportPlan chosen = plan();
  if (kind_ == ImportKind::Builtin) return {};
  if (chosen.first.empty()) return tr("Choose a file first.");
  if (kind_ == ImportKind::Lists && chosen.second.empty()) return tr("Choose the test lists too.");
  if (kind_ == ImportKind::Csv && (chosen.columns.user.empty() || chosen.columns.item.empty()))
    return tr("Choose the columns of the users and of the items.");
  return {};
}

void ImportForm::updateVisibility() {
  const bool files = kind_ != ImportKind::Builtin;
  for (int i = 0; i < 2; ++i) {
    const bool visible = files && (i == 0 || isSecondFileUsed(kind_));
    fileLabels_[i]->setVisible(visible);
    files_[i]->setVisible(visible);
    choose_[i]->setVisible(visible);
  }
  columnsBox_->setVisible(kind_ == ImportKind::Csv);
  tableForm_->setVisible(isTable(kind_));
  tableForm_->setHeaderAsked(kind_ == ImportKind::Csv);
  survey_->setPlan(plan());
  previewTitle_->setVisible(files);
  preview_->setVisible(files);
  previewChoice_->setVisible(files && isSecondFileUsed(kind_));
  previewChoice_->setCurrent("first");
  strip_->clear();
  retranslate();
  emit changed();
}

void ImportForm::loadPreview() {
  timer_.setInterval(kTypingDelay);
  jobs_.drop(job_);
  preview_->clear();
  strip_->clear();
  survey_->setPlan({});  // until the columns are known again
  const int which = previewed();
  const auto file = pathOf(files_[which]);
  if (kind_ == ImportKind::Builtin || file.empty()) return;
  const TableForm form = isTable(kind_) ? tableForm_->form() : TableForm();
  const bool alone = isSecondFileUsed(kind_) && which == 0 && files_[1]->text().trimmed().isEmpty();
  job_ = jobs_.run(
      this, tr("Reading the first rows"),
      [file, alone, lists = kind_ == ImportKind::Lists, form](const JobContext&) {
        return Start{.table = lists ? preview_lists(file) : preview_table(file, kPreviewed, form),
                     .sibling = alone ? sibling_file(file).value_or("") : ""};
      },
      {.done =
           [this](Start&& start) {
             showPreview(start.table);
             if (!start.sibling.empty()) offer(start.sibling);
           },
       .failed = [this](const JobError& error) { strip_->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void ImportForm::offer(const std::filesystem::path& sibling) {
  strip_->showMessage(MessageStrip::Kind::Info, [name = pathText(sibling.filename())] {
    return tr("%1 lies beside it.").arg(name);
  });
  strip_->setAction([] { return tr("Use it"); },
                    [this, file = pathText(sibling)] {
                      strip_->clear();
                      setFile(1, file);
                    });
}

void ImportForm::showPreview(const TablePreview& preview) {
  QStringList header;
  for (const std::string& name : preview.header) header << QString::fromStdString(name);
  if (kind_ == ImportKind::Lists) header = {tr("User"), tr("Items")};
  preview_->setRows(header, preview.rows);
  if (isTable(kind_)) tableForm_->setGuessed(preview);
  if (kind_ == ImportKind::Csv)
    fillColumns(preview);
  else
    columnsChanged();
}

void ImportForm::fillColumns(const TablePreview& preview) {
  const CsvColumns guess = wanted_.user.empty() ? guess_columns(preview) : wanted_;
  wanted_ = {};
  const std::string wanted[] = {guess.user, guess.item, guess.rating, guess.time};
  for (int i = 0; i < ColumnFieldCount; ++i)
    columns_[i]->fill(i <= Item ? tr("choose…") : tr("none"), preview.header, wanted[i]);
  columnsChanged();
}

void ImportForm::retranslate() {
  const auto explain = [this]() -> QString {
    switch (kind_) {
      case ImportKind::Foodcom:
        return tr(
            "Food.com's recipes and interactions as they were published. Interactions may be "
            "left out. Also .gz and .xz.");
      case ImportKind::Csv:
        return tr(
            "Any table: commas, tabs, semicolons, bars, :: or blanks, with or without a header "
            "line. Also .gz and .xz.");
      case ImportKind::Split:
        return tr("A ready split with the columns user, item and split (train, valid or test).");
      case ImportKind::Lists:
        return tr("One line a user: the user's number, then the items' numbers.");
      case ImportKind::Builtin:
        break;
    }
    return tr(
        "Recipes, users and two years of ratings that come with Hankki: made on this "
        "machine in a few seconds, the same for everybody.");
  };
  explanation_->setText(explain());
  fileLabels_[0]->setText(kind_ == ImportKind::Foodcom ? tr("Recipes")
                          : kind_ == ImportKind::Lists ? tr("Training lists")
                                                       : tr("File"));
  fileLabels_[1]->setText(kind_ == ImportKind::Lists ? tr("Test lists") : tr("Interactions"));
  for (int i = 0; i < 2; ++i) {
    choose_[i]->setText(tr("Choose…"));
    files_[i]->setAccessibleName(fileLabels_[i]->text());
  }
  const QString names[] = {tr("Users"), tr("Items"), tr("Ratings"), tr("Times")};
  for (int i = 0; i < ColumnFieldCount; ++i) {
    columnLabels_[i]->setText(names[i]);
    columns_[i]->setAccessibleName(names[i]);
  }
  previewTitle_->setText(tr("First rows"));
  previewChoice_->setText("first", fileLabels_[0]->text());
  previewChoice_->setText("second", fileLabels_[1]->text());
}

void ImportForm::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
