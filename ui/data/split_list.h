// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace hankki {

class AppState;

/// The splits of the chosen data set, one of them chosen.
class SplitList : public QWidget {
  Q_OBJECT
 public:
  explicit SplitList(AppState& state, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();

  AppState& state_;
  QWidget* rows_ = nullptr;
  QVBoxLayout* layout_;
};

}  // namespace hankki
