// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QListView;
class QPushButton;

namespace hankki {

class ClustersModel;

/// The clusters of the map: ticks show and hide their recipes everywhere, a double click renames.
/// Not there while there are none.
class ClustersCard : public Card {
  Q_OBJECT
 public:
  explicit ClustersCard(ClustersModel& clusters, QWidget* parent = nullptr);

  void retranslate();

 signals:
  void selectRequested(int cluster);  ///< its recipes are to be selected

 private:
  void showMenu(QPoint position);

  ClustersModel& clusters_;
  QListView* list_;
  QPushButton* all_;
};

}  // namespace hankki
