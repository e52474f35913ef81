// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/policy_chooser.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <string_view>

#include "core/bandit/comparison.h"
#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 5> kUsual{"uniform", "epsilon-greedy", "ucb", "kl-ucb",
                                                 "thompson"};
constexpr int kListHeight = 190;

}  // namespace

PolicyChooser::PolicyChooser(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      parametersTitle_(makeLabel(TextRole::HelpStrong, {}, this)),
      forms_(new QStackedWidget(this)),
      fixed_(makeLabel(TextRole::Help, {}, forms_)),
      sweepRow_(new QWidget(this)),
      sweepName_(new ChoiceBox(sweepRow_)),
      sweepValues_(new QLineEdit(sweepRow_)),
      sweep_(makeButton(ButtonKind::Small, QStringLiteral("plus"), sweepRow_)),
      fault_(makeLabel(TextRole::Help, {}, this)) {
  build();
  for (const Spec& spec : policy_specs())
    addRow(spec, std::nullopt, static_cast<int>(rows_.size()),
           std::ranges::find(kUsual, spec.id) != kUsual.end());
  connect(list_, &QListWidget::currentRowChanged, this, &PolicyChooser::showCurrent);
  connect(sweep_, &QPushButton::clicked, this, &PolicyChooser::sweepCurrent);
  connect(sweepValues_, &QLineEdit::returnPressed, this, &PolicyChooser::sweepCurrent);
  retranslate();
}

void PolicyChooser::build() {
  list_->setObjectName("policyList");
  list_->setFixedHeight(kListHeight);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  fixed_->setWordWrap(true);
  setTone(fixed_, Tone::Muted);
  fault_->setWordWrap(true);
  fault_->setObjectName("sweepFault");
  setTone(fault_, Tone::Error);
  fault_->hide();
  forms_->addWidget(fixed_);
  sweepName_->setObjectName("sweepName");
  sweepValues_->setObjectName("sweepValues");
  sweep_->setObjectName("sweepAdd");
  sweepName_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  sweepName_->setMinimumContentsLength(6);
  auto* sweep = new QHBoxLayout(sweepRow_);
  sweep->setContentsMargins(0, 0, 0, 0);
  sweep->setSpacing(metrics::kSmallSpace);
  sweep->addWidget(sweepName_, 3);
  sweep->addWidget(sweepValues_, 4);
  sweep->addWidget(sweep_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(metrics::kSmallSpace);
  layout->addWidget(list_);
  layout->addWidget(parametersTitle_);
  layout->addWidget(forms_);
  layout->addWidget(sweepRow_);
  layout->addWidget(fault_);
}

void PolicyChooser::addRow(const Spec& spec, std::optional<PolicyChoice> swept, int at,
                           bool checked) {
  rows_.insert(rows_.begin() + at, Row{.spec = &spec, .swept = std::move(swept)});
  auto* item = new QListWidgetItem(textOf(rows_[static_cast<std::size_t>(at)]));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
  item->setToolTip(coreText(spec.description));
  list_->insertItem(at, item);
}

QString PolicyChooser::textOf(const Row& row) const {
  return row.swept ? QString::fromStdString(to_text(*row.swept))
                   : QString::fromStdString(row.spec->name);
}

PolicyChooser::Row& PolicyChooser::current() {
  return rows_[static_cast<std::size_t>(std::max(0, list_->currentRow()))];
}

void PolicyChooser::showCurrent() {
  Row& row = current();
  fault_->hide();
  sweepRow_->setVisible(!row.swept);
  if (!row.swept && !row.form) {
    row.form = new ParameterForm(*row.spec, forms_);
    forms_->addWidget(row.form);
  }
  forms_->setCurrentWidget(row.swept ? static_cast<QWidget*>(fixed_) : row.form);
  // As high as what it shows: what surrounds it scrolls.
  for (int i = 0; i < forms_->count(); ++i)
    forms_->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                     forms_->widget(i) == forms_->currentWidget()
                                         ? QSizePolicy::Preferred
                                         : QSizePolicy::Ignored);
  forms_->adjustSize();
  parametersTitle_->setText(textOf(row));
  fixed_->setText(tr("Made by a sweep. Take its check mark away to leave it out."));
  fillSweep();
}

void PolicyChooser::fillSweep() {
  sweepName_->clear();
  for (const Parameter& parameter : current().spec->parameters.parameters())
    if (is_number(parameter.type))
      sweepName_->addItem(coreText(parameter.label), QString::fromStdString(parameter.name));
}

void PolicyChooser::sweepCurrent() {
  Row& row = current();
  if (row.swept || !row.form) return;
  if (ParameterField* wrong = row.form->wrongField()) return row.form->fields().reveal(wrong);
  try {
    const auto swept = sweep({row.spec->id, row.form->values()},
                             sweepName_->currentData().toString().toStdString() + "=" +
                                 sweepValues_->text().remove(QChar(0x20)).toStdString());
    const Spec& spec = *row.spec;
    int at = list_->currentRow() + 1;
    for (const PolicyChoice& choice : swept) addRow(spec, choice, at++, true);
    sweepValues_->clear();
    fault_->hide();
  } catch (const Error& error) {
    fault_->setText(coreText(error.message()));
    fault_->show();
  }
}

std::optional<std::vector<PolicyChoice>> PolicyChooser::choices() {
  std::vector<PolicyChoice> chosen;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const Row& row = rows_[i];
    if (list_->item(static_cast<int>(i))->checkState() != Qt::Checked) continue;
    if (row.swept) {
      chosen.push_back(*row.swept);
    } else if (!row.form) {  // nobody has looked at it
      chosen.push_back({row.spec->id, row.spec->parameters.defaults()});
    } else if (ParameterField* wrong = row.form->wrongField()) {
      list_->setCurrentRow(static_cast<int>(i));
      row.form->fields().reveal(wrong);
      return std::nullopt;
    } else {
      chosen.push_back({row.spec->id, row.form->values()});
    }
  }
  return chosen;
}

void PolicyChooser::retranslate() {
  sweep_->setText(tr("Sweep"));
  sweep_->setToolTip(tr("Adds a policy for each of the values"));
  sweepName_->setToolTip(tr("The parameter that is swept"));
  sweepName_->setAccessibleName(sweepName_->toolTip());
  sweepValues_->setPlaceholderText(QStringLiteral(".01, .1"));
  sweepValues_->setToolTip(tr("Its values, with commas between"));
  sweepValues_->setAccessibleName(sweepValues_->toolTip());
  list_->setAccessibleName(tr("Policies"));
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    list_->item(static_cast<int>(i))->setToolTip(coreText(rows_[i].spec->description));
    if (rows_[i].form) rows_[i].form->retranslate();
  }
  if (list_->currentRow() < 0)
    list_->setCurrentRow(0);
  else
    showCurrent();
}

}  // namespace hankki
