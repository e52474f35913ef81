// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>
#include <QStringList>
#include <QWidget>

#include "core/training/run.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// A small rounded fill with a word in it: a state or a tag.
enum class PillKind { Neutral, Accent, Success, Warn, Error };

/// Paints a pill with its left edge in the middle of `rect`'s left side; returns its width.
int paintPill(QPainter& painter, const QRect& rect, const QString& text, PillKind kind,
              const Tokens& tokens);
int pillWidth(const QString& text);

/// Chips side by side as far as they fit, then "+3".
void paintChips(QPainter& painter, const QRect& rect, const QStringList& chips,
                const Tokens& tokens);

/// How a run's state looks and reads.
PillKind pillKind(RunState state);
QString runStateText(RunState state);  ///< translated

class Pill : public QWidget {
  Q_OBJECT
 public:
  explicit Pill(QWidget* parent = nullptr);
  void setPill(const QString& text, PillKind kind);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString text_;
  PillKind kind_ = PillKind::Neutral;
};

}  // namespace hankki
