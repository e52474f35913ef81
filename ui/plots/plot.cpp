#include "ui/plots/plot.h"

#include <qcustomplot.h>

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>
#include <vector>

#include "core/base/error.h"
#include "ui/plots/plot_style.h"
#include "ui/theme/core_text.h"
#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr int kRedrawMilliseconds = 40;
constexpr double kPngScale = 2;

QByteArray withBom(const QString& text) { return QByteArray("\xEF\xBB\xBF") + text.toUtf8(); }

void drawSvg(QCustomPlot& canvas, QIODevice& device, QSize size, const QString& title) {
  QSvgGenerator generator;
  generator.setOutputDevice(&device);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(), size));
  generator.setTitle(title);
  QCPPainter painter;
  painter.begin(&generator);
  painter.setMode(QCPPainter::pmVectorized);
  canvas.toPainter(&painter, size.width(), size.height());
  painter.end();
}

}  // namespace

Plot::Plot(QWidget* parent)
    : QWidget(parent), canvas_(new QCustomPlot(this)), tokens_(&Theme::instance().tokens()) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(canvas_);
  setMinimumSize(160, 120);
  canvas_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  canvas_->setContextMenuPolicy(Qt::CustomContextMenu);
  canvas_->setMouseTracking(true);
  canvas_->installEventFilter(this);
  connect(canvas_, &QWidget::customContextMenuRequested, this, &Plot::showMenu);
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    tokens_ = &Theme::instance().tokens();
    changed();
  });
  redraw_.setSingleShot(true);
  redraw_.setInterval(kRedrawMilliseconds);
  connect(&redraw_, &QTimer::timeout, this, [this] {
    // A pan in progress keeps its axes; the data come when the button is let go.
    if (canvas_->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton)
      redraw_.start();
    else
      drawNow();
  });
  redraw_.start();
}

void Plot::setTitle(const QString& title) {
  title_ = title;
  setAccessibleName(title);
  changed();
}

void Plot::changed() {
  if (!redraw_.isActive()) redraw_.start();
}

void Plot::drawNow() {
  redraw_.stop();
  rebuild();
  canvas_->replot(QCustomPlot::rpImmediateRefresh);
}

void Plot::rebuild() {
  struct Ranges {
    QCPRange bottom, left;
  };
  std::vector<Ranges> kept;
  for (QCPAxisRect* rect : canvas_->axisRects())
    kept.push_back({rect->axis(QCPAxis::atBottom)->range(), rect->axis(QCPAxis::atLeft)->range()});

  canvas_->clearItems();
  canvas_->clearPlottables();
  canvas_->plotLayout()->clear();
  applyPlotStyle(*canvas_, *tokens_);
  if (!title_.isEmpty()) addText(title_, true);
  build();

  fit();
  const auto rects = canvas_->axisRects();
  if (!zoomed_ || static_cast<std::size_t>(rects.size()) != kept.size()) return;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    rects[static_cast<qsizetype>(i)]->axis(QCPAxis::atBottom)->setRange(kept[i].bottom);
    rects[static_cast<qsizetype>(i)]->axis(QCPAxis::atLeft)->setRange(kept[i].left);
  }
}

QSize Plot::drawingSize() const { return fileSize_.isEmpty() ? canvas_->size() : fileSize_; }

void Plot::addText(const QString& text, bool strong) {
  auto* element = new QCPTextElement(canvas_, text, plotFont(strong));
  element->setTextColor(strong ? tokens_->text : tokens_->muted);
  element->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
  element->setMargins(QMargins(0, 0, 0, strong ? 4 : 2));
  canvas_->plotLayout()->addElement(canvas_->plotLayout()->rowCount(), 0, element);
}

QCPAxisRect* Plot::addAxisRect() {
  auto* rect = new QCPAxisRect(canvas_);
  canvas_->plotLayout()->addElement(canvas_->plotLayout()->rowCount(), 0, rect);
  return rect;
}

void Plot::resetView() {
  zoomed_ = false;
  drawNow();
}

QString Plot::tipAt(QPointF) const { return {}; }

void Plot::hover(std::optional<QPointF> position) {
  const QString tip = position ? tipAt(*position) : QString();
  if (tip.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(canvas_->mapToGlobal(position->toPoint()), tip, canvas_);
}

void Plot::clicked(QPointF) {}

QString Plot::exportName() const { return title_.isEmpty() ? tr("plot") : title_; }

bool Plot::eventFilter(QObject* watched, QEvent* event) {
  if (watched == canvas_) {
    switch (event->type()) {
      case QEvent::Wheel:
        zoomed_ = true;
        break;
      case QEvent::MouseMove: {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() & Qt::LeftButton) zoomed_ = true;
        hover(mouse->position());
        break;
      }
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
  if (event->type() == QEvent::LanguageChange) changed();
  QWidget::changeEvent(event);
}

void Plot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  changed();  // the number of ticks follows the room
}

void Plot::showMenu(QPoint position) {
  QMenu menu;
  for (const auto& [text, ending] :
       {std::pair{tr("Save as PNG…"), "png"}, std::pair{tr("Save as SVG…"), "svg"},
        std::pair{tr("Save as PDF…"), "pdf"}, std::pair{tr("Save values as CSV…"), "csv"}})
    menu.addAction(text, this, [this, name = QString(ending)] { exportTo(name); });
  menu.addSeparator();
  menu.addAction(tr("Reset view"), this, &Plot::resetView);
  menu.exec(canvas_->mapToGlobal(position));
}

void Plot::exportTo(const QString& ending) {
  const QString offered = exportName().replace('/', '-') + '.' + ending;
  QString path = QFileDialog::getSaveFileName(
      this, tr("Save plot"), offered, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
  if (path.isEmpty()) return;
  if (QFileInfo(path).suffix().isEmpty()) path += '.' + ending;
  try {
    renderToFile(path.toStdString(), size(), *tokens_);
    emit exported(path);
  } catch (const Error& error) {
    emit exportFailed(coreText(error.message()));
  }
}

void Plot::renderToFile(const std::filesystem::path& path, QSize size, const Tokens& tokens) {
  const std::string ending = path.extension().string();
  const QString name = QString::fromStdString(path.string());
  const Tokens* shown = std::exchange(tokens_, &tokens);
  fileSize_ = size;
  rebuild();
  bool written = false;
  if (ending == ".pdf") {
    written =
        canvas_->savePdf(name, size.width(), size.height(), QCP::epNoCosmetic, "Hankki", title_);
  } else if (ending == ".png") {
    written = canvas_->savePng(name, size.width(), size.height(), kPngScale);
  } else if (ending == ".svg" || ending == ".csv") {
    QSaveFile file(name);
    written = file.open(QIODevice::WriteOnly);
    if (written && ending == ".svg") drawSvg(*canvas_, file, size, title_);
    if (written && ending == ".csv") file.write(withBom(toCsv()));
    written = written && file.commit();
  } else {
    fileSize_ = {};
    tokens_ = shown;
    throw Error(path.string(), "a plot is saved as .png, .svg, .pdf or .csv; choose one of these");
  }
  fileSize_ = {};
  tokens_ = shown;
  changed();
  if (!written)
    throw Error(path.string(), "the file cannot be written; choose a folder that you may write to");
}

}  // namespace hankki
