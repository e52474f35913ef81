// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/user_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/workbench/user_lists_csv.h"
#include "ui/tables/list_panel.h"
#include "ui/tables/run_label.h"
#include "ui/tables/user_list_rows.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr QSize kUserSize(1280, 640);

/// Without what was held out, which has a panel of its own.
std::vector<ListRow> pastRows(UserLists lists) {
  std::erase_if(lists.history, [](const PastItem& past) { return past.part == Part::Test; });
  return historyRows(lists, {});
}

}  // namespace

UserDialog::UserDialog(AppState& state, JobRunner& jobs, const LoadedData& data,
                       std::vector<RunInfo> runs, UserIndex user, QWidget* parent)
    : QDialog(parent),
      state_(state),
      jobs_(jobs),
      busy_(new BusyBar(BusyBar::kThin, this)),
      strip_(new MessageStrip(this)),
      lists_(new QHBoxLayout),
      history_(new ListPanel(this)),
      heldOut_(new ListPanel(this)),
      facts_(makeLabel(TextRole::Help, {}, this)),
      save_(makeButton(ButtonKind::Normal, QStringLiteral("export"), this)),
      close_(makeButton(ButtonKind::Primary, {}, this)) {
  setObjectName("userDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  if (runs.size() > kMostRuns) leftOut_ = runs.size() - kMostRuns;
  runs.resize(runs.size() - leftOut_);
  for (std::size_t run = 0; run < runs.size(); ++run) panels_.push_back(new ListPanel(this));
  build();
  connect(save_, &QPushButton::clicked, this, &UserDialog::save);
  connect(close_, &QPushButton::clicked, this, &QDialog::accept);
  connect(&state_, &AppState::workspaceChanged, this, &QDialog::reject);
  retranslate();
  read(std::move(runs), data, user);
}

void UserDialog::build() {
  facts_->setObjectName("userItemFacts");
  facts_->setWordWrap(true);
  setTone(facts_, Tone::Muted);
  save_->setObjectName("saveUserLists");
  lists_->setSpacing(metrics::kSpace);
  history_->setObjectName("userHistory");
  heldOut_->setObjectName("userHeldOut");
  std::vector<ListPanel*> all{history_, heldOut_};
  for (std::size_t run = 0; run < panels_.size(); ++run) {
    panels_[run]->setObjectName(QStringLiteral("userList%1").arg(run));
    all.push_back(panels_[run]);
  }
  for (ListPanel* panel : all) {
    lists_->addWidget(panel, 1);
    connect(panel, &ListPanel::chosen, this, &UserDialog::choose);
  }
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(metrics::kSpace);
  buttons->addWidget(facts_, 1);
  buttons->addWidget(save_);
  buttons->addWidget(close_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(metrics::kSpace);
  column->addWidget(strip_);
  column->addWidget(busy_);
  column->addLayout(lists_, 1);
  column->addLayout(buttons);
  resize(kUserSize);
}

void UserDialog::read(std::vector<RunInfo> runs, const LoadedData& data, UserIndex user) {
  UserListsTask task{.workspace = state_.workspace(),
                     .models = std::make_shared<ModelCache>(),
                     .split = data.split_id,
                     .known = data,
                     .runs = std::move(runs),
                     .user = user,
                     .k = kListLength};
  reading_ = jobs_.run(
      this, [] { return tr("Making a user's lists"); },
      [task](const JobContext& job) { return make_user_lists(task, job); },
      {.done = [this](UserLists&& lists) { take(std::move(lists)); },
       .failed =
           [this](const JobError& error) {
             busy_->setVisible(false);
             strip_->showError(error);
           }},
      JobRunner::Visibility::Quiet);
  setDisabledReason(save_, tr("Wait until the lists are made."));
}

void UserDialog::take(UserLists&& lists) {
  shown_ = std::move(lists);
  busy_->setVisible(false);
  setDisabledReason(save_, {});
  show();
}

void UserDialog::show() {
  if (!shown_.data.split) return;
  setWindowTitle(tr("User %1").arg(QString::fromStdString(shown_.user_id(shown_.row))));
  history_->setHead(tr("History"), historyNote(shown_));
  history_->setRows(pastRows(shown_));
  const auto heldOut = heldOutRows(shown_);
  heldOut_->setHead(tr("To find"), formatCount(std::ssize(heldOut)));
  heldOut_->setRows(heldOut);
  const std::vector<ModelStyle> styles = stylesOf(shown_.runs);
  for (std::size_t run = 0; run < panels_.size() && run < shown_.runs.size(); ++run) {
    const RunList& list = shown_.runs[run];
    panels_[run]->setHead(runLabel(list.run),
                          list.fault.empty() ? foundNote(shown_, run) : QString(), styles[run]);
    if (!list.fault.empty()) {
      panels_[run]->setMessage(coreText(list.fault));
      continue;
    }
    auto rows = recommendationRows(shown_, run);
    for (ListRow& row : rows) row.note = itemFacts(shown_, row.key);
    panels_[run]->setRows(std::move(rows));
  }
  facts_->setText(leftOut_ == 0 ? QString()
                                : tr("Lists of the first %1 of %2 runs")
                                      .arg(panels_.size())
                                      .arg(panels_.size() + leftOut_));
}

/// In every list where it is, and what is known of it.
void UserDialog::choose(quint32 item) {
  for (ListPanel* panel : findChildren<ListPanel*>()) panel->select(item);
  const Recipe& recipe = shown_.recipe(item);
  facts_->setText(QString::fromStdString(recipe.name.empty() ? recipe.id : recipe.name) +
                  QStringLiteral(" · ") + itemFacts(shown_, item));
}

void UserDialog::save() {
  exportFile(
      jobs_, *strip_,
      {.title = tr("Save the user's lists"),
       .suggested =
           QStringLiteral("user-%1.csv").arg(QString::fromStdString(shown_.user_id(shown_.row))),
       .filter = tr("CSV (*.csv)"),
       .contents = [lists = shown_](const JobContext&) { return user_lists_csv(lists); }});
}

void UserDialog::retranslate() {
  setWindowTitle(tr("User"));
  save_->setText(tr("Save as CSV"));
  close_->setText(tr("Close"));
  show();
}

void UserDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
