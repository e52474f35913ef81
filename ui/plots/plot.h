// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <filesystem>
#include <optional>

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

  /// The plot as a file shows it: of that size, in those colours, without what the mouse shows.
  /// What the window shows stays as it is, also where this throws.
  PlotPicture picture(QSize size, const Tokens& tokens);

  /// picture(), written at once; throws Error as writePlot() does.
  void renderToFile(const std::filesystem::path& path, QSize size, const Tokens& tokens);

  /// The same as the window shows it, in the background where the window is a PlotWriter;
  /// exported() or exportFailed() tells how it ended.
  void saveTo(const QString& path);

  /// What is plotted.
  virtual CsvMaker csv() const = 0;
  QString toCsv() const { return csv()(); }

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

  void changed(unsigned due = kData);  ///< draws soon

  /// Brings up to date what is due, without showing it.
  virtual void refresh(unsigned due) = 0;
  virtual void present() = 0;     ///< on the surface, now
  virtual QPicture record() = 0;  ///< drawn at drawingSize()
  virtual void resetView() {}

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
  void catchUp();
  void showMenu(QPoint position);
  void exportTo(const QString& ending);

  QString title_;
  QWidget* surface_ = nullptr;
  const Tokens* tokens_;
  QTimer redraw_;
  unsigned due_ = kAll;
  QSize fileSize_;  // empty: drawn in the window
};

/// A window that writes its plots' files in the background; others are written at once.
class PlotWriter {
 public:
  virtual ~PlotWriter() = default;
  /// Calls `write` on another thread, then emits exported() or exportFailed() of `plot`.
  virtual void writePlotFile(Plot& plot, const QString& path, std::function<void()> write) = 0;
};

}  // namespace hankki
