// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/import_dialog.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <array>

#include "ui/data/import_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr std::array kKinds = {ImportKind::Foodcom, ImportKind::Csv, ImportKind::Split,
                               ImportKind::Lists, ImportKind::Builtin};

QString idOf(ImportKind kind) { return QString::fromStdString(to_text(kind)); }

ImportKind kindOf(const QString& id) {
  for (const ImportKind kind : kKinds)
    if (id == idOf(kind)) return kind;
  return ImportKind::Builtin;
}

}  // namespace

ImportDialog::ImportDialog(JobRunner& jobs, QWidget* parent)
    : QDialog(parent),
      jobs_(jobs),
      kinds_(new Segment(Segment::Look::Segment, this)),
      form_(new ImportForm(jobs, this)),
      nameLabel_(makeLabel(TextRole::Help, {}, this)),
      name_(new QLineEdit(this)),
      refusedLabel_(makeLabel(TextRole::Help, {}, this)),
      refused_(new QDoubleSpinBox(this)),
      cancel_(makeButton(ButtonKind::Normal, {}, this)),
      import_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("importDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(760, 560);
  for (const ImportKind kind : kKinds) kinds_->addOption(idOf(kind), {});
  import_->setObjectName("importAccept");
  import_->setDefault(true);
  name_->setObjectName("importName");
  refused_->setRange(0, 100);
  refused_->setDecimals(1);
  refused_->setValue(5);
  refused_->setSuffix(QStringLiteral(" %"));

  auto* options = new QHBoxLayout;
  options->setSpacing(metrics::kSpace);
  options->addWidget(nameLabel_);
  options->addWidget(name_, 1);
  options->addSpacing(16);
  options->addWidget(refusedLabel_);
  options->addWidget(refused_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addStretch(1);
  buttons->addWidget(cancel_);
  buttons->addWidget(import_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 16, 16, 16);
  layout->setSpacing(12);
  layout->addWidget(kinds_, 0, Qt::AlignLeft);
  layout->addWidget(form_, 1);
  layout->addLayout(options);
  layout->addLayout(buttons);

  connect(kinds_, &Segment::chosen, this, [this](const QString& id) { setKind(kindOf(id)); });
  connect(form_, &ImportForm::changed, this, &ImportDialog::updateButtons);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(import_, &QPushButton::clicked, this, &QDialog::accept);
  retranslate();
  updateButtons();
}

void ImportDialog::setFiles(const QStringList& files) {
  std::vector<std::filesystem::path> paths;
  for (const QString& file : files) paths.push_back(toPath(file));
  jobs_.drop(job_);
  job_ = jobs_.run(
      this, tr("Reading the files"), [paths](const JobContext&) { return guess_plan(paths); },
      {.done =
           [this](ImportPlan&& plan) {
             kinds_->setCurrent(idOf(plan.kind));
             form_->setPlan(plan);
             emit filesGuessed();
           },
       .failed = [this](const JobError& error) { form_->strip().showError(error); }},
      JobRunner::Visibility::Quiet);
}

void ImportDialog::setPlan(const ImportPlan& plan, const QString& name) {
  setKind(plan.kind);
  form_->setPlan(plan);
  name_->setText(name);
  refused_->setValue(plan.options.max_refused * 100);
}

void ImportDialog::setKind(ImportKind kind) {
  kinds_->setCurrent(idOf(kind));
  form_->setKind(kind);
  refused_->setEnabled(kind != ImportKind::Builtin);
}

ImportPlan ImportDialog::plan() const {
  ImportPlan plan = form_->plan();
  plan.options.max_refused = refused_->value() / 100;
  return plan;
}

QString ImportDialog::name() const { return name_->text().simplified(); }

void ImportDialog::updateButtons() { setDisabledReason(import_, form_->whatIsMissing()); }

void ImportDialog::retranslate() {
  setWindowTitle(tr("Import a data set"));
  kinds_->setText(idOf(ImportKind::Foodcom), tr("Food.com"));
  kinds_->setText(idOf(ImportKind::Csv), tr("Table by columns"));
  kinds_->setText(idOf(ImportKind::Split), tr("Ready split"));
  kinds_->setText(idOf(ImportKind::Lists), tr("Adjacency lists"));
  kinds_->setText(idOf(ImportKind::Builtin), tr("Built-in data"));
  nameLabel_->setText(tr("Name"));
  name_->setPlaceholderText(tr("as the file"));
  name_->setAccessibleName(tr("Name"));
  refusedLabel_->setText(tr("Unreadable rows, at most"));
  refused_->setAccessibleName(refusedLabel_->text());
  cancel_->setText(tr("Cancel"));
  import_->setText(tr("Import"));
  updateButtons();
}

void ImportDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
