// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/plots/selection.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// A row: one model or run, the same in every panel.
struct BarRow {
  QString label;
  ModelStyle style;
  qint64 id = 0;  ///< for a shared selection
};

struct BarValue {
  double value = 0;                                   ///< NaN: the row has none
  std::optional<std::pair<double, double>> interval;  ///< whiskers: lower, upper end
};

/// One small multiple: one metric.
struct BarPanel {
  QString title;                   ///< "NDCG@10"
  QString xName;                   ///< "mean over users"
  std::vector<BarValue> values;    ///< one a row
  std::optional<double> baseline;  ///< a dashed rule
  bool percent = false;            ///< axis in %
};

/// Horizontal bars of several metrics side by side, over the same rows.
class BarPlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit BarPlot(QWidget* parent = nullptr);

  void setBars(std::vector<BarRow> rows, std::vector<BarPanel> panels);
  /// Rows are not models but things of one kind (terms): of one colour, without markers, and each
  /// bar says its value.
  void setAlike(bool alike);
  /// Rows that are selected or hovered stand on a soft ground, a click selects its row. Must
  /// outlive the plot.
  void setSelection(Selection& selection);

  CsvMaker csv() const override;

 protected:
  void build() override;
  void update() override;
  void arrange() override;
  void fit() override;
  QString tipAt(QPointF position) const override;
  void hover(std::optional<QPointF> position) override;
  void clicked(QPointF position) override;
  QString exportName() const override;

 private:
  struct Panel {  // of the canvas, one for each of panels_
    QCPTextElement* title;
    QCPAxisRect* rect;
  };
  Panel buildPanel(std::size_t panel);
  std::optional<std::size_t> rowAt(QPointF position) const;
  bool isMarked(const BarRow& row) const;
  int sameColourAbove(std::size_t row) const;
  void paintLabels(QCPPainter& painter, const QRect& rect) const;
  void paintPanel(QCPPainter& painter, std::size_t panel) const;
  void paintBar(QCPPainter& painter, const QRectF& bar, std::size_t row) const;
  void paintValues(QCPPainter& painter, std::size_t panel) const;
  int markerRoom() const;
  void paintWhiskers(QCPPainter& painter, std::size_t panel) const;

  std::vector<BarRow> rows_;
  std::vector<BarPanel> panels_;
  std::vector<Panel> shown_;
  PaintedElement* labels_ = nullptr;
  Selection* selection_ = nullptr;
  bool alike_ = false;
};

}  // namespace hankki
