// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace hankki {

/// The combo box of every form: a text that does not fit ends in "…" and stands whole in the
/// tooltip, and the list shows all its entries, as wide as they are, where the screen has room.
class ChoiceBox : public QComboBox {
  Q_OBJECT
 public:
  using QComboBox::QComboBox;
  void showPopup() override;
  QSize sizeHint() const override;  ///< of AdjustToContents: every entry fits

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QString elided(const QString& text) const;

  bool opened_ = false;  // once
};

}  // namespace hankki
