#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "ui/plots/plot.h"
#include "ui/theme/model_style.h"

class QCPPainter;

namespace hankki {

/// One value of a learning curve.
struct LinePoint {
  double epoch = 0;    ///< as shown: from 1
  double seconds = 0;  ///< since the run began
  double value = 0;    ///< NaN leaves a gap
};

/// One curve; `id` is unique in its plot.
struct LineSeries {
  QString id;
  QString name;  ///< "BPR"
  QString note;  ///< muted, after the name: "#41"
  ModelStyle style;
  std::vector<LinePoint> points;    ///< ascending
  std::optional<double> bestEpoch;  ///< gets a ring
  bool marked = false;              ///< a few of its marker along the line
  bool steps = false;               ///< a value holds until the next one
};

/// Learning curves: the raw values faint, the smoothed ones strong (over the full data, not over
/// what is in view), a ring at the best epoch, a legend above that toggles (in as many rows as it
/// needs), a rule with all values under the mouse, labels at the lines' ends with up to three of
/// them.
class LinePlot : public Plot {
  Q_OBJECT
 public:
  enum class XAxis { Epoch, Seconds };

  explicit LinePlot(QWidget* parent = nullptr);

  void setSeries(std::vector<LineSeries> series);
  void addSeries(LineSeries series);  ///< replaces the one of that id
  void removeSeries(const QString& id);
  void append(const QString& id, const LinePoint& point);  ///< unknown ids are ignored
  void setBestEpoch(const QString& id, std::optional<double> epoch);
  bool hasPoints() const;

  void setYName(const QString& name);  ///< with unit: "Validation NDCG@10"
  void setXAxis(XAxis axis);
  void setEpochName(const QString& name);  ///< what XAxis::Epoch counts, where it is not epochs
  void setLogY(bool logarithmic);
  void setDecimals(int decimals);  ///< of the values in the tip; 4 at first
  void setLegendVisible(bool visible);
  void setXNamesVisible(bool visible);  ///< off: another plot below has the same x axis

  /// 0: none; up to 0.99: an exponential mean with that weight on the past, without its bias to the
  /// first value.
  void setSmoothing(double weight);

  /// Both show the rule at the same x, and hide the same series.
  static void link(LinePlot& first, LinePlot& second);

  QString toCsv() const override;

 signals:
  void hovered(std::optional<double> x);
  void hiddenChanged(const QString& id, bool hidden);

 protected:
  void build() override;
  void fit() override;
  void hover(std::optional<QPointF> position) override;
  void clicked(QPointF position) override;
  QString exportName() const override;

 private:
  struct Read;  // a series' value under the rule
  void setHover(std::optional<double> x);
  void setHidden(const QString& id, bool hidden);
  bool isHidden(const LineSeries& series) const { return hidden_.contains(series.id); }
  double xOf(const LinePoint& point) const;
  LineSeries* find(const QString& id);

  std::vector<QRectF> legendPlaces(double width) const;
  void paintLegend(QCPPainter& painter, const QRect& rect);
  void addCurve(QCPAxisRect& rect, const LineSeries& series);
  std::vector<const LineSeries*> labelled() const;
  void paintEndLabels(QCPPainter& painter, const QCPAxisRect& rect) const;
  std::vector<Read> readings() const;
  void paintHover(QCPPainter& painter, const QCPAxisRect& rect) const;
  void paintTip(QCPPainter& painter, const QCPAxisRect& rect,
                const std::vector<Read>& readings) const;

  std::vector<LineSeries> series_;
  QStringList hidden_;
  std::vector<std::pair<QRectF, QString>> legendEntries_;  // where they were painted
  QString yName_, epochName_;
  XAxis xAxis_ = XAxis::Epoch;
  bool logY_ = false;
  bool legend_ = true;
  bool xNames_ = true;
  int decimals_ = 4;
  double smoothing_ = 0;
  std::optional<double> hoverX_;
};

/// The exponential mean that LinePlot draws; NaN stays NaN and does not count.
std::vector<double> smoothed(const std::vector<double>& values, double weight);

}  // namespace hankki
