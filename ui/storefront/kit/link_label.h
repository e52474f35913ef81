// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace hankki {

/// A name that opens what it names: one line, elided where there is little room, underlined under
/// the mouse and ringed with the keys on it.
class LinkLabel : public QAbstractButton {
  Q_OBJECT
 public:
  explicit LinkLabel(const QString& text, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace hankki
