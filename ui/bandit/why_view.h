// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/bandit/live_history.h"

class QLabel;
class QToolButton;

namespace hankki {

class DrawPlot;

/// Why a choice came so: what was believed of each model, what was drawn, who could be chosen, and
/// with which probability; and in words.
class WhyView : public QFrame {
  Q_OBJECT
 public:
  explicit WhyView(QWidget* parent = nullptr);

  void explain(const LiveEvent& event, const LiveHistory& history);
  void retranslate();

 signals:
  void closed();

 private:
  QString reasonText(const LiveEvent& event, const LiveHistory& history) const;

  QLabel* title_;
  QToolButton* close_;
  DrawPlot* plot_;
  QLabel* reason_;
};

}  // namespace hankki
