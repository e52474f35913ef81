#pragma once

#include <QMainWindow>
#include <memory>
#include <vector>

#include "ui/jobs/job_runner.h"
#include "ui/plots/plot.h"
#include "ui/session/app_state.h"
#include "ui/widgets/page.h"

class QLabel;
class QMenu;
class QStackedWidget;

namespace hankki {

class MessageStrip;
class Rail;

/// The window: navigation, menus, the names of workspace and data set, the job bar. What a page
/// does is the page's business. It writes its plots' files in quiet jobs and tells how that ended
/// in the strip of the plot's card.
class MainWindow : public QMainWindow, public PlotWriter {
  Q_OBJECT
 public:
  MainWindow();
  ~MainWindow() override;

  AppState& state() { return *state_; }
  JobRunner& jobs() { return *jobs_; }

  void openWorkspace(const QString& folder);

  QStringList pageIds() const;
  void showPage(const QString& id);
  Page* page(const QString& id) const;

  void writePlotFile(Plot& plot, const QString& path, std::function<void()> write) override;

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  struct Menus;

  void addPage(std::unique_ptr<Page> page);
  QWidget* makeTopBar();
  void makeMenus();
  void connectMenus();
  void fillPageMenus();
  void fillRecentMenu();
  void retranslate();
  void updateTopBar();
  void updateActions();
  void newWorkspace();
  void chooseWorkspace();
  void showPreferences();
  void restoreLayout();

  std::unique_ptr<JobRunner> jobs_;  // ends its jobs before what they use goes
  std::unique_ptr<AppState> state_;
  std::unique_ptr<Menus> menus_;
  Rail* rail_;
  QStackedWidget* stack_;
  MessageStrip* strip_;
  QLabel* workspaceLabel_;
  QLabel* workspaceName_;
  QLabel* datasetLabel_;
  QLabel* datasetName_;
  std::vector<Page*> pages_;
};

}  // namespace hankki
