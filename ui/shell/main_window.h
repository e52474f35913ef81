// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>
#include <vector>

#include "ui/jobs/live_text.h"
#include "ui/plots/plot.h"
#include "ui/session/page.h"
#include "ui/session/session.h"
#include "ui/widgets/table_export.h"

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;

namespace hankki {

class ElidedLabel;
class Leaving;
class MessageStrip;
class PageArea;
class Rail;

/// A window on the session: navigation, menus, the names of workspace and data set, the job bar.
/// What a page does is the page's business; it is made when it is shown for the first time. Closing
/// the last window ends the session's jobs, after a question where some of them train or make
/// something; closing any asks where what was typed in it cannot be stored. It writes its plots'
/// and tables' files in quiet jobs and tells how that ended in the strip of their card, or its own.
class MainWindow : public QMainWindow, public PlotWriter, public TableWriter {
  Q_OBJECT
 public:
  explicit MainWindow(Session& session);
  ~MainWindow() override;

  /// Shows a new window, which is deleted when it is closed.
  static MainWindow* open(Session& session);

  Session& session() { return session_; }
  static std::vector<MainWindow*> of(const Session& session);

  /// A folder, or the file of a packed demo, which says itself whether it may be written. Asks
  /// first where work goes on in the one that is open.
  void openWorkspace(const QString& folder,
                     Workspace::Access access = Workspace::Access::ReadWrite);

  QStringList pageIds() const;
  void showPage(const QString& id, const Visit& visit = {});
  Page* page(const QString& id) const;  ///< null before it is shown
  void beginKiosk();                    ///< the shop alone on the screen

  void writePlotFile(Plot& plot, const QString& path, std::function<void()> write) override;
  void writeTableFile(QTableView& table, const QString& path, std::string bytes) override;
  void tellTableFault(QTableView& table, const LiveText& sentence) override;

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  struct Menus;
  MessageStrip* stripOf(QTableView* table) const;  // its card's, else the window's

  /// A page, and what stands for it before it is made.
  struct Entry {
    PageKind kind;
    Page* page = nullptr;           ///< its area owns it
    PageArea* area = nullptr;       ///< the stack owns it
    std::vector<QAction*> actions;  ///< of PageKind::actions, in the menus
    QAction* show = nullptr;        ///< in the menu of windows
  };

  void followRemovals();
  void takeUndoOffer();
  void addPage(PageKind kind);
  void makePage(Entry& entry);
  void followActions(const Entry& entry);
  Entry* entry(const QString& id);
  const Entry* current() const;
  bool isLast() const;
  QWidget* makeTopBar();
  void makeMenus();
  void connectMenus();
  void fillPageMenus();
  QAction* addPageAction(const PageAction& action);
  void fillRecentMenu();
  void retranslate();
  void updateTopBar();
  void showOpened();
  void showOpeningFailure(const OpeningFailure& failure);
  void updateActions();
  void newWorkspace();
  void chooseWorkspace();
  void chooseDemo();
  void packDemo();
  void chooseReport();
  void choosePlots(QAction* kind);
  void showPreferences();
  void restoreLayout();
  void keepOnScreen();
  void showHelp();
  void quit();

  Session& session_;
  AppState& state_;
  std::unique_ptr<Menus> menus_;
  Rail* rail_;
  QStackedWidget* stack_;
  MessageStrip* strip_;
  Leaving* leaving_;
  LiveText undoOffer_;  ///< what the strip says where it offers to undo a removal
  QLabel* workspaceLabel_;
  ElidedLabel* workspaceName_;
  QLabel* datasetLabel_;
  ElidedLabel* datasetName_;
  std::vector<Entry> pages_;
  bool mayClose_ = false;  // the question is answered
};

}  // namespace hankki
