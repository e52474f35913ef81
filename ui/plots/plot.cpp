// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "ui/theme/core_text.h"
#include "ui/theme/paths.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {
constexpr int kRedrawMilliseconds = 40;
constexpr int kFileMargin = 12;

/// The colours of where the plot stands: in the workbench, or in the shop, whose roots say so
/// (dressAsShop()).
const Tokens& tokensAround(const QWidget& plot) {
  for (const QWidget* at = &plot; at; at = at->parentWidget())
    if (at->property("shop").isValid()) return shopTokens();
  return Theme::instance().tokens();
}

}  // namespace

/// While it lives, the plot looks as in a file.
class Plot::FileGuise {
 public:
  FileGuise(const Part& part, bool last, const Tokens& tokens)
      : plot_(*part.plot), shown_(std::exchange(plot_.tokens_, &tokens)) {
    plot_.fileSize_ = part.size;
    plot_.endsFigure_ = last;
    plot_.due_ |= kLook | kRoom;
  }
  ~FileGuise() {
    plot_.fileSize_ = {};
    plot_.tokens_ = shown_;
    plot_.changed(kLook | kRoom);
  }
  Q_DISABLE_COPY_MOVE(FileGuise)

 private:
  Plot& plot_;
  const Tokens* shown_;
};

Plot::Plot(QWidget* parent) : QWidget(parent), tokens_(&Theme::instance().tokens()) {
  setMinimumSize(160, 120);
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    tokens_ = &tokensAround(*this);
    changed(kLook);
  });
  redraw_.setSingleShot(true);
  redraw_.setInterval(kRedrawMilliseconds);
  connect(&redraw_, &QTimer::timeout, this, [this] {
    if (!isVisible()) return;  // due when it is shown
    // A pan in progress keeps its axes; the data come when the button is let go.
    if (surface_->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton)
      redraw_.start();
    else
      drawNow();
  });
  redraw_.start();
}

void Plot::setSurface(QWidget* surface) {
  surface_ = surface;
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(surface);
  surface->setContextMenuPolicy(Qt::CustomContextMenu);
  surface->setMouseTracking(true);
  surface->installEventFilter(this);
  connect(surface, &QWidget::customContextMenuRequested, this, &Plot::showMenu);
}

void Plot::setTitle(const QString& title) {
  title_ = title;
  setAccessibleName(title);
  changed();
}

void Plot::changed(unsigned due) {
  due_ |= due;
  if (!redraw_.isActive()) redraw_.start();
}

/// What is due stays due where refresh() throws.
void Plot::catchUp() {
  refresh(due_);
  due_ = 0;
}

void Plot::drawNow() {
  redraw_.stop();
  catchUp();
  present();
}

QSize Plot::drawingSize() const { return forFile() ? fileSize_ : surface_->size(); }

QString Plot::tipAt(QPointF) const { return {}; }

void Plot::hover(std::optional<QPointF> position) {
  const QString tip = position ? tipAt(*position) : QString();
  if (tip.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(surface_->mapToGlobal(position->toPoint()), tip, surface_);
}

void Plot::clicked(QPointF) {}

QString Plot::exportName() const { return title_.isEmpty() ? tr("plot") : title_; }

bool Plot::eventFilter(QObject* watched, QEvent* event) {
  if (watched == surface_) {
    switch (event->type()) {
      case QEvent::MouseMove:
        hover(static_cast<QMouseEvent*>(event)->position());
        break;
      case QEvent::Leave:
        hover(std::nullopt);
        break;
      case QEvent::MouseButtonPress:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
          clicked(static_cast<QMouseEvent*>(event)->position());
        break;
      case QEvent::MouseButtonDblClick:
        resetView();
        return true;
      default:
        break;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void Plot::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) changed(kData);
  QWidget::changeEvent(event);
}

void Plot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  changed(kRoom);
}

void Plot::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(tokens_, &tokensAround(*this)) != tokens_) due_ |= kLook;  // it stands by now
  if (due_ != 0) changed(0);
}

void Plot::showMenu(QPoint position) {
  QMenu menu;
  for (const auto& [text, ending] :
       {std::pair{tr("Save as PNG…"), "png"}, std::pair{tr("Save as SVG…"), "svg"},
        std::pair{tr("Save as PDF…"), "pdf"}, std::pair{tr("Save values as CSV…"), "csv"}})
    menu.addAction(text, this, [this, name = QString(ending)] { exportTo(name); });
  menu.addAction(tr("Copy image"), this, &Plot::copyImage);
  menu.addSeparator();
  menu.addAction(tr("Undo zoom"), this, [this] { undoZoom(); })->setEnabled(isZoomed());
  menu.addAction(tr("Reset view"), this, [this] { resetView(); })->setEnabled(isZoomed());
  menu.exec(surface_->mapToGlobal(position));
}

void Plot::stack(const std::vector<Plot*>& plots) {
  for (Plot* plot : plots) plot->stack_.assign(plots.begin(), plots.end());
}

PlotPicture Plot::picture(QSize size, const Tokens& tokens) {
  const QSize margins(2 * kFileMargin, 2 * kFileMargin);
  return compose({{this, size - margins}}, tokens);
}

PlotPicture Plot::figure() {
  std::vector<Part> parts;
  for (const QPointer<Plot>& plot : stack_)
    if (plot && (plot == this || plot->isVisible()))
      parts.push_back({plot, plot->surface().size()});
  if (parts.empty()) parts.push_back({this, surface_->size()});
  return compose(parts, *tokens_);
}

bool Plot::beginsFigure() const {
  for (const QPointer<Plot>& plot : stack_)
    if (plot && plot->isVisible()) return plot == this;
  return true;
}

/// One below the other, in a margin.
PlotPicture Plot::compose(const std::vector<Part>& parts, const Tokens& tokens) {
  PlotPicture whole{.drawing = QPicture(), .size = {}, .title = title_, .csv = csv()};
  std::vector<std::pair<QPoint, QPicture>> drawings;
  QPoint corner(kFileMargin, kFileMargin);
  for (const Part& part : parts) {
    const FileGuise guise(part, part.plot == parts.back().plot, tokens);
    part.plot->catchUp();
    drawings.emplace_back(corner, part.plot->record());
    corner.ry() += part.size.height();
    whole.size.setWidth(std::max(whole.size.width(), part.size.width() + 2 * kFileMargin));
  }
  whole.size.setHeight(corner.y() + kFileMargin);
  QPainter painter(&whole.drawing);
  painter.fillRect(QRect(QPoint(), whole.size), tokens.surface);
  for (const auto& [place, drawing] : drawings) painter.drawPicture(place, drawing);
  painter.end();
  return whole;
}

void Plot::renderToFile(const std::filesystem::path& path, QSize size, const Tokens& tokens) {
  writePlot(picture(size, tokens), path);
}

void Plot::exportTo(const QString& ending) {
  const QString offered = exportName().replace('/', '-') + '.' + ending;
  QString path = QFileDialog::getSaveFileName(
      this, tr("Save plot"), offered, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += '.' + ending;
  saveTo(path);
}

void Plot::copyImage() {
  try {
    QGuiApplication::clipboard()->setImage(plotImage(figure()));
  } catch (const Error& error) {
    emit exportFailed(coreText(error.message()));
  }
}

void Plot::saveTo(const QString& path) {
  try {
    auto write = [picture = figure(), path] { writePlot(picture, toPath(path)); };
    if (auto* writer = dynamic_cast<PlotWriter*>(window()))
      return writer->writePlotFile(*this, path, std::move(write));
    write();
    emit exported(path);
  } catch (const Error& error) {
    emit exportFailed(coreText(error.message()));
  }
}

}  // namespace hankki
