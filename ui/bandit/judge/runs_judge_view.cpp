// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/runs_judge_view.h"

#include <QVBoxLayout>

#include "ui/tables/run_chooser.h"

namespace hankki {
namespace {

constexpr std::size_t kMostRuns = 6;

}  // namespace

RunsJudgeView::RunsJudgeView(Session& session, const QString& id, const QString& chooser,
                             std::size_t least, QWidget* parent)
    : JudgeView(session, id, parent), runs_(new RunChooser(kMostRuns, this)), least_(least) {
  runs_->setObjectName(chooser);
  form()->addWidget(runs_, 0, Qt::AlignLeft);
  connect(runs_, &RunChooser::chosenChanged, this, &RunsJudgeView::updateObstacle);
  for (const auto signal :
       {&AppState::runsChanged, &AppState::splitChanged, &AppState::workspaceChanged})
    connect(&session_.state(), signal, this, &RunsJudgeView::takeRuns);
  connect(&session_.state(), &AppState::workspaceChanged, this, [this] {
    forget();
    forgetAnswer();
  });
}

std::vector<RunInfo> RunsJudgeView::chosenRuns() const { return runs_->chosen(); }

void RunsJudgeView::finishRuns() {
  finish();
  takeRuns();
}

void RunsJudgeView::takeRuns() {
  const auto split = session_.state().splitInfo();
  runs_->setRuns(session_.state().runs(), split ? split->id : 0);
  updateObstacle();
}

void RunsJudgeView::updateObstacle() {
  runs_->setVisible(asksRuns());
  if (!asksRuns()) return setObstacle({});
  const std::size_t chosen = chosenRuns().size();
  runs_->setText(chosen == 0 ? tr("No model") : tr("Models: %1").arg(chosen));
  setObstacle(!session_.state().workspace() ? tr("No workspace is open.")
              : chosen >= least_            ? QString()
              : least_ > 1                  ? tr("Choose two trained models of one split, or more.")
                                            : tr("Choose a trained model, or more of one split."));
}

}  // namespace hankki
