// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/store/runs.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QDoubleSpinBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace hankki {

class LivePlayback;
class Segment;
class TimelineSlider;

/// The transport of a simulation, and what can be done to it while it goes on.
class PlayerBar : public Card {
  Q_OBJECT
 public:
  explicit PlayerBar(LivePlayback& playback, QWidget* parent = nullptr);

  /// In a narrow window what can be done stands below the transport.
  QSize minimumSizeHint() const override;

  void setRuns(std::vector<RunInfo> runs);  ///< that can be added, of a simulation of lists
  void refresh();
  void retranslate();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void layOut();
  int leastWidth(bool stacked) const;
  void buildTransport();
  void buildActions();
  void fillAddMenu();
  void fillRetireMenu();
  QDoubleSpinBox* addPercentField(QMenu* menu, const QString& label, double value, double most,
                                  const QString& button, std::function<void(double)> done);
  void injectDrift();
  void updateMarks();
  void updateButtons();

  LivePlayback& playback_;
  std::vector<RunInfo> runs_;
  QToolButton* rewind_;
  QPushButton* play_;
  QToolButton* step_;
  Segment* speed_;
  TimelineSlider* slider_;
  QLabel* visits_;
  QLabel* total_;
  QPushButton* drift_;
  QPushButton* add_;
  QPushButton* retire_;
  QPushButton* floor_;
  QMenu* addMenu_;
  QMenu* retireMenu_;
  QMenu* floorMenu_;
  bool refreshing_ = false;
  QBoxLayout *rows_, *transport_, *actions_;
};

}  // namespace hankki
