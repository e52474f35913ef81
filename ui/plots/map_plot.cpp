// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/map_plot.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopeGuard>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/base/error.h"
#include "ui/plots/plot_csv.h"
#include "ui/theme/format.h"

namespace hankki {
namespace {

constexpr double kMargin = 0.04;    // of the size, around all points
constexpr double kBeyond = 0.2;     // of the size, drawn beyond each edge: for a pan
constexpr double kReach = 8;        // px from a point that count as on it
constexpr double kLeastDrag = 4;    // px; less is a click
constexpr double kWheelStep = 1.2;  // a notch
constexpr double kKeyStep = 40;     // px
constexpr double kLeastZoom = 0.5, kMostZoom = 400;  // times the scale that shows all
constexpr double kFileScale = 2;
constexpr std::uint8_t kGreyShade = 255;
constexpr int kValueShades = 255;

QSize withBeyond(QSize size) {
  return {qRound(size.width() * (1 + 2 * kBeyond)), qRound(size.height() * (1 + 2 * kBeyond))};
}

/// The widget that a map is painted on.
class MapSurface : public QWidget {
 public:
  MapSurface(QWidget* parent, std::function<void(QPainter&)> paint)
      : QWidget(parent), paint_(std::move(paint)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paint_(painter);
  }

 private:
  std::function<void(QPainter&)> paint_;
};

}  // namespace

MapPlot::MapPlot(QWidget* parent) : Plot(parent) {
  pool_.setMaxThreadCount(1);
  setSurface(new MapSurface(this, [this](QPainter& painter) { paintSurface(painter); }));
  setFocusProxy(&surface());
  setSelection(*new Selection(this));
}

MapPlot::~MapPlot() {
  token_.cancel();
  pool_.waitForDone();
}

void MapPlot::setPoints(MapPointsPtr points) {
  scene_ = {};
  scene_.points = std::move(points);
  colours_ = {};
  kept_.clear();
  names_.clear();
  labels_.clear();
  focus_.reset();
  linked_.clear();
  guest_.reset();
  zoomed_ = false;
  shown_ = {};
  updateSelected();
}

void MapPlot::movePoints(MapPointsPtr points) {
  scene_.points = std::move(points);
  changed();
}

void MapPlot::setGuest(std::optional<MapGuest> guest) {
  guest_ = std::move(guest);
  drawAgain();
}

void MapPlot::setFocus(std::optional<qint64> point, std::vector<qint64> linked) {
  focus_ = point;
  linked_ = std::move(linked);
  drawAgain();
}

void MapPlot::setColours(MapColours colours) {
  colours_ = std::move(colours);
  auto shades = std::make_shared<std::vector<std::uint8_t>>();
  shades->reserve(std::max(colours_.categories.size(), colours_.values.size()));
  for (std::uint8_t category : colours_.categories)
    shades->push_back(category < kSeriesCount ? category : kGreyShade);
  for (float value : colours_.values)
    shades->push_back(std::isnan(value) ? kGreyShade
                                        : static_cast<std::uint8_t>(std::clamp(value, 0.0F, 1.0F) *
                                                                    (kValueShades - 1)));
  scene_.shades = shades->empty() ? nullptr : std::move(shades);
  changed(kData | kLook);
}

void MapPlot::setSizes(std::vector<float> sizes) {
  scene_.sizes = std::make_shared<const std::vector<float>>(std::move(sizes));
  changed();
}

void MapPlot::setNames(QStringList names) { names_ = std::move(names); }

void MapPlot::setSelection(Selection& selection) {
  if (selection_) selection_->disconnect(this);
  selection_ = &selection;
  connect(selection_, &Selection::changed, this, &MapPlot::updateSelected);
  connect(selection_, &Selection::hoverChanged, &surface(), qOverload<>(&QWidget::update));
  updateSelected();
}

void MapPlot::setKept(std::vector<std::uint8_t> kept) {
  if (kept == kept_) return;
  kept_ = std::move(kept);
  updateSelected();
}

bool MapPlot::isContext(qint64 point) const {
  return scene_.selected && (*scene_.selected)[static_cast<std::size_t>(point)] == 0;
}

void MapPlot::updateSelected() {
  scene_.selected = nullptr;
  const bool filtered = scene_.points && kept_.size() == scene_.points->size();
  if (scene_.points && selection_->empty() && filtered) {
    scene_.selected = std::make_shared<const std::vector<std::uint8_t>>(kept_);
  } else if (scene_.points && !selection_->empty()) {
    auto selected = std::make_shared<std::vector<std::uint8_t>>(scene_.points->size(), 0);
    for (qint64 id : selection_->ids())
      if (const auto i = static_cast<std::size_t>(id); id >= 0 && i < selected->size())
        (*selected)[i] = filtered ? kept_[i] : 1;
    scene_.selected = std::move(selected);
  }
  changed();
}

void MapPlot::updatePalette() {
  for (std::size_t shade = 0; shade < scene_.palette.size(); ++shade) {
    QColor color = tokens().series[shade < kSeriesCount ? shade : 0];
    if (!colours_.values.empty())
      color = sequentialColor(tokens(), static_cast<double>(shade) / (kValueShades - 1));
    scene_.palette[shade] = (shade == kGreyShade ? tokens().series.back() : color).rgb();
  }
  scene_.grey = tokens().strongBorder.rgb();
}

MapView MapPlot::fitted(QSize size) const {
  const QRectF bounds = scene_.points->bounds();
  const QSizeF room = QSizeF(size) * (1 - 2 * kMargin);
  return {bounds.center(), std::min(room.width() / std::max(bounds.width(), 1e-9),
                                    room.height() / std::max(bounds.height(), 1e-9))};
}

void MapPlot::refresh(unsigned due) {
  if (due & (kData | kLook)) updatePalette();
  ++generation_;
  if (forFile() || !scene_.points || scene_.points->size() == 0) return;  // record() draws a file
  const MapView all = fitted(surface().size());
  scene_.fitScale = all.scale;
  if (!zoomed_) view_ = all;
  token_.cancel();
  startRaster();
}

void MapPlot::present() { drawAgain(); }

bool MapPlot::isUpToDate() const {
  return !drawing_ && shownGeneration_ == generation_ && shown_.view == view_;
}

/// One drawing at a time; what changes meanwhile is drawn after it.
void MapPlot::startRaster() {
  if (drawing_ || !scene_.points || surface().size().isEmpty()) return;
  drawing_ = true;
  token_ = CancelToken();
  pool_.start([this, scene = scene_, view = view_, token = token_, generation = generation_,
               size = withBeyond(surface().size()), ratio = surface().devicePixelRatioF()] {
    Raster raster{{}, view, size};
    try {
      raster.image = rasterMap(scene, view, size, ratio, token);
    } catch (const Cancelled&) {
    }
    QMetaObject::invokeMethod(
        this, [this, generation, raster = std::move(raster)] { takeRaster(generation, raster); });
  });
}

void MapPlot::takeRaster(int generation, Raster raster) {
  drawing_ = false;
  if (!raster.image.isNull()) {
    shown_ = std::move(raster);
    shownGeneration_ = generation;
    drawAgain();
    emit drawn();
  }
  if (!isUpToDate()) startRaster();
}

void MapPlot::moveTo(const MapView& view) {
  view_ = view;
  view_.scale = std::clamp(view_.scale, scene_.fitScale * kLeastZoom, scene_.fitScale * kMostZoom);
  zoomed_ = true;
  drawAgain();
  startRaster();
}

void MapPlot::setView(const MapView& view) { moveTo(view); }

void MapPlot::showPoint(qint64 point) {
  const auto i = static_cast<std::size_t>(point);
  moveTo({QPointF(scene_.points->x(i), scene_.points->y(i)), view_.scale});
}

void MapPlot::zoom(double factor, QPointF about) {
  const QSizeF size = surface().size();
  const QPointF fixed = view_.toPoint(about, size);
  MapView next = view_;
  next.scale =
      std::clamp(view_.scale * factor, scene_.fitScale * kLeastZoom, scene_.fitScale * kMostZoom);
  next.centre += fixed - next.toPoint(about, size);
  moveTo(next);
}

void MapPlot::resetView() {
  zoomed_ = false;
  changed(kRoom);
  drawNow();
}

QPointF MapPlot::positionOf(qint64 point) const {
  const auto i = static_cast<std::size_t>(point);
  return view_.toPixel({scene_.points->x(i), scene_.points->y(i)}, surface().size());
}

std::optional<qint64> MapPlot::pointAt(QPointF position) const {
  if (!scene_.points) return std::nullopt;
  const QPointF at = view_.toPoint(position, surface().size());
  const auto found = scene_.points->nearest(at.x(), at.y(), kReach / view_.scale);
  return found ? std::optional<qint64>(*found) : std::nullopt;
}

void MapPlot::setLasso(bool on) {
  lasso_ = on;
  surface().setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

void MapPlot::hover(std::optional<QPointF> position) {
  if (drag_) return;
  selection_->setHovered(position ? pointAt(*position) : std::nullopt);
}

void MapPlot::press(const QMouseEvent& event) {
  if (event.button() != Qt::LeftButton || !scene_.points) return;
  const bool lasso = lasso_ || (event.modifiers() & Qt::ShiftModifier);
  drag_ = Drag{event.position(), event.position(), lasso};
  lassoed_ = lasso ? QPolygonF{event.position()} : QPolygonF();
}

void MapPlot::drag(QPointF position) {
  if (!drag_->moved && (position - drag_->from).manhattanLength() < kLeastDrag) return;
  drag_->moved = true;
  const QPointF step = position - drag_->last;
  drag_->last = position;
  if (!drag_->lasso) {
    moveTo({view_.centre - QPointF(step.x(), -step.y()) / view_.scale, view_.scale});
    return;
  }
  lassoed_ << position;
  surface().update();
}

void MapPlot::release(const QMouseEvent& event) {
  const Drag drag = *std::exchange(drag_, std::nullopt);
  if (drag.lasso && drag.moved) {
    QPolygonF around;
    for (const QPointF& corner : std::exchange(lassoed_, {}))
      around << view_.toPoint(corner, surface().size());
    const std::vector<std::uint32_t> inside = scene_.points->within(around);
    selection_->set(Selection::Ids(inside.begin(), inside.end()));
  } else if (!drag.moved) {
    click(pointAt(event.position()), event.modifiers() & Qt::ControlModifier);
  }
  lassoed_.clear();
  surface().update();
}

void MapPlot::click(std::optional<qint64> point, bool more) {
  if (!clickSelects_ && !more) {
    if (point) emit chosen(*point);
    return;
  }
  Selection::Ids ids;
  if (more) ids = selection_->ids();
  if (point && std::erase(ids, *point) == 0) ids.push_back(*point);
  selection_->set(std::move(ids));
}

bool MapPlot::pressKey(const QKeyEvent& event) {
  const auto pan = [this](double right, double down) {
    moveTo({view_.centre + QPointF(right, -down) * kKeyStep / view_.scale, view_.scale});
  };
  const QPointF middle = surface().rect().center();
  switch (event.key()) {
    case Qt::Key_Left:
      pan(-1, 0);
      return true;
    case Qt::Key_Right:
      pan(1, 0);
      return true;
    case Qt::Key_Up:
      pan(0, -1);
      return true;
    case Qt::Key_Down:
      pan(0, 1);
      return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      zoom(kWheelStep, middle);
      return true;
    case Qt::Key_Minus:
      zoom(1 / kWheelStep, middle);
      return true;
    case Qt::Key_Home:
      resetView();
      return true;
    case Qt::Key_Escape:
      selection_->set({});
      return true;
    default:
      return false;
  }
}

bool MapPlot::eventFilter(QObject* watched, QEvent* event) {
  if (watched != &surface()) return Plot::eventFilter(watched, event);
  switch (event->type()) {
    case QEvent::Wheel: {
      const auto* wheel = static_cast<QWheelEvent*>(event);
      zoom(std::pow(kWheelStep, wheel->angleDelta().y() / 120.0), wheel->position());
      return true;
    }
    case QEvent::MouseButtonPress:
      press(*static_cast<QMouseEvent*>(event));
      break;
    case QEvent::MouseMove:
      if (drag_) drag(static_cast<QMouseEvent*>(event)->position());
      break;
    case QEvent::MouseButtonRelease:
      if (drag_) release(*static_cast<QMouseEvent*>(event));
      break;
    case QEvent::KeyPress:
      if (pressKey(*static_cast<QKeyEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return Plot::eventFilter(watched, event);
}

QPicture MapPlot::record() {
  const QSize size = drawingSize();
  MapScene scene = scene_;
  const MapView shown = view_;
  const auto restore = qScopeGuard([this, shown] { view_ = shown; });
  if (scene.points && scene.points->size() > 0) {
    const MapView all = fitted(size);
    if (!zoomed_) view_ = all;
    scene.fitScale = all.scale;
  }
  QPicture picture;
  QPainter painter(&picture);
  paintStill(painter, size, {rasterMap(scene, view_, size, kFileScale), view_, size});
  paintMoving(painter, size);
  return picture;
}

QString MapPlot::exportName() const { return title().isEmpty() ? tr("Map") : title(); }

CsvMaker MapPlot::csv() const {
  return [points = scene_.points, names = names_, colours = colours_] {
    PlotCsv csv{"point", "name", "x", "y", "category", "value"};
    csv.endRow();
    for (std::size_t i = 0; points && i < points->size(); ++i) {
      const bool category =
          i < colours.categories.size() && colours.categories[i] < MapColours::kNone;
      csv.count(static_cast<std::int64_t>(i)).text(names.value(static_cast<qsizetype>(i)));
      csv.number(points->x(i)).number(points->y(i));
      category ? csv.count(colours.categories[i]) : csv.blank();
      i < colours.values.size() ? csv.number(colours.values[i]) : csv.blank();
      csv.endRow();
    }
    return csv.bytes();
  };
}

}  // namespace hankki
