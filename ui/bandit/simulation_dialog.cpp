// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/simulation_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/bandit/policy.h"
#include "core/base/error.h"
#include "ui/bandit/simulation_fields.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/parameters/parameter_form.h"
#include "ui/tables/run_label.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kArms = "arms";
constexpr const char* kLists = "lists";
constexpr const char* kLog = "log";
constexpr std::size_t kUsualRuns = 3;
constexpr int kWidth = 760, kHeight = 640;
constexpr int kRunListHeight = 116;

QScrollArea* scrolled(QWidget* content, QWidget* parent) {
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setWidget(content);
  return area;
}

/// The newest run of each model, as far as there are that many.
std::vector<RunId> usualRuns(const std::vector<RunInfo>& runs) {
  std::vector<RunId> usual;
  std::vector<std::string> models;
  for (auto run = runs.rbegin(); run != runs.rend() && usual.size() < kUsualRuns; ++run) {
    if (std::ranges::find(models, run->request.model) != models.end()) continue;
    models.push_back(run->request.model);
    usual.push_back(run->id);
  }
  for (auto run = runs.rbegin(); run != runs.rend() && usual.size() < 2; ++run)
    if (std::ranges::find(usual, run->id) == usual.end()) usual.push_back(run->id);
  return usual;
}

}  // namespace

SimulationDialog::SimulationDialog(std::vector<RunInfo> runs, QWidget* parent)
    : QDialog(parent),
      runs_(std::move(runs)),
      environment_(new Segment(Segment::Look::Segment, this)),
      environmentHelp_(makeLabel(TextRole::Help, {}, this)),
      environments_(new QStackedWidget),
      arms_(new ParameterFields(armsFields(), TextRole::HelpStrong)),
      listFields_(new ParameterFields(listsFields(), TextRole::HelpStrong)),
      logFields_(new ParameterFields(logFields(), TextRole::HelpStrong)),
      runsLabel_(makeLabel(TextRole::HelpStrong)),
      runList_(new QListWidget),
      course_(new ParameterFields(courseFields(), TextRole::HelpStrong)),
      policyLabel_(makeLabel(TextRole::HelpStrong)),
      policy_(new ChoiceBox),
      forms_(new QStackedWidget),
      strip_(new MessageStrip(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setObjectName("simulationDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  setStyleProperty(buttons_->button(QDialogButtonBox::Ok), "kind", "primary");
  buttons_->button(QDialogButtonBox::Ok)->setObjectName("startSimulation");
  for (QAbstractButton* button : buttons_->buttons()) button->setIcon({});
  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  columns->addWidget(scrolled(makeEnvironment(), this), 1);
  columns->addWidget(scrolled(makePolicy(), this), 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kSpace);
  layout->addWidget(environment_, 0, Qt::AlignLeft);
  layout->addWidget(environmentHelp_);
  layout->addWidget(strip_);
  layout->addLayout(columns, 1);
  layout->addWidget(buttons_);
  resize(kWidth, kHeight);
  connect(environment_, &Segment::chosen, this, &SimulationDialog::environmentChosen);
  connect(policy_, &QComboBox::activated, this, [this] {
    policyByUser_ = true;
    policyChosen();
  });
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  environment_->setCurrent(runs_.size() >= 2 ? kLists : kArms);
  retranslate();
  environmentChosen();
}

QWidget* SimulationDialog::makeEnvironment() {
  environment_->setObjectName("environments");
  environment_->addOption(kArms, {});
  environment_->addOption(kLists, {});
  environment_->addOption(kLog, {});
  environmentHelp_->setWordWrap(true);
  setTone(environmentHelp_, Tone::Muted);
  runList_->setObjectName("simulationRuns");
  runList_->setFixedHeight(kRunListHeight);
  const std::vector<RunId> usual = usualRuns(runs_);
  for (auto run = runs_.rbegin(); run != runs_.rend(); ++run) {
    auto* item = new QListWidgetItem(runLabel(*run), runList_);
    item->setData(Qt::UserRole, static_cast<qint64>(run->id));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    const bool on = std::ranges::find(usual, run->id) != usual.end();
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  }
  auto* lists = new QWidget;
  auto* column = new QVBoxLayout(lists);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(metrics::kSmallSpace);
  column->addSpacing(metrics::kSpace);  // as above the heads of fields
  column->addWidget(runsLabel_);
  column->addWidget(runList_);
  column->addWidget(listFields_);
  column->addStretch(1);
  arms_->setObjectName("armsFields");
  listFields_->setObjectName("listsFields");
  logFields_->setObjectName("logFields");
  const auto alone = [](ParameterFields* fields) {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(fields);
    column->addStretch(1);
    return page;
  };
  environments_->addWidget(alone(arms_));
  environments_->addWidget(lists);
  environments_->addWidget(alone(logFields_));
  auto* holder = new QWidget;
  auto* holderColumn = new QVBoxLayout(holder);
  holderColumn->setContentsMargins(0, 0, metrics::kSpace, 0);
  holderColumn->addWidget(environments_);
  return holder;
}

QWidget* SimulationDialog::makePolicy() {
  policy_->setObjectName("policyBox");
  course_->setObjectName("courseFields");
  for (const Spec& spec : policy_specs())
    policy_->addItem(QString::fromStdString(spec.name), QString::fromStdString(spec.id));
  auto* holder = new QWidget;
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, metrics::kSpace, 0);
  column->setSpacing(metrics::kSmallSpace);
  column->addWidget(course_);
  column->addSpacing(metrics::kSpace);
  column->addWidget(policyLabel_);
  column->addWidget(policy_);
  column->addWidget(forms_);
  column->addStretch(1);
  return holder;
}

bool SimulationDialog::lists() const { return environment_->current() == kLists; }
bool SimulationDialog::log() const { return environment_->current() == kLog; }

ParameterFields& SimulationDialog::environmentFields() const {
  return lists() ? *listFields_ : log() ? *logFields_ : *arms_;
}

void SimulationDialog::environmentChosen() {
  environments_->setCurrentIndex(lists() ? 1 : log() ? 2 : 0);
  for (const char* field : {"visits", "replications"}) course_->setOffered(field, !log());
  environmentHelp_->setText(
      log() ? tr("The rows of a log come in their order. The policy proposes an arm until a row "
                 "shows it; what came of that row is learnt. Rows that show something else are "
                 "not used, and how many were is said.")
      : lists() ? tr("Users of the test part come and are shown the real lists of trained models, "
                     "slot by slot; they click on what they chose in truth.")
                : tr("Each visit sees one arm, which is clicked with a rate that is known here and "
                     "nowhere else. Needs no trained model."));
  // A slot by slot blend for lists, Thompson sampling for arms, until the user chooses.
  if (!policyByUser_) setPolicy(lists() ? "blend" : "thompson");
}

void SimulationDialog::setPolicy(const std::string& id) {
  policy_->setCurrentIndex(policy_->findData(QString::fromStdString(id)));
  policyChosen();
}

void SimulationDialog::policyChosen() {
  const std::string id = policy_->currentData().toString().toStdString();
  ParameterForm*& form = made_[id];
  if (!form) {
    form = new ParameterForm(policy_spec(id), forms_);
    form->setObjectName("policy:" + QString::fromStdString(id));
    form->retranslate();
    forms_->addWidget(form);
  }
  // As high as this form, not as the highest.
  for (auto& [other, made] : made_)
    made->setSizePolicy(QSizePolicy::Preferred,
                        other == id ? QSizePolicy::Preferred : QSizePolicy::Ignored);
  forms_->setCurrentWidget(form);
}

LiveSetup SimulationDialog::made() const {
  LiveSetup setup;
  if (lists()) {
    std::vector<std::int64_t> chosen;
    for (int row = runList_->count(); row-- > 0;)
      if (runList_->item(row)->checkState() == Qt::Checked)
        chosen.push_back(runList_->item(row)->data(Qt::UserRole).toLongLong());
    setup = listsSetup(listFields_->values(), chosen, course_->values());
  } else {
    setup = log() ? logSetup(logFields_->values(), course_->values())
                  : armsSetup(arms_->values(), course_->values());
  }
  const std::string id = policy_->currentData().toString().toStdString();
  setup.request.policy = {id, made_.at(id)->values()};
  if (!log()) setup.request.check();  // how many arms a log has is known once it is read
  return setup;
}

/// The first field whose value cannot be taken, with the cursor in it.
bool SimulationDialog::revealWrong() {
  ParameterForm* form = made_.at(policy_->currentData().toString().toStdString());
  for (ParameterFields* fields : {&environmentFields(), course_, &form->fields()})
    if (ParameterField* wrong = fields->wrongField()) {
      fields->reveal(wrong);
      return true;
    }
  return false;
}

void SimulationDialog::accept() {
  if (revealWrong()) return;
  try {
    setup_ = made();
  } catch (const Error& error) {
    return strip_->showMessage(MessageStrip::Kind::Error, error.message());
  }
  QDialog::accept();
}

void SimulationDialog::retranslate() {
  setWindowTitle(tr("New simulation"));
  environment_->setText(kArms, tr("Arms with known rates"));
  environment_->setText(kLists, tr("Held-out users, real lists"));
  environment_->setText(kLog, tr("Replay of a log"));
  environment_->setOptionEnabled(
      kLists, runs_.size() >= 2,
      tr("It needs two trained models of the chosen split; train them first."));
  runsLabel_->setText(tr("Models"));
  runList_->setAccessibleName(tr("Models"));
  policyLabel_->setText(tr("Policy"));
  policy_->setAccessibleName(tr("Policy"));
  for (ParameterFields* fields : {arms_, listFields_, logFields_, course_}) fields->retranslate();
  for (auto& [id, form] : made_) form->retranslate();
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Start"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void SimulationDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    environmentChosen();
  }
  QDialog::changeEvent(event);
}

}  // namespace hankki
