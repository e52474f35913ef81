// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/import_lists_dialog.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/compare/lists_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {
constexpr int kWidth = 640;
constexpr int kLongest = 60;           // letters
constexpr std::int32_t kMostK = 1000;  // as the command line has it
}  // namespace

ImportListsDialog::ImportListsDialog(JobRunner& jobs, Import import, QWidget* parent)
    : QDialog(parent),
      jobs_(jobs),
      run_(std::move(import)),
      about_(makeLabel(TextRole::Help, {}, this)),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      test_(makeFile("listsFile")),
      validation_(makeFile("validationListsFile")),
      form_(new ListsForm(jobs, this)),
      ksLabel_(makeLabel(TextRole::Help, {}, this)),
      ks_(new QLineEdit(this)),
      dropSeen_(new QCheckBox(this)),
      strip_(new MessageStrip(this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      import_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("importListsDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  about_->setWordWrap(true);
  setTone(about_, Tone::Muted);
  name_->setObjectName("listsName");
  name_->setMaxLength(kLongest);
  nameLabel_->setBuddy(name_);
  ks_->setObjectName("listsKs");
  ksLabel_->setBuddy(ks_);
  dropSeen_->setObjectName("dropSeen");
  import_->setObjectName("importLists");
  import_->setDefault(true);
  layOut();
  for (QLineEdit* field : {name_, ks_})
    connect(field, &QLineEdit::textChanged, this, &ImportListsDialog::updateButton);
  for (const FileRow& file : {test_, validation_}) {
    connect(file.path, &QLineEdit::textChanged, this, &ImportListsDialog::filesChanged);
    connect(file.choose, &QPushButton::clicked, this, [this, file] { choose(file); });
  }
  connect(form_, &ListsForm::changed, this, &ImportListsDialog::updateButton);
  connect(form_, &ListsForm::unreadable, strip_, &MessageStrip::showError);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(import_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
  resize(kWidth, layout()->totalHeightForWidth(kWidth));  // with the lines of wrapped texts
}

void ImportListsDialog::layOut() {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(about_);
  layout->addWidget(nameLabel_);
  layout->addWidget(name_);
  for (const FileRow& file : {test_, validation_}) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace);
    row->addWidget(file.path, 1);
    row->addWidget(file.choose);
    layout->addWidget(file.label);
    layout->addLayout(row);
  }
  layout->addWidget(form_, 1);
  layout->addWidget(ksLabel_);
  layout->addWidget(ks_);
  layout->addWidget(dropSeen_);
  layout->addWidget(strip_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(import_);
  layout->addLayout(buttons);
}

ImportListsDialog::FileRow ImportListsDialog::makeFile(const char* name) {
  FileRow file{makeLabel(TextRole::Help, {}, this), new QLineEdit(this),
               makeButton(ButtonKind::Normal, {}, this)};
  file.path->setObjectName(name);
  file.label->setBuddy(file.path);
  return file;
}

/// A name that nobody typed is that of the file.
void ImportListsDialog::choose(const FileRow& file) {
  const QString path = QFileDialog::getOpenFileName(this, file.label->text(), file.path->text());
  if (path.isEmpty()) return;
  file.path->setText(path);
  if (name_->text().isEmpty()) name_->setText(QFileInfo(path).completeBaseName().left(kLongest));
}

/// Both files are written alike; the first rows are those of the one for the test part.
void ImportListsDialog::filesChanged() {
  strip_->clear();
  const QString test = test_.path->text().trimmed();
  form_->setFile(toPath(test.isEmpty() ? validation_.path->text().trimmed() : test));
  updateButton();
}

std::optional<std::vector<std::int32_t>> ImportListsDialog::ks() const {
  std::vector<std::int32_t> ks;
  if (ks_->text().trimmed().isEmpty()) return ks;
  for (const QString& text : ks_->text().split(',')) {
    bool whole = false;
    const std::int32_t k = text.trimmed().toInt(&whole);
    if (!whole || k < 1 || k > kMostK || std::ranges::count(ks, k) > 0) return std::nullopt;
    ks.push_back(k);
  }
  return ks;
}

ImportedRunRequest ImportListsDialog::request() const {
  ImportedRunRequest request{.name = name_->text().trimmed().toStdString(),
                             .split = 0,
                             .files = {},
                             .ks = ks().value_or(std::vector<std::int32_t>())};
  for (const auto& [file, part] :
       {std::pair(test_, Part::Test), std::pair(validation_, Part::Validation)})
    if (!file.path->text().trimmed().isEmpty())
      request.files.push_back({.path = toPath(file.path->text().trimmed()),
                               .columns = form_->columns(),
                               .form = form_->form(),
                               .part = part,
                               .drop_seen = dropSeen_->isChecked()});
  return request;
}

void ImportListsDialog::accept() {
  if (!import_->isEnabled()) return;  // by the Return key
  strip_->clear();
  job_ = jobs_.run(
      this, [] { return tr("Importing lists"); },
      [run = run_, request = request()](const JobContext& job) { return run(request, job); },
      {.done =
           [this](RunInfo&& run) {
             emit imported(run);
             QDialog::accept();
           },
       .failed =
           [this](const JobError& error) {
             strip_->showError(error);
             updateButton();
           },
       .cancelled = [this] { updateButton(); }},
      JobRunner::Visibility::Work);
  updateButton();
}

void ImportListsDialog::reject() {
  jobs_.drop(job_);
  QDialog::reject();
}

QString ImportListsDialog::whatIsMissing() const {
  if (jobs_.isRunning(job_)) return tr("The lists are being imported.");
  if (test_.path->text().trimmed().isEmpty() && validation_.path->text().trimmed().isEmpty())
    return tr("Choose a file of lists first.");
  if (name_->text().trimmed().isEmpty()) return tr("Type a name first.");
  if (!ks()) return tr("Type lengths from 1 to 1,000 with commas between them, each once.");
  return form_->whatIsMissing();
}

void ImportListsDialog::updateButton() { setDisabledReason(import_, whatIsMissing()); }

void ImportListsDialog::retranslate() {
  setWindowTitle(tr("Import a run's lists"));
  about_->setText(
      tr("A table with a row an entry: user, item, and rank or score. It becomes a run of the "
         "chosen split, with the same metrics and tests as the runs trained here."));
  nameLabel_->setText(tr("Name of the model"));
  test_.label->setText(tr("Lists for the test part"));
  validation_.label->setText(tr("Lists for the validation part, if there are any"));
  for (const FileRow& file : {test_, validation_}) {
    file.path->setAccessibleName(file.label->text());
    file.choose->setText(tr("Choose…"));
  }
  name_->setAccessibleName(nameLabel_->text());
  ksLabel_->setText(tr("Lengths of lists to judge"));
  ks_->setAccessibleName(ksLabel_->text());
  ks_->setPlaceholderText(tr("10, 20, as far as the lists go"));
  form_->retranslate();
  dropSeen_->setText(tr("Leave out what a list must not have, and count it"));
  dropSeen_->setToolTip(
      tr("Items that the user has in an earlier part or in the list already, and items that the "
         "split does not have. Otherwise the first of them ends the import."));
  cancel_->setText(tr("Cancel"));
  import_->setText(tr("Import"));
  updateButton();
}

void ImportListsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
