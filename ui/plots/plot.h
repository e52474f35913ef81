#pragma once

#include <QSize>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "ui/theme/tokens.h"

class QCPAxisRect;
class QCustomPlot;

namespace hankki {

/// What all plots share: a title, axis names with units, zoom by wheel and pan by drag (a double
/// click resets), a context menu that exports PNG, SVG, PDF and CSV, redraws that are coalesced
/// (40 ms), colours that follow the theme. Setters are cheap; the drawing follows by itself.
class Plot : public QWidget {
  Q_OBJECT
 public:
  explicit Plot(QWidget* parent = nullptr);

  void setTitle(const QString& title);  ///< empty: none (the card has it)
  const QString& title() const { return title_; }

  /// By the ending: .png (twice the pixels), .svg, .pdf or .csv (UTF-8 with BOM). `size` is in
  /// logical pixels. Throws Error where the file cannot be written or the ending is another.
  void renderToFile(const std::filesystem::path& path, QSize size, const Tokens& tokens);

  /// What is plotted, header first.
  virtual QString toCsv() const = 0;

  /// Draws at once what is due.
  void drawNow();

 signals:
  void exported(const QString& path);
  void exportFailed(const QString& sentence);  ///< for the strip of the page

 protected:
  QCustomPlot& canvas() const { return *canvas_; }
  const Tokens& tokens() const { return *tokens_; }

  /// In logical pixels: of the canvas, or of the file that is being written.
  QSize drawingSize() const;

  /// Fills the empty canvas from the data, with tokens().
  virtual void build() = 0;
  /// Sets the axes so that everything shows.
  virtual void fit() = 0;
  /// Text of the tip at a point of the canvas; empty: none.
  virtual QString tipAt(QPointF position) const;
  /// The mouse moved over the canvas, or left it. The base shows tipAt().
  virtual void hover(std::optional<QPointF> position);
  virtual void clicked(QPointF position);
  /// The name that the export dialog offers, without ending.
  virtual QString exportName() const;

  void changed();  ///< data changed: build and draw soon

  /// A line of text across the layout, below what is there.
  void addText(const QString& text, bool strong);
  QCPAxisRect* addAxisRect();

  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void rebuild();
  void resetView();
  void showMenu(QPoint position);
  void exportTo(const QString& ending);

  QString title_;
  QCustomPlot* canvas_;
  const Tokens* tokens_;
  QTimer redraw_;
  QSize fileSize_;       // empty: drawn in the window
  bool zoomed_ = false;  // by the user: new data keep the ranges
};

}  // namespace hankki
