// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/widgets/card.h"

class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QToolButton;

namespace hankki {

class ClusterEditor;
class ClustersModel;
class Segment;

/// The clusters of the map, from broad to fine: ticks show and hide their recipes everywhere, a
/// double click renames. The menu, and keys, merge, split, tag and make themes of those that are
/// selected in the list. Not there while there are none.
class ClustersCard : public Card {
  Q_OBJECT
 public:
  ClustersCard(ClustersModel& clusters, ClusterEditor& editor, QWidget* parent = nullptr);

  void retranslate();
  /// What can be done with the clusters that are selected.
  void fillMenu(QMenu& menu);

 signals:
  void selectRequested(int cluster);  ///< its recipes are to be selected

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // the list's keys

 private:
  void build();
  void showMenu(QPoint position);
  bool pressKey(int key, Qt::KeyboardModifiers modifiers);
  std::vector<std::string> selected() const;  // identities
  bool areThemes() const;                     // all that are selected
  void merge();
  void split(int parts);
  void askTags();
  void toggleThemes();
  void selectAgain();
  void updateLevels();
  void updateKept();

  ClustersModel& clusters_;
  ClusterEditor& editor_;
  std::vector<std::string> before_;  // identities that were selected before the last reset
  Segment* levels_;
  QListView* list_;
  QLabel* kept_;
  QPushButton* all_;
  QToolButton* undo_;
};

}  // namespace hankki
