// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <vector>

#include "core/store/shop_marks.h"

class QLabel;
class QPushButton;

namespace hankki {

class ChoiceBox;

/// Asks whether the shop is to be as it was at a mark, or as it was packed.
class ResetDialog final : public QDialog {
  Q_OBJECT
 public:
  /// `marks`: those to choose from, oldest first. None: the demo is a packed one, which is made
  /// anew.
  ResetDialog(std::vector<ShopMark> marks, QWidget* parent);

  const ShopMark* mark() const;  ///< the chosen one; null of a packed demo

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  std::vector<ShopMark> marks_;
  QLabel *title_, *about_;
  ChoiceBox* choice_;
  QPushButton *stay_, *reset_;
};

}  // namespace hankki
