// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "ui/plots/plot.h"
#include "ui/plots/plot_style.h"

class QCPAxisRect;
class QCPLayoutElement;
class QCPTextElement;
class QCustomPlot;

namespace hankki {

/// A plot on a QCustomPlot: zoom by wheel and pan by drag, a double click resets. What build()
/// makes stays; the other calls bring it up to date, each at its own occasion.
class CustomPlot : public Plot {
  Q_OBJECT
 public:
  explicit CustomPlot(QWidget* parent = nullptr);

 protected:
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
  void resetView() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void takeDown();

  QCustomPlot* canvas_;
  QCPTextElement* titleText_ = nullptr;
  std::vector<QCPTextElement*> texts_;  // with the title
  std::vector<std::pair<QCPAxisRect*, GridLines>> rects_;
  bool built_ = false;
  bool zoomed_ = false;  // by the user: new data keep the ranges
};

}  // namespace hankki
