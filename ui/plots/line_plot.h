// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/custom_plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

class PaintedElement;

/// One value; a y of NaN leaves a gap.
struct LinePoint {
  double x = 0, y = 0;
};

/// What a line may be at an x: a band around it.
struct LineBand {
  double x = 0, low = 0, high = 0;
};

/// A note at a point of a curve.
struct LineNote {
  qint64 id = 0;
  QString series;  ///< LineSeries::id
  double x = 0;
  QString text;  ///< plain, may have lines
};

/// One curve; `id` is unique in its plot.
struct LineSeries {
  QString id;
  QString name;  ///< "BPR"
  QString note;  ///< muted, after the name: "#41"
  ModelStyle style;
  std::vector<LinePoint> points;  ///< x ascending
  std::vector<LineBand> band;     ///< x ascending; empty: none
  std::optional<double> ring;     ///< the point of this x gets one
  bool marked = false;            ///< a few of its marker along the line
  bool steps = false;             ///< a value holds until the next one
};

/// What the horizontal axis counts.
struct LineAxis {
  enum class Figures { Count, Seconds, Number };

  QString name;  ///< with unit, or what is counted: "Epoch"
  Figures figures = Figures::Count;
  double least = 1;  ///< the axis reaches at least so far
};

/// Lines of any length: the raw values faint, the smoothed ones strong (over the full data, not
/// over what is in view), a ring at a point of note, a legend above that toggles (in as many rows
/// as it needs), a rule with all values under the mouse, labels at the lines' ends with up to three
/// of them. A point more costs that point; a drawing, what its pixels can show.
class LinePlot : public CustomPlot {
  Q_OBJECT
 public:
  explicit LinePlot(QWidget* parent = nullptr);
  ~LinePlot() override;

  void setSeries(std::vector<LineSeries> series);
  void addSeries(LineSeries series);                       ///< replaces the one of that id
  void append(const QString& id, const LinePoint& point);  ///< unknown ids are ignored
  void setRing(const QString& id, std::optional<double> x);
  bool hasPoints() const;

  void setXAxis(const LineAxis& axis);
  void setYName(const QString& name);  ///< with unit: "Validation NDCG@10"
  void setLogX(bool logarithmic);      ///< what is not above 0 is left out
  void setLogY(bool logarithmic);
  void setNotes(std::vector<LineNote> notes);  ///< of curves that are hidden or away: not shown
  void setDecimals(int decimals);              ///< of the values in the tip; 4 at first
  /// The curve from which the tip tells how far the others are; empty, or hidden: none.
  void setReference(const QString& id);
  void setLegendVisible(bool visible);
  void setXNamesVisible(bool visible);  ///< off: another plot below has the same x axis

  /// 0: none; up to 0.99: an exponential mean with that weight on the past, without its bias to the
  /// first value.
  void setSmoothing(double weight);

  /// Both have one horizontal range, show the rule at the same x, and hide the same series.
  static void link(LinePlot& first, LinePlot& second);

  /// The curve and its point that are nearest to a place on the axes; none where all are far.
  struct Place {
    QString series;
    double x = 0;
  };
  std::optional<Place> placeAt(QPointF position) const;
  std::optional<qint64> noteAt(QPointF position) const;  ///< its id

  CsvMaker csv() const override;
  CsvMaker visibleCsv() const;  ///< of what is not hidden, as far as the axes show it

 signals:
  void hovered(std::optional<double> x);
  void hiddenChanged(const QString& id, bool hidden);
  void xRangeChanged(double left, double right);  ///< by the user
  void tappedAt(QPointF position);                ///< a click on the axes that was no drag

 protected:
  void build() override;
  void update() override;
  void restyle() override;
  void arrange() override;
  void fit() override;
  void sample() override;
  void hover(std::optional<QPointF> position) override;
  void clicked(QPointF position) override;
  void tapped(QPointF position) override;
  QString tipAt(QPointF position) const override;
  QString exportName() const override;

 private:
  struct Curve;  // a series with its graphs
  struct Read;   // a series' value under the rule

  struct Extent {
    double left, right;
  };
  Extent xExtent() const;  // of what is not hidden
  void fitY(double low, double high);
  void setXRange(double left, double right);
  void setHover(std::optional<double> x);
  void setHidden(const QString& id, bool hidden);
  CsvMaker csvOf(std::vector<LineSeries> series) const;
  Curve* find(const QString& id) const;
  bool isHidden(const Curve& curve) const;
  void take(Curve& curve, const LinePoint& point) const;
  void remake(Curve& curve) const;  // its values, under the scale and smoothing of now
  void addGraphs(Curve& curve);
  std::vector<const Curve*> labelled() const;

  struct Legend {
    std::vector<QRectF> places;  // of the entries, then of the text that says how many have none
    std::size_t named = 0;       // entries that have a place
  };
  Legend legendPlaces(double width) const;
  bool isThin() const;
  void paintLegend(QCPPainter& painter, const QRect& rect);
  void paintEndLabels(QCPPainter& painter, const QCPAxisRect& rect) const;
  void paintBands(QCPPainter& painter, const QCPAxisRect& rect) const;
  std::optional<QPointF> placeOf(const LineNote& note) const;
  void paintNotes(QCPPainter& painter, const QCPAxisRect& rect) const;
  std::vector<Read> readings() const;
  void paintHover(QCPPainter& painter, const QCPAxisRect& rect) const;
  void paintTip(QCPPainter& painter, const QCPAxisRect& rect,
                const std::vector<Read>& readings) const;

  std::vector<std::unique_ptr<Curve>> curves_;
  QStringList hidden_;
  std::vector<std::pair<QRectF, QString>> legendEntries_;  // where they were painted
  LineAxis xAxis_;
  QString yName_;
  bool logX_ = false, logY_ = false;
  std::vector<LineNote> notes_;
  QString reference_;
  bool legend_ = true;
  bool xNames_ = true;
  int decimals_ = 4;
  double smoothing_ = 0;
  std::optional<double> hoverX_;
  std::vector<QPointer<LinePlot>> linked_;
  PaintedElement* legendElement_ = nullptr;
  QCPTextElement* yText_ = nullptr;
};

/// The exponential mean that LinePlot draws, value by value; NaN stays NaN and does not count.
class RunningMean {
 public:
  explicit RunningMean(double weight) : weight_(weight) {}
  double next(double value);

 private:
  double weight_, sum_ = 0, weights_ = 0;
};

}  // namespace hankki
