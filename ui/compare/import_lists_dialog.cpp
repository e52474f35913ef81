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

#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kWidth = 480;
constexpr int kLongest = 60;  // letters
}  // namespace

ImportListsDialog::ImportListsDialog(QWidget* parent)
    : QDialog(parent),
      about_(makeLabel(TextRole::Help, {}, this)),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      test_(makeFile("listsFile")),
      validation_(makeFile("validationListsFile")),
      dropSeen_(new QCheckBox(this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      import_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("importListsDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  about_->setWordWrap(true);
  setTone(about_, Tone::Muted);
  name_->setObjectName("listsName");
  name_->setMaxLength(kLongest);
  nameLabel_->setBuddy(name_);
  dropSeen_->setObjectName("dropSeen");
  import_->setObjectName("importLists");
  import_->setDefault(true);
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
  layout->addWidget(dropSeen_);
  layout->addStretch(1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(import_);
  layout->addLayout(buttons);
  for (QLineEdit* field : {name_, test_.path, validation_.path})
    connect(field, &QLineEdit::textChanged, this, &ImportListsDialog::updateButton);
  for (const FileRow& file : {test_, validation_})
    connect(file.choose, &QPushButton::clicked, this, [this, file] { choose(file); });
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(import_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
  resize(kWidth, layout->totalHeightForWidth(kWidth));  // with the lines of wrapped texts
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

ImportedRunRequest ImportListsDialog::request() const {
  ImportedRunRequest request{.name = name_->text().trimmed().toStdString()};
  for (const auto& [file, part] :
       {std::pair(test_, Part::Test), std::pair(validation_, Part::Validation)})
    if (!file.path->text().trimmed().isEmpty())
      request.files.push_back({.path = toPath(file.path->text().trimmed()),
                               .part = part,
                               .drop_seen = dropSeen_->isChecked()});
  return request;
}

void ImportListsDialog::updateButton() {
  const bool any =
      !test_.path->text().trimmed().isEmpty() || !validation_.path->text().trimmed().isEmpty();
  setDisabledReason(import_, !any ? tr("Choose a file of lists first.")
                             : name_->text().trimmed().isEmpty() ? tr("Type a name first.")
                                                                 : QString());
}

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
