// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QPolygonF>
#include <QStringList>
#include <QThreadPool>
#include <optional>
#include <vector>

#include "ui/plots/map_raster.h"
#include "ui/plots/plot.h"
#include "ui/plots/selection.h"

class QKeyEvent;
class QMouseEvent;
class QPainter;
class QWheelEvent;

namespace hankki {

/// How the points are coloured: all alike, by category (into Tokens::series), or by value.
struct MapColours {
  std::vector<std::uint8_t> categories;  ///< one a point; kNone: grey
  std::vector<float> values;             ///< one a point, in [0, 1]; NaN: grey
  static constexpr std::uint8_t kNone = 255;
};

/// A name on the map, where its cluster lies.
struct MapName {
  QPointF at;
  QString text;
  int category = 0;   ///< its dot's colour, of Tokens::series
  double weight = 0;  ///< where there is no room for two names, the larger one is shown
};

/// Somebody who is not among the points, with lines to those that belong to it.
struct MapGuest {
  QPointF at;
  QString name;
  std::vector<qint64> linked;
};

/// Very many points of a plane. They are drawn on another thread; meanwhile, and while the map is
/// moved, the last picture is shown where it belongs now, so that moving stays smooth. Wheel and
/// drag zoom and pan, a double click shows all; a click selects a point, with ctrl one more, beside
/// all points none; a drag with shift, or while the lasso is on, selects what it goes around. By
/// keys: arrows pan, plus and minus zoom, Home shows all, Escape selects nothing. What is selected
/// keeps its colour and the rest turns grey.
class MapPlot : public Plot {
  Q_OBJECT
 public:
  explicit MapPlot(QWidget* parent = nullptr);
  ~MapPlot() override;  ///< waits for the drawing that is under way

  void setPoints(MapPointsPtr points);  ///< takes colours, sizes, names and labels away
  /// The same points lie elsewhere, as while a map settles; everything else stays.
  void movePoints(MapPointsPtr points);
  std::size_t pointCount() const { return scene_.points ? scene_.points->size() : 0; }
  void setColours(MapColours colours);
  void setSizes(std::vector<float> sizes);  ///< in [0, 1], one a point
  void setNames(QStringList names);         ///< one a point; shown under the mouse
  void setLabels(std::vector<MapName> labels);

  /// Points with 0 are grey, as context of the others, one a point; empty: none is.
  void setKept(std::vector<std::uint8_t> kept);

  /// Whether the point is grey, as it is filtered out, or others are selected.
  bool isContext(qint64 point) const;

  /// What is selected and hovered, by index; must outlive the plot.
  void setSelection(Selection& selection);
  const Selection& selection() const { return *selection_; }

  /// The point that is looked at, named, with lines to those that belong to it.
  void setFocus(std::optional<qint64> point, std::vector<qint64> linked = {});
  /// Over everything else; none: it goes. With other points it goes too.
  void setGuest(std::optional<MapGuest> guest);
  const std::optional<MapGuest>& guest() const { return guest_; }
  /// False: a click tells chosen() and selects nothing; with ctrl it still does.
  void setClickSelects(bool selects) { clickSelects_ = selects; }

  void setLasso(bool on);  ///< a drag selects, without shift
  const MapView& view() const { return view_; }
  void setView(const MapView& view);
  void showPoint(qint64 point);  ///< moves so that it is in the middle

  /// In pixels of the surface.
  QPointF positionOf(qint64 point) const;
  /// Whether what is shown was drawn for the view, the points and the colours of now.
  bool isUpToDate() const;

  CsvMaker csv() const override;
  bool isZoomed() const override { return zoomed_; }
  void undoZoom() override { resetView(); }
  void resetView() override;

 signals:
  void drawn();               ///< a picture came from the other thread
  void chosen(qint64 point);  ///< by a click, where clicks do not select

 protected:
  void refresh(unsigned due) override;
  void present() override;
  QPicture record() override;
  void hover(std::optional<QPointF> position) override;
  QString exportName() const override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Raster {
    QImage image;
    MapView view;
    QSize size;  // logical, with the margin
  };
  struct Drag {
    QPointF from, last;
    bool lasso = false, moved = false;
  };

  MapView fitted(QSize size) const;  // all points show; there is one at least
  void moveTo(const MapView& view);
  void zoom(double factor, QPointF about);
  void startRaster();
  void takeRaster(int generation, Raster raster);
  void updatePalette();
  void updateSelected();
  std::optional<qint64> pointAt(QPointF position) const;
  void press(const QMouseEvent& event);
  void drag(QPointF position);
  void release(const QMouseEvent& event);
  void click(std::optional<qint64> point, bool more);
  bool pressKey(const QKeyEvent& event);

  void drawAgain();  // all of the surface
  void paintSurface(QPainter& painter);
  void paintStill(QPainter& painter, QSize size, const Raster& raster) const;
  void paintMoving(QPainter& painter, QSize size) const;
  void paintLabels(QPainter& painter, QSize size) const;
  void paintRings(QPainter& painter, QSize size) const;
  void paintFocus(QPainter& painter, QSize size) const;
  void paintGuest(QPainter& painter, QSize size) const;
  QRectF tagBeside(QPointF at, const QString& name, QSize size) const;
  void paintTag(QPainter& painter, QSize size, QPointF at, const QString& name) const;
  bool hasPoint(qint64 point) const;
  QPointF pixelOf(qint64 point, QSize size) const;
  void paintRing(QPainter& painter, QSize size, qint64 point, double radius) const;
  void paintName(QPainter& painter, QSize size, qint64 point) const;

  MapScene scene_;
  MapColours colours_;
  std::vector<std::uint8_t> kept_;  // by a filter
  QStringList names_;
  std::vector<MapName> labels_;
  std::vector<double> labelZooms_;  // from which scale on each is shown
  Selection* selection_ = nullptr;
  MapView view_;
  bool zoomed_ = false;  // by the user, or setView()
  bool lasso_ = false;
  bool clickSelects_ = true;
  std::optional<qint64> focus_;
  std::vector<qint64> linked_;
  std::optional<MapGuest> guest_;
  std::optional<Drag> drag_;
  QPolygonF lassoed_;  // pixels

  Raster shown_;
  QPixmap still_;       // the surface but for what follows the mouse; null: to be painted
  int generation_ = 0;  // of the scene; raised by whatever changes it
  int shownGeneration_ = -1;
  bool drawing_ = false;  // on the other thread
  CancelToken token_;     // of that
  QThreadPool pool_;
};

}  // namespace hankki
