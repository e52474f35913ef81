// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/workbench/imported_runs.h"
#include "ui/compare/curves_card.h"
#include "ui/compare/details_card.h"
#include "ui/compare/import_lists_dialog.h"
#include "ui/compare/metrics_card.h"
#include "ui/compare/run_menu.h"
#include "ui/compare/run_table_tools.h"
#include "ui/compare/runs_card.h"
#include "ui/compare/serve_dialog.h"
#include "ui/theme/core_text.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

constexpr int kStackBelow = 1200;  // px of the page's width, for the three cards

}  // namespace

PageKind ComparePage::pageKind() {
  return {.id = "compare",
          .icon = "compare",
          .title = [] { return tr("Compare"); },
          .actions = {{PageAction::Menu::Data, {}, [] { return tr("Import a run's lists…"); }},
                      {PageAction::Menu::Run, {}, [] { return tr("Choose models to serve…"); }}},
          .make = [](Session& session) { return std::make_unique<ComparePage>(session); }};
}

ComparePage::ComparePage(Session& session)
    : Page(pageKind()),
      state_(session.state()),
      jobs_(session.jobs()),
      header_(new PageHeader(this)),
      import_(makeButton(ButtonKind::Normal, QStringLiteral("import"), header_)),
      export_(makeButton(ButtonKind::Normal, QStringLiteral("export"), header_)),
      serve_(makeButton(ButtonKind::Primary, {}, header_)),
      strip_(new MessageStrip(this)),
      holder_(new QWidget(this)),
      content_(new PaneSplitter(Qt::Vertical, QStringLiteral("compare-rows"), holder_)),
      empty_(new EmptyState(QStringLiteral("empty-compare"))),
      runs_(new RunsCard(session, content_)),
      plots_(new PaneSplitter(Qt::Horizontal, QStringLiteral("compare-plots"), content_)),
      metrics_(new MetricsCard(runs_->model(), runs_->selection(), plots_)),
      curves_(new CurvesCard(state_, jobs_, session.removals(), runs_->model(), plots_)),
      details_(new DetailsCard(state_, jobs_, session.removals(), runs_->model(), plots_)) {
  new RunMenu(session, *runs_, *this);
  layOut();
  connect(import_, &QPushButton::clicked, this, &ComparePage::importLists);
  connect(export_, &QPushButton::clicked, this, &ComparePage::exportData);
  connect(serve_, &QPushButton::clicked, this, &ComparePage::chooseToServe);
  connect(menuAction(0), &QAction::triggered, this, &ComparePage::importLists);
  connect(menuAction(1), &QAction::triggered, this, &ComparePage::chooseToServe);
  connect(details_, &DetailsCard::compared, metrics_, &MetricsCard::setComparison);
  connect(empty_->button(), &QPushButton::clicked, this, [this] {
    if (othersHaveRuns()) return runs_->tools().setScope(RunScope::Workspace);
    emit pageRequested(QStringLiteral("train"));
  });
  connect(&runs_->model(), &RunTableModel::checkedChanged, this, [this, &session] {
    tellCompared(session);
    metrics_->refresh();
    curves_->refresh();
    details_->refresh();
  });
  connect(runs_, &RunsCard::shown, this, &ComparePage::updateActions);
  connect(&state_, &AppState::workspaceChanged, this, &ComparePage::updateEmpty);
  retranslate();
  runs_->takeRuns();
}

void ComparePage::tellCompared(Session& session) const {
  const RunTableModel& model = runs_->model();
  ComparedRuns compared{.split = model.comparedSplit(), .baseline = model.baseline()};
  for (const RunInfo& run : model.comparableRuns()) compared.runs.push_back(run.id);
  session.setCompared(std::move(compared));
}

void ComparePage::layOut() {
  import_->setObjectName("openImportLists");
  serve_->setObjectName("openServe");
  for (QPushButton* button : {import_, export_, serve_}) header_->addAction(button);
  for (QWidget* card : {static_cast<QWidget*>(metrics_), static_cast<QWidget*>(curves_),
                        static_cast<QWidget*>(details_)})
    plots_->addWidget(card);
  plots_->setPanes({{.size = 380, .stretch = 4, .height = 260},
                    {.size = 290, .stretch = 3, .height = 320},
                    {.size = 634, .stretch = 6, .height = 360}},
                   kStackBelow);
  content_->addWidget(runs_);
  content_->addWidget(plots_);
  content_->setPanes({{.size = 300, .stretch = 3}, {.size = 500, .stretch = 5}});

  auto* emptyCard = new Card(holder_);
  emptyCard->body()->addWidget(empty_);
  stack_ = new QStackedLayout(holder_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(content_);

  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPageMargin);
  outer->setSpacing(0);
  outer->addWidget(header_);
  strip_->floatOver(this);
  outer->addWidget(holder_, 1);
}

/// By the runs that the table has now.
void ComparePage::updateActions() {
  const bool any = canExport();
  stack_->setCurrentIndex(any ? 1 : 0);
  // Cards that are not shown do not make the page higher than its window.
  content_->setSizePolicy(QSizePolicy::Expanding,
                          any ? QSizePolicy::Expanding : QSizePolicy::Ignored);
  updateEmpty();
  setDisabledReason(export_, any ? QString() : tr("There is no finished run to export."));
  const bool served = canServe();
  setDisabledReason(serve_,
                    served ? QString() : tr("There is no finished run of this split to serve."));
  setDisabledReason(import_, state_.splitInfo() ? QString() : tr("Choose a split first."));
  menuAction(0)->setEnabled(import_->isEnabled());
  menuAction(1)->setEnabled(served);
}

void ComparePage::visit(const Visit& visit) {
  if (visit.run != 0) runs_->mark(visit.run);
}

bool ComparePage::canExport() const {
  return std::ranges::any_of(runs_->model().runs(),
                             [](const auto& run) { return !run.result.test.empty(); });
}

void ComparePage::exportData() {
  exportFile(jobs_, *runs_->strip(),
             {.title = tr("Export runs"),
              .suggested = QStringLiteral("runs.csv"),
              .filter = tr("CSV (*.csv)"),
              .contents = [shown = runs_->model().contents()](const JobContext&) {
                return to_csv(shown->table);
              }});
}

void ComparePage::importLists() {
  if (!state_.splitInfo()) return;
  strip_->clear();
  auto* dialog = new ImportListsDialog(
      jobs_,
      [workspace = state_.workspace(), data = state_.loadedData(), split = state_.splitInfo()->id](
          ImportedRunRequest request, const JobContext& job) {
        request.split = split;
        return import_run(*workspace, request, data, job).run;
      },
      this);
  connect(dialog, &ImportListsDialog::imported, this, [this](const RunInfo& run) {
    strip_->showMessage(MessageStrip::Kind::Success, [id = run.id, said = run.message] {
      const QString done = withParticles(tr("Run %1 is imported.").arg(id));
      return said.empty() ? done : done + ' ' + coreSentence(said) + '.';
    });
    visit({.run = run.id});
  });
  dialog->open();
}

/// What is served is of the split that is open.
bool ComparePage::canServe() const {
  const auto split = state_.splitInfo();
  return split && std::ranges::any_of(runs_->model().runs(), [&](const RunInfo& run) {
           return run.split == split->id && !run.result.test.empty();
         });
}

void ComparePage::chooseToServe() {
  if (!canServe()) return;
  std::vector<RunId> ofSplit;
  qsizetype others = 0;
  const RunTableModel& model = runs_->model();
  for (const RunId id : runs_->selection().ids())
    if (const int row = model.rowOf(id); row >= 0) {
      if (model.runs()[static_cast<std::size_t>(row)].split == state_.splitInfo()->id)
        ofSplit.push_back(id);
      else
        ++others;
    }
  auto* dialog = new ServeDialog(state_, jobs_, std::move(ofSplit), others, this);
  connect(dialog, &ServeDialog::served, this, [this](const QString& batch) {
    strip_->showMessage(MessageStrip::Kind::Success, [batch] {
      return withParticles(tr("The batch “%1” is served now.").arg(batch));
    });
  });
  dialog->open();
}

bool ComparePage::othersHaveRuns() const {
  return runs_->tools().scope() != RunScope::Workspace &&
         std::ranges::any_of(state_.runs(), [](const RunInfo& run) {
           return !run.archived && !run.result.test.empty();
         });
}

void ComparePage::updateEmpty() {
  if (!state_.workspace()) return empty_->setTexts(noWorkspaceText());
  if (othersHaveRuns())
    return empty_->setTexts(
        tr("No run of this split is finished. Other splits of the workspace have some."),
        tr("Show the runs of all data sets"));
  empty_->setTexts(tr("Here finished runs stand side by side. Train a model on this split first."),
                   tr("Train models"));
}

void ComparePage::retranslate() {
  header_->setTexts(tr("Compare"),
                    tr("See which models are better, by how much, and at what cost."));
  import_->setText(tr("Import lists"));
  export_->setText(tr("Export CSV"));
  serve_->setText(tr("Choose models to serve"));
  updateEmpty();
  runs_->retranslate();
  metrics_->retranslate();
  curves_->retranslate();
  details_->retranslate();
}

}  // namespace hankki
