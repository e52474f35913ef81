// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSize>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <optional>
#include <vector>

#include "ui/plots/plot_file.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// What all plots share: a title, a context menu that exports PNG, SVG, PDF and CSV, redraws that
/// are coalesced (40 ms), colours that follow the theme, a tip under the mouse. Setters are cheap;
/// the drawing follows by itself, and only in what is due. GUI thread only.
class Plot : public QWidget {
  Q_OBJECT
 public:
  explicit Plot(QWidget* parent = nullptr);

  void setTitle(const QString& title);  ///< empty: none (the card has it)
  const QString& title() const { return title_; }

  /// Plots that stand below each other under one axis, from the top: what is saved of one is the
  /// figure of all that are shown.
  static void stack(const std::vector<Plot*>& plots);

  /// The plot alone as a file shows it: of that size with its margins, in those colours, without
  /// what the mouse shows. What the window shows stays as it is, also where this throws.
  PlotPicture picture(QSize size, const Tokens& tokens);

  /// The plot, or the figure that it is part of, as large as the window shows it.
  PlotPicture figure();
  /// False where another plot above it stands for the figure that it is part of.
  bool beginsFigure() const;

  /// picture(), written at once; throws Error as writePlot() does.
  void renderToFile(const std::filesystem::path& path, QSize size, const Tokens& tokens);

  /// The figure in the background where the window is a PlotWriter;
  /// exported() or exportFailed() tells how it ended.
  void saveTo(const QString& path);

  void copyImage();  ///< the figure, to the clipboard

  virtual bool isZoomed() const { return false; }
  virtual void undoZoom() {}  ///< by one step
  virtual void resetView() {}

  /// What is plotted.
  virtual CsvMaker csv() const = 0;
  QString toCsv() const { return QString::fromStdString(csv()()); }  ///< without the mark

  /// Draws at once what is due.
  void drawNow();

 signals:
  void exported(const QString& path);
  void exportFailed(const QString& sentence);

 protected:
  /// What the drawing lags behind in.
  enum Due : unsigned {
    kData = 1,  ///< values or texts, also those of another language
    kLook = 2,  ///< tokens()
    kRoom = 4,  ///< drawingSize()
    kAll = kData | kLook | kRoom,
  };

  /// The widget that is drawn on; once, by the constructor of the next class.
  void setSurface(QWidget* surface);
  QWidget& surface() const { return *surface_; }

  const Tokens& tokens() const { return *tokens_; }
  /// In logical pixels: of the surface, or of the file that is being made.
  QSize drawingSize() const;
  bool forFile() const { return !fileSize_.isEmpty(); }
  /// For a file in which no other plot stands below this one.
  bool endsFigure() const { return forFile() && endsFigure_; }

  void changed(unsigned due = kData);  ///< draws soon

  /// Brings up to date what is due, without showing it.
  virtual void refresh(unsigned due) = 0;
  virtual void present() = 0;     ///< on the surface, now
  virtual QPicture record() = 0;  ///< drawn at drawingSize()

  /// Text of the tip at a point of the surface; empty: none.
  virtual QString tipAt(QPointF position) const;
  /// The mouse moved over the surface, or left it. The base shows tipAt().
  virtual void hover(std::optional<QPointF> position);
  virtual void clicked(QPointF position);
  /// The name that the export dialog offers, without ending.
  virtual QString exportName() const;

  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  class FileGuise;
  struct Part {
    Plot* plot;
    QSize size;
  };
  PlotPicture compose(const std::vector<Part>& parts, const Tokens& tokens);
  void catchUp();
  void showMenu(QPoint position);
  void exportTo(const QString& ending);

  QString title_;
  QWidget* surface_ = nullptr;
  const Tokens* tokens_;
  QTimer redraw_;
  unsigned due_ = kAll;
  QSize fileSize_;  // empty: drawn in the window
  bool endsFigure_ = false;
  std::vector<QPointer<Plot>> stack_;  // with this one; empty: it stands alone
};

/// A window that writes its plots' files in the background; others are written at once.
class PlotWriter {
 public:
  virtual ~PlotWriter() = default;
  /// Calls `write` on another thread, then emits exported() or exportFailed() of `plot`.
  virtual void writePlotFile(Plot& plot, const QString& path, std::function<void()> write) = 0;
};

}  // namespace hankki
