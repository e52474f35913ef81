// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <functional>

namespace hankki {

using PaintPlot = std::function<void(QCPPainter& painter)>;

/// An item that a function paints, in pixels, at the moment of drawing: what it needs of the axes
/// is then right for the window and for an exported file of any size.
class PaintedItem : public QCPAbstractItem {
 public:
  PaintedItem(QCustomPlot* plot, PaintPlot paint)
      : QCPAbstractItem(plot), paint_(std::move(paint)) {
    setClipToAxisRect(false);
    setSelectable(false);
  }
  double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

 protected:
  void draw(QCPPainter* painter) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint_(*painter);
    painter->restore();
  }

 private:
  PaintPlot paint_;
};

/// A cell of the plot's layout that a function paints into the given rect.
class PaintedElement : public QCPLayoutElement {
 public:
  using Paint = std::function<void(QCPPainter& painter, const QRect& rect)>;

  PaintedElement(QCustomPlot* plot, Paint paint)
      : QCPLayoutElement(plot), paint_(std::move(paint)) {}

 protected:
  void draw(QCPPainter* painter) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint_(*painter, rect());
    painter->restore();
  }

 private:
  Paint paint_;
};

/// A text that takes no room while it is empty.
class TextLine : public QCPTextElement {
 public:
  using QCPTextElement::QCPTextElement;

 protected:
  QSize minimumOuterSizeHint() const override {
    return text().isEmpty() ? QSize(0, 0) : QCPTextElement::minimumOuterSizeHint();
  }
  QSize maximumOuterSizeHint() const override {
    return text().isEmpty() ? QSize(QWIDGETSIZE_MAX, 0) : QCPTextElement::maximumOuterSizeHint();
  }
};

}  // namespace hankki
