// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/run_details_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "core/models/registry.h"
#include "core/workbench/run_details.h"
#include "ui/plots/flow_plot.h"
#include "ui/print/report_view.h"
#include "ui/session/session.h"
#include "ui/theme/core_text.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {
constexpr QSize kSize(880, 680);
constexpr const char* kDetails = "details";
constexpr const char* kLineage = "lineage";
}  // namespace

RunDetailsDialog::RunDetailsDialog(Session& session, const RunInfo& run, QWidget* parent)
    : RunDetailsDialog(
          session, {run},
          [id = run.id](const Workspace& workspace) {
            return Known{describe_run(workspace, id), lineage_of(workspace, id)};
          },
          parent) {}

RunDetailsDialog::RunDetailsDialog(Session& session, const RunInfo& left, const RunInfo& right,
                                   QWidget* parent)
    : RunDetailsDialog(
          session, {left, right},
          [one = left.id, other = right.id](const Workspace& workspace) {
            return Known{describe_difference(workspace, one, other), {}};
          },
          parent) {}

RunDetailsDialog::RunDetailsDialog(Session& session, std::vector<RunInfo> runs, Read read,
                                   QWidget* parent)
    : QDialog(parent),
      session_(session),
      runs_(std::move(runs)),
      read_(std::move(read)),
      strip_(new MessageStrip(this)),
      parts_(new Segment(Segment::Look::Segment, this)),
      stack_(new QStackedWidget(this)),
      view_(new ReportView(this)),
      lineage_(new FlowPlot(this)),
      again_(makeButton(ButtonKind::Normal, QStringLiteral("refresh"), this)),
      close_(makeButton(ButtonKind::Primary, {}, this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  again_->setObjectName(QStringLiteral("trainAgain"));
  lineage_->setObjectName(QStringLiteral("lineage"));
  parts_->setObjectName(QStringLiteral("runParts"));
  parts_->addOption(QString::fromLatin1(kDetails), {});
  parts_->addOption(QString::fromLatin1(kLineage), {});
  layOut();
  again_->setVisible(runs_.size() == 1 && find_model_spec(runs_.front().request.model));
  connect(parts_, &Segment::chosen, this, [this](const QString& id) {
    stack_->setCurrentWidget(id == kLineage ? static_cast<QWidget*>(lineage_) : view_);
  });
  connect(lineage_, &FlowPlot::nodeTapped, this, [this](std::size_t node) {
    const Lineage::Node& about = known_.nodes[node];
    if (about.is_subject || about.id == 0) return;
    emit opened(about.kind, about.id);
    accept();
  });
  connect(close_, &QPushButton::clicked, this, &QDialog::accept);
  connect(again_, &QPushButton::clicked, this, [this] {
    session_.training().enqueue(runs_.front().split, {runs_.front().request});
    emit queuedAgain();
    accept();
  });
  connect(&session_.state(), &AppState::runsChanged, this, &RunDetailsDialog::follow);
  connect(&session_.state(), &AppState::workspaceChanged, this, &QDialog::reject);
  retranslate();
  readAgain();
}

void RunDetailsDialog::layOut() {
  stack_->addWidget(view_);
  stack_->addWidget(lineage_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(again_);
  buttons->addStretch(1);
  buttons->addWidget(close_);
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(16, 16, 16, 16);
  rows->setSpacing(8);
  rows->addWidget(strip_);
  if (runs_.size() == 1) rows->addWidget(parts_, 0, Qt::AlignLeft);
  parts_->setVisible(runs_.size() == 1);
  rows->addWidget(stack_, 1);
  rows->addLayout(buttons);
  resize(kSize);
}

/// Reads again where one of the runs is another than it was; what only its epochs changed waits for
/// its end.
void RunDetailsDialog::follow() {
  bool changed = false;
  for (RunInfo& run : runs_) {
    const auto& all = session_.state().runs();
    const auto found = std::ranges::find(all, run.id, &RunInfo::id);
    if (found == all.end()) continue;
    changed = changed || found->state != run.state || found->name != run.name ||
              found->note != run.note || found->tags != run.tags;
    run = *found;
  }
  if (changed) readAgain();
}

void RunDetailsDialog::readAgain() {
  const auto workspace = session_.state().workspace();
  if (!workspace) return;
  session_.jobs().drop(reading_);
  reading_ = session_.jobs().run(
      this, tr("Reading a run"),
      [workspace, read = read_](const JobContext&) { return read(*workspace); },
      {.done = [this](Known&& known) { take(std::move(known)); },
       .failed = [this](const JobError& error) { strip_->showError(error); }},
      JobRunner::Visibility::Quiet);
}

void RunDetailsDialog::take(Known&& known) {
  view_->setReport(std::move(known.document));
  known_ = std::move(known.lineage);
  showLineage();
}

void RunDetailsDialog::showLineage() {
  std::vector<FlowNode> nodes;
  std::vector<FlowEdge> edges;
  for (const Lineage::Node& node : known_.nodes)
    nodes.push_back({.column = node.column,
                     .title = coreText(node.title),
                     .note = coreText(node.note),
                     .strong = node.is_subject});
  for (const Lineage::Edge& edge : known_.edges)
    edges.push_back({edge.from, edge.to, coreText(edge.note)});
  lineage_->setFlow(std::move(nodes), std::move(edges));
}

void RunDetailsDialog::retranslate() {
  parts_->setText(QString::fromLatin1(kDetails), tr("Details"));
  parts_->setText(QString::fromLatin1(kLineage), tr("Lineage"));
  showLineage();
  setWindowTitle(runs_.size() == 1
                     ? tr("Run #%1").arg(runs_.front().id)
                     : tr("Runs #%1 and #%2").arg(runs_.front().id).arg(runs_.back().id));
  again_->setText(tr("Train again"));
  again_->setToolTip(tr("The same request on the same split: the numbers come out the same"));
  close_->setText(tr("Close"));
}

void RunDetailsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
