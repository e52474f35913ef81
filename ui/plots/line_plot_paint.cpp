// SPDX-License-Identifier: GPL-3.0-or-later
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

#include "ui/plots/line_curve.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/format.h"
#include "ui/theme/format_difference.h"

namespace hankki {
namespace {

constexpr double kSample = 28;
constexpr double kGap = 7;
constexpr double kNoteGap = 6;
constexpr double kEntryGap = 18;
constexpr double kLegendHeight = 22;  ///< of a row
constexpr double kLegendShare = 0.3;  ///< of the plot's height, at most
constexpr double kLine = 15;          ///< height of a line of text
constexpr double kNoteRadius = 7;
constexpr double kNoteWidth = 150;

/// Moves labels apart, from above, until none is closer than a line.
std::vector<double> spread(std::vector<double> wanted, double top, double bottom) {
  for (std::size_t i = 1; i < wanted.size(); ++i)
    wanted[i] = std::max(wanted[i], wanted[i - 1] + kLine);
  double limit = bottom;
  for (std::size_t i = wanted.size(); i-- > 0; limit = wanted[i] - kLine)
    wanted[i] = std::min(wanted[i], limit);
  for (double& y : wanted) y = std::max(y, top);
  return wanted;
}

/// In the place of so many entries.
QString moreText(std::size_t entries) {
  return LinePlot::tr("and %1 more").arg(formatCount(static_cast<std::int64_t>(entries)));
}

QString headOf(const LineAxis& axis, double x) {
  switch (axis.figures) {
    case LineAxis::Figures::Count:
      return QStringLiteral("%1 %2").arg(axis.name, formatCount(std::llround(x)));
    case LineAxis::Figures::Seconds:
      return formatSeconds(x);
    case LineAxis::Figures::Number:
      break;
  }
  return QStringLiteral("%1 %2").arg(axis.name, QString::number(x, 'g', 4));
}

}  // namespace

struct LinePlot::Read {
  const LineSeries* series;
  double x, value;
};

/// Of each entry, in a legend of that width: side by side, and below where there is no room left.
/// The curves keep most of the height: entries that would take more have no place, but for a text
/// that says how many they are, which is the last place then.
LinePlot::Legend LinePlot::legendPlaces(double width) const {
  const double most =
      std::max(1.0, std::floor(kLegendShare * drawingSize().height() / kLegendHeight)) *
      kLegendHeight;
  std::vector<QRectF> places;
  const QFontMetrics strong(plotFont(true)), plain(plotFont());
  QPointF corner;
  for (const auto& curve : curves_) {
    const LineSeries& series = curve->about;
    const double note = series.note.isEmpty() ? 0 : plain.horizontalAdvance(series.note) + kNoteGap;
    const double entry = kSample + kGap + strong.horizontalAdvance(series.name) + note;
    if (corner.x() > 0 && corner.x() + entry > width)
      corner = QPointF(0, corner.y() + kLegendHeight);
    if (corner.y() + kLegendHeight > most) break;
    places.emplace_back(corner, QSizeF(entry, kLegendHeight));
    corner.rx() += entry + kEntryGap;
  }
  if (places.size() == curves_.size() || places.empty())
    return {.places = places, .named = places.size()};
  const double text = plain.horizontalAdvance(moreText(curves_.size()));
  while (places.size() > 1 && places.back().right() + kEntryGap + text > width) places.pop_back();
  const std::size_t named = places.size();
  places.emplace_back(QPointF(places.back().right() + kEntryGap, places.back().top()),
                      QSizeF(text, kLegendHeight));
  return {.places = places, .named = named};
}

void LinePlot::paintLegend(QCPPainter& painter, const QRect& rect) {
  legendEntries_.clear();
  if (!legend_) return;
  const auto [places, named] = legendPlaces(rect.width());
  if (named < curves_.size()) {
    painter.setPen(tokens().muted);
    painter.setFont(plotFont());
    painter.drawText(places.back().translated(rect.topLeft()), Qt::AlignVCenter | Qt::AlignLeft,
                     moreText(curves_.size() - named));
  }
  for (std::size_t i = 0; i < named; ++i) {
    const LineSeries& series = curves_[i]->about;
    const QRectF entry = places[i].translated(rect.topLeft());
    const bool hidden = isHidden(*curves_[i]);
    if (hidden) painter.setOpacity(0.45);
    QRectF part = entry;
    part.setWidth(kSample);
    paintLineSample(painter, part, series.style, tokens());
    part.setLeft(part.right() + kGap);
    part.setRight(entry.right() + 4);  // the name is narrower where it is not strong
    painter.setPen(tokens().text);
    painter.setFont(plotFont(!hidden));
    painter.drawText(part, Qt::AlignVCenter | Qt::AlignLeft, series.name);
    painter.setPen(tokens().muted);
    painter.setFont(plotFont());
    painter.drawText(entry, Qt::AlignVCenter | Qt::AlignRight, series.note);
    painter.setOpacity(1);
    legendEntries_.emplace_back(entry, series.id);
  }
}

void LinePlot::paintEndLabels(QCPPainter& painter, const QCPAxisRect& rect) const {
  struct Label {
    QPointF end;
    QString name;
  };
  std::vector<Label> labels;
  for (const Curve* curve : labelled()) {
    const std::size_t last = curve->mean.size() - 1;
    const double value = curve->mean.y(last);
    if (!std::isfinite(value)) continue;
    labels.push_back({QPointF(rect.axis(QCPAxis::atBottom)->coordToPixel(curve->mean.x(last)),
                              rect.axis(QCPAxis::atLeft)->coordToPixel(value)),
                      curve->about.name});
  }
  std::ranges::sort(labels, {}, [](const Label& label) { return label.end.y(); });
  std::vector<double> wanted;
  for (const Label& label : labels) wanted.push_back(label.end.y());
  const std::vector<double> placed =
      spread(wanted, rect.top() + kLine / 2, rect.bottom() - kLine / 2);

  QPen leader(tokens().plotAxis, 1);
  leader.setDashPattern({1, 3});
  painter.setFont(plotFont(true));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const QPointF end = labels[i].end;
    const double x = rect.right() + 8;
    if (end.x() <= x && end.x() >= rect.left() && end.y() >= rect.top() &&
        end.y() <= rect.bottom()) {
      painter.setPen(leader);
      painter.drawLine(end, QPointF(x, placed[i]));
    }
    painter.setPen(tokens().text);
    painter.drawText(QRectF(x + 4, placed[i] - kLine / 2, 200, kLine),
                     Qt::AlignVCenter | Qt::AlignLeft, labels[i].name);
  }
}

void LinePlot::paintBands(QCPPainter& painter, const QCPAxisRect& rect) const {
  const QCPAxis &bottom = *rect.axis(QCPAxis::atBottom), &left = *rect.axis(QCPAxis::atLeft);
  painter.setPen(Qt::NoPen);
  for (const auto& curve : curves_) {
    const auto& band = curve->about.band;
    if (isHidden(*curve) || band.empty()) continue;
    QPolygonF outline;
    const auto add = [&](double x, double y) {
      if ((logX_ && x <= 0) || std::isnan(y)) return;
      outline << QPointF(bottom.coordToPixel(x),
                         logY_ && y <= 0 ? rect.bottom() : left.coordToPixel(y));
    };
    for (const LineBand& at : band) add(at.x, at.high);
    for (auto at = band.rbegin(); at != band.rend(); ++at) add(at->x, at->low);
    QColor fill = curve->about.style.color(tokens());
    fill.setAlphaF(static_cast<float>(kBandOpacity));
    painter.setBrush(fill);
    painter.drawPolygon(outline);
  }
}

/// On the curve; none where it is not in view.
std::optional<QPointF> LinePlot::placeOf(const LineNote& note) const {
  const Curve* curve = find(note.series);
  const QCPAxisRect* rect = axisRect();
  if (!curve || !rect || isHidden(*curve) || curve->mean.empty()) return std::nullopt;
  const std::size_t at = curve->mean.nearest(note.x);
  const double x = curve->mean.x(at), y = curve->mean.y(at);
  if (std::isnan(y) || std::abs(x - note.x) > 1e-9 * std::max(1.0, std::abs(note.x)))
    return std::nullopt;
  const QPointF place(rect->axis(QCPAxis::atBottom)->coordToPixel(x),
                      rect->axis(QCPAxis::atLeft)->coordToPixel(y));
  return rect->rect().contains(place.toPoint()) ? std::optional(place) : std::nullopt;
}

std::optional<qint64> LinePlot::noteAt(QPointF position) const {
  for (auto note = notes_.rbegin(); note != notes_.rend(); ++note)  // the one on top first
    if (const auto place = placeOf(*note);
        place && QLineF(*place, position).length() <= kNoteRadius + 3)
      return note->id;
  return std::nullopt;
}

/// A disc with an i on the curve, and beside it the first words while there are few notes.
void LinePlot::paintNotes(QCPPainter& painter, const QCPAxisRect& rect) const {
  constexpr std::size_t kMostTexts = 6;
  const QFontMetricsF metrics(plotFont());
  for (const LineNote& note : notes_) {
    const auto place = placeOf(note);
    if (!place) continue;
    painter.setPen(QPen(tokens().surface, 2));
    painter.setBrush(tokens().text);
    painter.drawEllipse(*place, kNoteRadius, kNoteRadius);
    painter.setPen(QPen(tokens().surface, 1.5));
    painter.drawLine(QLineF(*place - QPointF(0, 1), *place + QPointF(0, 4)));
    painter.drawPoint(*place - QPointF(0, 3.5));
    if (notes_.size() > kMostTexts) continue;
    painter.setFont(plotFont());
    const QString text =
        metrics.elidedText(note.text.section('\n', 0, 0), Qt::ElideRight, kNoteWidth);
    const double width = metrics.horizontalAdvance(text) + 12;
    const bool left = place->x() + kNoteRadius + 4 + width > rect.right();
    const QRectF pill(left ? place->x() - kNoteRadius - 4 - width : place->x() + kNoteRadius + 4,
                      place->y() - 22, width, 18);
    paintTextOnPill(painter, pill, text, tokens());
  }
}

std::vector<LinePlot::Read> LinePlot::readings() const {
  std::vector<Read> found;
  for (const auto& curve : curves_) {
    const PlotSeries& values = curve->values();
    if (isHidden(*curve) || values.empty()) continue;
    const std::size_t at =
        curve->about.steps ? values.lastUpTo(*hoverX_) : values.nearest(*hoverX_);
    const bool within = *hoverX_ >= values.x(0) && *hoverX_ <= values.x(values.size() - 1);
    const bool near = std::abs(values.x(at) - *hoverX_) < 0.5;
    if (std::isfinite(values.y(at)) && (within || near))
      found.push_back({&curve->about, values.x(at), values.y(at)});
  }
  std::ranges::stable_sort(found, std::greater<>(), &Read::value);
  return found;
}

void LinePlot::paintHover(QCPPainter& painter, const QCPAxisRect& rect) const {
  if (!hoverX_) return;
  const double x = rect.axis(QCPAxis::atBottom)->coordToPixel(*hoverX_);
  if (x < rect.left() || x > rect.right()) return;
  const std::vector<Read> read = readings();
  painter.setPen(QPen(tokens().strongBorder, 1));
  painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()));
  for (const Read& reading : read) {
    const QPointF point(rect.axis(QCPAxis::atBottom)->coordToPixel(reading.x),
                        rect.axis(QCPAxis::atLeft)->coordToPixel(reading.value));
    if (rect.rect().contains(point.toPoint()))
      paintMarker(painter, point, 8, reading.series->style.marker,
                  reading.series->style.color(tokens()));
  }
  // Of linked plots, the one under the mouse has the tip.
  if (!read.empty() && canvas().underMouse()) paintTip(painter, rect, read);
}

void LinePlot::paintTip(QCPPainter& painter, const QCPAxisRect& rect,
                        const std::vector<Read>& read) const {
  const QString head = headOf(xAxis_, *hoverX_);
  const QFontMetrics strong(plotFont(true));
  double names = 0, values = 0;
  const auto nameOf = [](const Read& reading) {
    const LineSeries& series = *reading.series;
    return series.note.isEmpty() ? series.name : series.name + ' ' + series.note;
  };
  const auto base =
      std::ranges::find(read, reference_, [](const Read& reading) { return reading.series->id; });
  const auto valueOf = [&](const Read& reading) {
    const QString value = formatNumber(reading.value, decimals_);
    if (base == read.end() || reading.series == base->series) return value;
    return QStringLiteral("%1 (%2)").arg(value,
                                         formatDifference(reading.value - base->value, decimals_));
  };
  for (const Read& reading : read) {
    names = std::max<double>(names, strong.horizontalAdvance(nameOf(reading)));
    values = std::max<double>(values, strong.horizontalAdvance(valueOf(reading)));
  }
  const QSizeF size(10 + 24 + kGap + names + 20 + values + 10,
                    8 + (static_cast<double>(read.size()) + 1) * 17 + 6);
  const double x = rect.axis(QCPAxis::atBottom)->coordToPixel(*hoverX_);
  const bool left = x + 12 + size.width() > rect.right();
  const QRectF box(QPointF(left ? x - 12 - size.width() : x + 12, rect.top() + rect.height() * 0.3),
                   size);

  painter.setPen(QPen(tokens().strongBorder, 1));
  painter.setBrush(tokens().surface);
  painter.drawRoundedRect(box, 6, 6);
  painter.setFont(plotFont(true));
  painter.setPen(tokens().text);
  QRectF line(box.left() + 10, box.top() + 6, box.width() - 20, 17);
  painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, head);
  for (const Read& reading : read) {
    line.translate(0, 17);
    painter.setPen(linePen(reading.series->style, tokens()));
    painter.drawLine(QLineF(line.left(), line.center().y(), line.left() + 24, line.center().y()));
    painter.setPen(tokens().text);
    painter.setFont(plotFont());
    painter.drawText(line.adjusted(24 + kGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     nameOf(reading));
    painter.setFont(plotFont(true));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, valueOf(reading));
  }
}

}  // namespace hankki
