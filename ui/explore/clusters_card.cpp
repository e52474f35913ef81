// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/clusters_card.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/explore/cluster_editor.h"
#include "ui/explore/clusters_model.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kLeastListHeight = 120;
constexpr int kMostParts = 5;
constexpr int kUsualParts = 2;

}  // namespace

ClustersCard::ClustersCard(ClustersModel& clusters, ClusterEditor& editor, QWidget* parent)
    : Card(parent),
      clusters_(clusters),
      editor_(editor),
      levels_(new Segment(Segment::Look::Segment, this)),
      list_(new QListView(this)),
      kept_(makeLabel(TextRole::Caption, {}, this)),
      all_(makeButton(ButtonKind::Link, {}, this)),
      undo_(makeIconButton(QStringLiteral("reset"), {}, this)) {
  build();
  connect(list_, &QWidget::customContextMenuRequested, this, &ClustersCard::showMenu);
  connect(all_, &QPushButton::clicked, &clusters_, &ClustersModel::showAll);
  connect(levels_, &Segment::chosen, this,
          [this](const QString& id) { clusters_.setLevel(id.toInt()); });
  connect(undo_, &QToolButton::clicked, &editor_, &ClusterEditor::undo);
  connect(&editor_, &ClusterEditor::undoChanged, this, &ClustersCard::retranslate);
  connect(&clusters_, &ClustersModel::shownChanged, this, &ClustersCard::retranslate);
  connect(&clusters_, &QAbstractItemModel::modelAboutToBeReset, this,
          [this] { before_ = selected(); });
  connect(&clusters_, &QAbstractItemModel::modelReset, this, &ClustersCard::selectAgain);
  retranslate();
}

void ClustersCard::build() {
  all_->setObjectName("showAllClusters");
  undo_->setObjectName("undoClusters");
  addHeaderWidget(all_);
  addHeaderWidget(undo_);
  levels_->setObjectName("clusterLevels");
  list_->setObjectName("clusterList");
  list_->setModel(&clusters_);
  list_->setItemDelegate(new ClusterDelegate(list_));
  list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);  // the row under the mouse is raised
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setMinimumHeight(kLeastListHeight);
  list_->installEventFilter(this);
  setTone(kept_, Tone::Muted);
  kept_->setWordWrap(true);
  kept_->setObjectName("keptNames");
  auto* row = new QWidget(this);
  auto* beside = new QVBoxLayout(row);
  beside->setContentsMargins(metrics::kCardPadding, 0, metrics::kCardPadding, metrics::kSmallSpace);
  beside->setSpacing(metrics::kSmallSpace);
  beside->addWidget(levels_);
  beside->addWidget(kept_);
  setFlush();
  body()->addWidget(row);
  body()->addWidget(list_, 1);
}

std::vector<std::string> ClustersCard::selected() const {
  QModelIndexList rows = list_->selectionModel()->selectedRows();
  std::ranges::sort(rows, {}, &QModelIndex::row);
  return clusters_.identitiesOf(rows);
}

/// After an edit, and when the clusters were found again, the same ones are selected.
void ClustersCard::selectAgain() {
  const ClusterLevel* level = clusters_.shownLevel();
  for (int row = 0; level && row < clusters_.rowCount(); ++row)
    if (std::ranges::find(before_, level->cluster(row).identity) != before_.end())
      list_->selectionModel()->setCurrentIndex(clusters_.index(row), QItemSelectionModel::Select);
}

bool ClustersCard::areThemes() const {
  const QModelIndexList rows = list_->selectionModel()->selectedRows();
  return std::ranges::all_of(
      rows, [](const QModelIndex& row) { return row.data(ClustersModel::ThemeRole).toBool(); });
}

void ClustersCard::fillMenu(QMenu& menu) {
  const QModelIndex row = list_->currentIndex();
  const auto count = list_->selectionModel()->selectedRows().size();
  const auto add = [&](QMenu& to, const QString& text, const QKeySequence& key, bool enabled,
                       auto does) {
    QAction* action = to.addAction(text, this, does);
    action->setShortcut(key);  // it is shown; the list itself takes the keys
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setEnabled(enabled);
  };
  add(menu, tr("Rename"), Qt::Key_F2, count == 1, [this, row] { list_->edit(row); });
  add(menu, tr("Merge"), Qt::CTRL | Qt::Key_G, count > 1, [this] { merge(); });
  QMenu* parts = menu.addMenu(tr("Split into"));
  parts->setEnabled(count == 1);
  for (int n = kUsualParts; n <= kMostParts; ++n)
    add(*parts, tr("%1 parts").arg(n),
        n == kUsualParts ? QKeySequence(Qt::CTRL | Qt::Key_D) : QKeySequence(), true,
        [this, n] { split(n); });
  add(menu, tr("Tags…"), Qt::CTRL | Qt::Key_T, count == 1, [this] { askTags(); });
  add(menu, areThemes() ? tr("No theme any more") : tr("Use as theme"),
      Qt::CTRL | Qt::SHIFT | Qt::Key_T, count > 0, [this] { toggleThemes(); });
  menu.addSeparator();
  add(menu, tr("Select its recipes"), Qt::Key_Return, count == 1,
      [this, row] { emit selectRequested(row.row()); });
  add(menu, tr("Undo"), QKeySequence::Undo, editor_.canUndo(), [this] { editor_.undo(); });
}

void ClustersCard::showMenu(QPoint position) {
  if (!list_->indexAt(position).isValid()) return;
  QMenu menu(this);
  fillMenu(menu);
  menu.exec(list_->viewport()->mapToGlobal(position));
}

bool ClustersCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == list_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (pressKey(key->key(), key->modifiers())) return true;
  }
  if (watched == list_ && event->type() == QEvent::ShortcutOverride) {
    // The window may use them for something else.
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool own = key->modifiers().testFlag(Qt::ControlModifier) &&
                     (key->key() == Qt::Key_G || key->key() == Qt::Key_D ||
                      key->key() == Qt::Key_T || key->key() == Qt::Key_Z);
    if (own) return event->accept(), true;
  }
  return Card::eventFilter(watched, event);
}

bool ClustersCard::pressKey(int key, Qt::KeyboardModifiers modifiers) {
  const auto count = list_->selectionModel()->selectedRows().size();
  if (modifiers == Qt::NoModifier && (key == Qt::Key_Return || key == Qt::Key_Enter) &&
      count == 1) {
    emit selectRequested(list_->currentIndex().row());
    return true;
  }
  if (!modifiers.testFlag(Qt::ControlModifier)) return false;
  if (key == Qt::Key_Z) return editor_.undo(), true;
  if (key == Qt::Key_G && count > 1) return merge(), true;
  if (key == Qt::Key_D && count == 1) return split(kUsualParts), true;
  if (key != Qt::Key_T || count == 0) return false;
  if (modifiers.testFlag(Qt::ShiftModifier))
    toggleThemes();
  else if (count == 1)
    askTags();
  return true;
}

void ClustersCard::merge() {
  editor_.merge(static_cast<std::size_t>(clusters_.level()), selected());
}

void ClustersCard::split(int parts) {
  editor_.split(static_cast<std::size_t>(clusters_.level()), selected().front(), parts);
}

void ClustersCard::toggleThemes() {
  editor_.setThemes(static_cast<std::size_t>(clusters_.level()), selected(), !areThemes());
}

void ClustersCard::askTags() {
  auto* dialog = new QInputDialog(this);
  dialog->setObjectName("clusterTags");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Tags of %1").arg(list_->currentIndex().data().toString()));
  dialog->setLabelText(tr("Tags, separated by commas"));
  dialog->setOkButtonText(tr("Keep"));
  dialog->setCancelButtonText(tr("Cancel"));
  dialog->setTextValue(list_->currentIndex()
                           .data(ClustersModel::TagsRole)
                           .toStringList()
                           .join(QStringLiteral(", ")));
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, identity = selected().front()](const QString& text) {
            editor_.tag(static_cast<std::size_t>(clusters_.level()), identity,
                        text.split(',', Qt::SkipEmptyParts));
          });
  dialog->open();
}

/// A level is named by how fine it is, where there are several.
void ClustersCard::updateLevels() {
  const int count = clusters_.levels();
  if (levels_->property("levels").toInt() != count) {
    levels_->clear();
    for (int level = 0; level < count; ++level) levels_->addOption(QString::number(level), {});
    levels_->setProperty("levels", count);
  }
  for (int level = 0; level < count; ++level)
    levels_->setText(QString::number(level), level == 0           ? tr("Broad")
                                             : level == count - 1 ? tr("Fine")
                                                                  : tr("Middle"));
  if (count > 0) levels_->setCurrent(QString::number(clusters_.level()));
  levels_->setVisible(count > 1);
}

/// Names follow their members when vectors are clustered again.
void ClustersCard::updateKept() {
  const ClusterLevel* level = clusters_.shownLevel();
  const bool again = level && level->info.measures.contains("kept_names");
  kept_->setVisible(again);
  if (again)
    kept_->setText(tr("Clustered again: %1 of the recipes kept the name of their cluster.")
                       .arg(formatPercent(level->info.measures.at("kept_names"))));
}

void ClustersCard::retranslate() {
  setVisible(!clusters_.isEmpty());
  setTitle(tr("Clusters"));
  setNote(formatCount(clusters_.rowCount()));
  all_->setText(tr("Show all"));
  all_->setVisible(!clusters_.showsAll());
  undo_->setToolTip(tr("Undo the last change of clusters"));
  undo_->setAccessibleName(undo_->toolTip());
  undo_->setVisible(editor_.canUndo());
  list_->setAccessibleName(tr("Clusters"));
  levels_->setAccessibleName(tr("How fine the clusters are"));
  updateLevels();
  updateKept();
}

}  // namespace hankki
