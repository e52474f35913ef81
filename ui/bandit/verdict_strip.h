// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/bandit/live_history.h"

class QLabel;
class QPushButton;

namespace hankki {

/// Who is best, as far as that is known, in one sentence; and how that is worked out.
class VerdictStrip : public QFrame {
  Q_OBJECT
 public:
  explicit VerdictStrip(QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  QString sentence() const;
  void retranslate();

 signals:
  void explanationRequested();

 private:
  void updateIcon();

  bool settled_ = false;
  QLabel* icon_;
  QLabel* text_;
  QLabel* note_;
  QPushButton* explain_;
};

/// How the verdict at that moment is worked out, as HTML: what is believed of each model, the rule,
/// and the figures that it is applied to.
QString verdictExplanation(const LiveFrame& frame);

}  // namespace hankki
