// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/store/batches.h"

namespace hankki {

/// One of the batches that were published: its models with what they came to, and a button that
/// serves it again. It takes the focus, and so is gone through by the Tab key.
class BatchCard : public QFrame {
  Q_OBJECT
 public:
  /// Whether another batch than that which is served may be.
  enum class Serving { Possible, ReadOnly, Held };

  BatchCard(const BatchInfo& batch, Serving serving, QWidget* parent = nullptr);

  BatchId batch() const { return batch_; }
  void setChosen(bool chosen);
  bool isChosen() const { return property("chosen").toBool(); }

 signals:
  void chosen(qint64 batch);
  void serveWanted(qint64 batch);

 protected:
  void focusInEvent(QFocusEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  BatchId batch_;
};

}  // namespace hankki
