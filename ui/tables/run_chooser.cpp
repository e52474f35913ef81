// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/run_chooser.h"

#include <QMenu>
#include <algorithm>

#include "core/models/registry.h"
#include "core/report/run_table.h"
#include "ui/tables/run_label.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr std::size_t kUsual = 3;
constexpr std::size_t kListed = 100;  ///< the newest; a menu of more is of no use
constexpr const char* kRankMetric = "ndcg@10";

bool hasModel(const RunInfo& run) {
  const bool ended = run.state == RunState::Done || run.state == RunState::Cancelled;
  return ended && find_model_spec(run.request.model) && !run.result.weights_hash.empty();
}

double quality(const RunInfo& run) {
  const auto found = run.result.test.find(kRankMetric);
  return found == run.result.test.end() ? 0 : found->second;
}

}  // namespace

RunChooser::RunChooser(std::size_t most, QWidget* parent)
    : QToolButton(parent), most_(most), menu_(new QMenu(this)) {
  setProperty("kind", "small");
  setPopupMode(QToolButton::InstantPopup);
  setMenu(menu_);
  connect(menu_, &QMenu::aboutToShow, this, &RunChooser::fillMenu);
}

void RunChooser::setRuns(const SharedRuns& runs, SplitId split) {
  if (split != split_) {
    byUser_ = false;
    chosen_.clear();
  }
  split_ = split;
  runs_.clear();
  elsewhere_ = older_ = 0;
  for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
    if (!hasModel(*run)) continue;
    if (run->split != split)
      ++elsewhere_;
    else if (runs_.size() < kListed || chosen_.contains(run->id))
      runs_.push_back(*run);
    else
      ++older_;
  }
  std::erase_if(
      chosen_, [&](RunId id) { return std::ranges::find(runs_, id, &RunInfo::id) == runs_.end(); });
  if (!byUser_ || chosen_.empty()) chooseUsual();
}

std::vector<RunInfo> RunChooser::chosen() const {
  std::vector<RunInfo> runs;
  for (const RunInfo& run : runs_)
    if (chosen_.contains(run.id)) runs.push_back(run);
  return runs;
}

void RunChooser::chooseUsual() {
  std::vector<const RunInfo*> newest;
  for (const RunInfo& run : runs_)
    if (std::ranges::none_of(newest, [&](const RunInfo* other) {
          return other->request.model == run.request.model;
        }))
      newest.push_back(&run);
  std::ranges::stable_sort(newest, std::greater<>(),
                           [](const RunInfo* run) { return quality(*run); });
  chosen_.clear();
  for (const RunInfo* run : newest)
    if (chosen_.size() < kUsual) chosen_.insert(run->id);
}

void RunChooser::fillMenu() {
  menu_->clear();
  for (const RunInfo& run : runs_) {
    QString text = runLabel(run);
    if (quality(run) > 0)
      text += tr(" · test %1 %2")
                  .arg(coreText(metric_title(kRankMetric)), formatNumber(quality(run), 4));
    QAction* action = menu_->addAction(text);
    const bool chosen = chosen_.contains(run.id);
    action->setCheckable(true);
    action->setChecked(chosen);
    action->setEnabled(chosen ? chosen_.size() > 1 : chosen_.size() < most_);
    connect(action, &QAction::toggled, this, [this, id = run.id](bool on) { toggle(id, on); });
  }
  if (elsewhere_ + older_ > 0) menu_->addSeparator();
  if (older_ > 0)
    menu_->addAction(tr("%n older run(s): Compare lists them all.", nullptr, older_))
        ->setEnabled(false);
  if (elsewhere_ == 0) return;
  menu_->addAction(tr("%n run(s) of other splits: choose the split above.", nullptr, elsewhere_))
      ->setEnabled(false);
}

void RunChooser::toggle(RunId run, bool on) {
  byUser_ = true;
  if (on)
    chosen_.insert(run);
  else
    chosen_.erase(run);
  emit chosenChanged();
}

}  // namespace hankki
