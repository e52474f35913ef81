// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_menu.h"

#include <QMenu>

#include "core/models/listed_model.h"
#include "core/models/registry.h"
#include "ui/compare/runs_card.h"
#include "ui/session/run_details_dialog.h"
#include "ui/session/run_marks.h"
#include "ui/session/session.h"
#include "ui/widgets/data_table.h"

namespace hankki {
namespace {

constexpr int kMostInPlots = 100;

}  // namespace

RunMenu::RunMenu(Session& session, RunsCard& runs, Page& page)
    : QObject(&page), session_(session), runs_(runs), page_(page) {
  DataTable& table = runs_.table();
  table.setContextMenuPolicy(Qt::CustomContextMenu);
  connect(&table, &QWidget::customContextMenuRequested, this, &RunMenu::show);
  connect(&table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
    if (const RunInfo* run = runs_.runAt(index)) showDetails(*run);
  });
}

void RunMenu::showDetails(const RunInfo& run) {
  auto* dialog = new RunDetailsDialog(session_, run, &page_);
  connect(dialog, &RunDetailsDialog::queuedAgain, &page_,
          [this] { emit page_.pageRequested(QStringLiteral("train")); });
  connect(dialog, &RunDetailsDialog::opened, this, &RunMenu::openMade);
  dialog->open();
}

/// What the run was made of, or what was made of it.
void RunMenu::openMade(Kind kind, qint64 id) {
  if (kind == Kind::Dataset) session_.state().selectDataset(id);
  if (kind == Kind::Split) session_.state().selectSplit(id);
  emit page_.pageRequested(
      kind == Kind::Batch        ? QStringLiteral("storefront")
      : kind == Kind::Experiment ? QStringLiteral("bandit")
                                 : QStringLiteral("data"),
      {.experiment = kind == Kind::Experiment ? id : 0, .batch = kind == Kind::Batch ? id : 0});
}

/// What two selected runs differ in.
void RunMenu::addDifference(QMenu& menu) {
  const auto& ids = runs_.selection().ids();
  if (ids.size() != 2) return;
  const RunTableModel& model = runs_.model();
  const int left = model.rowOf(ids.front()), right = model.rowOf(ids.back());
  if (left < 0 || right < 0) return;
  menu.addAction(tr("Difference of the two"), this,
                 [this, one = model.runs()[static_cast<std::size_t>(left)],
                  other = model.runs()[static_cast<std::size_t>(right)]] {
                   (new RunDetailsDialog(session_, one, other, &page_))->open();
                 });
}

void RunMenu::addReferences(QMenu& menu, RunId run) {
  RunReferences& references = runs_.model().references();
  const bool isBaseline = references.baseline() == run;
  menu.addAction(isBaseline ? tr("No longer the baseline") : tr("Make it the baseline"), this,
                 [&references, run, isBaseline] { references.setBaseline(isBaseline ? 0 : run); });
  const bool pinned = references.isPinned(run);
  QAction* pin =
      menu.addAction(pinned ? tr("Unpin") : tr("Pin on top"), this, [&references, run, pinned] {
        if (pinned) return references.unpin(run);
        references.pin(run);
      });
  pin->setEnabled(pinned || references.canPin());
  if (!pin->isEnabled())
    pin->setText(tr("Pin on top (%1 are pinned, which is the most)").arg(RunReferences::kMostPins));
}

void RunMenu::addPlots(QMenu& menu, RunId run) {
  RunTableModel& model = runs_.model();
  QAction* shown = menu.addAction(tr("Show in the plots"));
  shown->setCheckable(true);
  shown->setChecked(model.isChecked(run));
  connect(shown, &QAction::toggled, this, [&model, run](bool on) {
    model.setData(model.index(model.rowOf(run), 0), on ? Qt::Checked : Qt::Unchecked,
                  Qt::CheckStateRole);
  });
  menu.addAction(tr("Show only the selected runs in the plots"), this,
                 [this, &model] { model.checkOnly(runs_.selection().ids()); });
  menu.addAction(tr("Show all runs in the plots"), this, [&model] { model.checkAll(); })
      ->setEnabled(model.rowCount() <= kMostInPlots);
}

void RunMenu::show(QPoint position) {
  const RunInfo* run = runs_.runAt(runs_.table().indexAt(position));
  if (!run) return;
  const RunId id = run->id;
  QMenu menu(&page_);
  menu.addAction(tr("Details"), this, [this, info = *run] { showDetails(info); });
  addDifference(menu);
  menu.addAction(tr("Show on the Train page"), this,
                 [this, id] { emit page_.pageRequested(QStringLiteral("train"), {.run = id}); });
  QAction* use = menu.addAction(tr("Use these values"), this, [this, request = run->request] {
    emit page_.pageRequested(QStringLiteral("train"), {.values = request});
  });
  use->setEnabled(find_model_spec(run->request.model) && !is_imported_model(run->request.model));
  menu.addSeparator();
  addReferences(menu, id);
  menu.addSeparator();
  addPlots(menu, id);
  menu.addSeparator();
  addRunMarkActions(menu, session_, page_, *run);
  menu.addAction(tr("Remove"), this, [this, id] { session_.training().remove(id); });
  menu.addSeparator();
  menu.addActions(runs_.table().actions());
  menu.exec(runs_.table().viewport()->mapToGlobal(position));
}

}  // namespace hankki
