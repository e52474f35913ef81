// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/clusters_card.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/explore/clusters_model.h"
#include "ui/theme/format.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {
constexpr int kLeastListHeight = 120;
}

ClustersCard::ClustersCard(ClustersModel& clusters, QWidget* parent)
    : Card(parent),
      clusters_(clusters),
      list_(new QListView(this)),
      all_(makeButton(ButtonKind::Link, {}, this)) {
  all_->setObjectName("showAllClusters");
  addHeaderWidget(all_);
  list_->setObjectName("clusterList");
  list_->setModel(&clusters_);
  list_->setItemDelegate(new ClusterDelegate(list_));
  list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);  // the row under the mouse is raised
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setContextMenuPolicy(Qt::CustomContextMenu);
  list_->setMinimumHeight(kLeastListHeight);
  setFlush();
  body()->addWidget(list_);
  connect(list_, &QWidget::customContextMenuRequested, this, &ClustersCard::showMenu);
  connect(all_, &QPushButton::clicked, &clusters_, &ClustersModel::showAll);
  connect(&clusters_, &ClustersModel::shownChanged, this, &ClustersCard::retranslate);
  retranslate();
}

void ClustersCard::showMenu(QPoint position) {
  const QModelIndex row = list_->indexAt(position);
  if (!row.isValid()) return;
  QMenu menu(this);
  menu.addAction(tr("Rename"), this, [this, row] { list_->edit(row); });
  menu.addAction(tr("Select its recipes"), this, [this, row] { emit selectRequested(row.row()); });
  menu.exec(list_->viewport()->mapToGlobal(position));
}

void ClustersCard::retranslate() {
  setVisible(!clusters_.isEmpty());
  setTitle(tr("Clusters"));
  setNote(formatCount(clusters_.rowCount()));
  all_->setText(tr("Show all"));
  all_->setVisible(!clusters_.showsAll());
  list_->setAccessibleName(tr("Clusters"));
}

}  // namespace hankki
