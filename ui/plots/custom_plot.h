// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <memory>
#include <utility>
#include <vector>

#include "ui/plots/plot.h"
#include "ui/plots/plot_style.h"
#include "ui/plots/zoom_history.h"

class QCPAxisRect;
class QCPLayoutElement;
class QCPTextElement;
class QCustomPlot;
class QToolButton;

namespace hankki {

/// A plot on a QCustomPlot: zoom by wheel and pan by drag, each a step that can be taken back; a
/// double click resets, and so does a button that is there while it is zoomed. What build() makes
/// stays; the other calls bring it up to date, each at its own occasion.
class CustomPlot : public Plot {
  Q_OBJECT
 public:
  explicit CustomPlot(QWidget* parent = nullptr);

  bool isZoomed() const override { return zoom_->isZoomed(); }
  void undoZoom() override;
  void resetView() override { zoom_->reset(); }

  /// Of all axes that can be zoomed, as they were built; for ZoomHistory.
  ZoomHistory::Ranges ranges() const;
  void setRanges(const ZoomHistory::Ranges& ranges);
  void refit();  ///< shows everything again

 protected:
  /// From now on both have one history.
  static void zoomTogether(CustomPlot& first, CustomPlot& second);

  QCustomPlot& canvas() const { return *canvas_; }
  /// The first axis rect; null before build().
  QCPAxisRect* axisRect() const;

  /// Lays out and makes what shows the data.
  virtual void build() = 0;
  /// Values or texts changed.
  virtual void update() = 0;
  /// Colours changed, or there is something new to colour.
  virtual void restyle() {}
  /// The room changed, or what shall fit in it.
  virtual void arrange() {}
  /// Sets the axes so that everything shows. Not called while the user has zoomed.
  virtual void fit() = 0;
  /// Called before each drawing, once the axes have their ranges and pixels: by pan and zoom too.
  virtual void sample() {}
  /// The left button was pressed and let go at one place, which a pan is not.
  virtual void tapped(QPointF) {}
  /// What build() made is not what the data need: it is taken down and made anew.
  void rebuild() { built_ = false; }

  /// A line of text and axes that follow the theme: made for a place in the layout that is the
  /// caller's, or added across the layout, below what is there. setText() fills a text.
  QCPTextElement* makeText(bool strong);
  QCPAxisRect* makeAxisRect(GridLines lines);
  QCPTextElement* addText(bool strong);
  QCPAxisRect* addAxisRect(GridLines lines = GridLines::Horizontal);
  void addElement(QCPLayoutElement* element);
  static void setText(QCPTextElement* element, const QString& text);  ///< empty: takes no room

  void refresh(unsigned due) override;
  void present() override;
  QPicture record() override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void takeDown();
  void watchZoom();
  void showResetButton();
  bool canZoomAt(QPointF position) const;

  QCustomPlot* canvas_;
  QCPTextElement* titleText_ = nullptr;
  std::vector<QCPTextElement*> texts_;  // with the title
  std::vector<std::pair<QCPAxisRect*, GridLines>> rects_;
  bool built_ = false;
  std::shared_ptr<ZoomHistory> zoom_;  // while zoomed, new data keep the ranges
  QToolButton* reset_;
  QTimer wheeling_;                 // notches that come soon after each other are one step
  std::optional<QPointF> pressed_;  // the left button, here
  bool dragging_ = false;
};

}  // namespace hankki
