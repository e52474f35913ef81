// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window_menus.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>
#include <iterator>

#include "core/store/demo_file.h"
#include "ui/session/language.h"
#include "ui/session/preferences.h"
#include "ui/session/save_plots.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/leaving.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/report_dialog.h"
#include "ui/shell/report_writing.h"
#include "ui/theme/paths.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr QPoint kNextWindow{32, 32};  // from the one before

QAction* add(QMenu* menu, QKeySequence shortcut = {}) {
  auto* action = menu->addAction(QString());
  action->setShortcut(shortcut);
  return action;
}

/// A menu of exclusive choices, each with its value as data.
QActionGroup* addChoices(QMenu* menu, const QStringList& values) {
  auto* group = new QActionGroup(menu);
  for (const QString& value : values) {
    QAction* action = menu->addAction(value);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
  }
  return group;
}

void check(QActionGroup* group, const QString& value) {
  for (QAction* action : group->actions()) action->setChecked(action->data() == value);
}

}  // namespace

void MainWindow::makeMenus() {
  Menus& m = *menus_;
  m.file = m.bar->addMenu(QString());
  m.newWorkspace = add(m.file, QKeySequence::New);
  m.openWorkspace = add(m.file, QKeySequence::Open);
  m.openDemo = add(m.file);
  m.openDemo->setObjectName("openDemo");
  m.recent = m.file->addMenu(QString());
  m.clearRecent = new QAction(this);
  m.file->addSeparator();
  m.exportData = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_E));
  m.plots = m.file->addMenu(QString());
  m.plots->setObjectName("savePlots");
  for (const char* ending : {"png", "svg", "pdf"})
    add(m.plots)->setData(QString::fromLatin1(ending));
  m.report = add(m.file);
  m.report->setObjectName("writeReport");
  m.packDemo = add(m.file);
  m.packDemo->setObjectName("packDemo");
  m.file->addSeparator();
  m.preferences = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_Comma));
  m.preferences->setMenuRole(QAction::PreferencesRole);
  m.quit = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_Q));
  m.quit->setMenuRole(QAction::QuitRole);
  m.quit->setObjectName("quit");

  m.edit = m.bar->addMenu(QString());
  m.undoRemoval = new QAction(this);
  m.undoRemoval->setObjectName("undoRemoval");
  m.editing = new EditMenu(*m.edit, *this, *m.undoRemoval);
  m.data = m.bar->addMenu(QString());
  m.run = m.bar->addMenu(QString());
  m.view = m.bar->addMenu(QString());
  m.theme = m.view->addMenu(QString());
  m.themes = addChoices(m.theme, {"system", "light", "dark"});
  m.language = m.view->addMenu(QString());
  QStringList codes;
  for (const Language& language : languages()) codes << language.code;
  m.languages = addChoices(m.language, codes);
  for (qsizetype i = 0; i < codes.size(); ++i)
    m.languages->actions()[i]->setText(languages()[i].name);
  m.view->addSeparator();
  m.fullScreen = add(m.view);
  m.fullScreen->setShortcuts(QList{QKeySequence(Qt::Key_F11)} +
                             QKeySequence::keyBindings(QKeySequence::FullScreen));
  m.fullScreen->setCheckable(true);
  m.window = m.bar->addMenu(QString());
  m.help = m.bar->addMenu(QString());
  m.guide = add(m.help, QKeySequence(Qt::Key_F1));
  m.about = add(m.help);
  m.about->setMenuRole(QAction::AboutRole);
  m.aboutQt = add(m.help);
}

void MainWindow::connectMenus() {
  const Menus& m = *menus_;
  connect(m.newWorkspace, &QAction::triggered, this, &MainWindow::newWorkspace);
  connect(m.openWorkspace, &QAction::triggered, this, &MainWindow::chooseWorkspace);
  connect(m.openDemo, &QAction::triggered, this, &MainWindow::chooseDemo);
  connect(m.packDemo, &QAction::triggered, this, &MainWindow::packDemo);
  connect(m.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
  connect(m.clearRecent, &QAction::triggered, this, [] { forgetWorkspaces(); });
  connect(m.exportData, &QAction::triggered, this, [this] { current()->page->exportData(); });
  connect(m.file, &QMenu::aboutToShow, this,
          [this] { menus_->plots->setEnabled(current() && showsPlots(*current()->page)); });
  connect(m.plots, &QMenu::triggered, this, &MainWindow::choosePlots);
  connect(m.report, &QAction::triggered, this, &MainWindow::chooseReport);
  connect(m.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
  connect(m.quit, &QAction::triggered, this, &MainWindow::quit);
  connect(m.fullScreen, &QAction::toggled, this,
          [this](bool on) { on ? showFullScreen() : showNormal(); });
  connect(m.guide, &QAction::triggered, this, &MainWindow::showHelp);
  connect(m.about, &QAction::triggered, this, [this] {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
  });
  connect(m.aboutQt, &QAction::triggered, this, &QApplication::aboutQt);
  const auto choose = [this](auto change) {
    return [this, change](QAction* action) {
      Preferences preferences = loadPreferences();
      change(preferences, action->data().toString());
      savePreferences(preferences);
      applyPreferences(preferences);
      updateActions();
    };
  };
  connect(m.themes, &QActionGroup::triggered, this,
          choose([](Preferences& p, const QString& value) { p.theme = parseThemeMode(value); }));
  connect(m.languages, &QActionGroup::triggered, this,
          choose([](Preferences& p, const QString& value) { p.language = value; }));
}

QAction* MainWindow::addPageAction(const PageAction& action) {
  Menus& m = *menus_;
  auto* added = new QAction(this);
  added->setShortcut(action.shortcut);
  switch (action.menu) {
    case PageAction::Menu::File:
      m.file->insertAction(m.exportData, added);
      break;
    case PageAction::Menu::Data:
      m.data->addAction(added);
      break;
    case PageAction::Menu::Run:
      m.run->addAction(added);
      break;
  }
  return added;
}

void MainWindow::fillPageMenus() {
  Menus& m = *menus_;
  for (Entry& entry : pages_) {
    const QString id = entry.kind.id;
    for (std::size_t i = 0; i < entry.kind.actions.size(); ++i) {
      QAction* action = addPageAction(entry.kind.actions[i]);
      entry.actions.push_back(action);
      connect(action, &QAction::triggered, this, [this, id, i] {
        showPage(id);
        page(id)->menuAction(i)->trigger();
      });
    }
    entry.show =
        add(m.window,
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + (&entry - pages_.data()))));
    connect(entry.show, &QAction::triggered, this, [this, id] { showPage(id); });
  }
  for (QMenu* menu : {m.data, m.run}) menu->menuAction()->setVisible(!menu->isEmpty());
  m.window->addSeparator();
  m.newWindow = add(m.window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
  connect(m.newWindow, &QAction::triggered, this, [this] {
    MainWindow* opened = open(session_);
    opened->move(pos() + kNextWindow);
    opened->keepOnScreen();
  });
  m.minimise = add(m.window, QKeySequence(Qt::CTRL | Qt::Key_M));
  connect(m.minimise, &QAction::triggered, this, &QWidget::showMinimized);
}

void MainWindow::fillRecentMenu() {
  QMenu* menu = menus_->recent;
  menu->clear();
  for (const QString& folder : recentWorkspaces())
    menu->addAction(folder, this, [this, folder] { openWorkspace(folder); });
  if (menu->isEmpty()) menu->addAction(tr("No workspaces yet"))->setEnabled(false);
  menu->addSeparator();
  menu->addAction(menus_->clearRecent);
}

void MainWindow::newWorkspace() {
  const QString folder = QFileDialog::getSaveFileName(
      this, tr("New workspace"), tr("experiments.hankki"), tr("Workspace folders (*.hankki)"),
      nullptr, QFileDialog::ShowDirsOnly);
  if (!folder.isEmpty()) openWorkspace(folder);
}

void MainWindow::chooseWorkspace() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Open workspace"));
  if (folder.isEmpty()) return;
  leaving_->leave(Leaving::For::Opening, [this, folder] { state_.openWorkspace(toPath(folder)); });
}

void MainWindow::chooseDemo() {
  const QString pack =
      QFileDialog::getOpenFileName(this, tr("Open a demo"), {}, tr("Packed demos (*.hankkidemo)"));
  if (!pack.isEmpty()) openWorkspace(pack);
}

void MainWindow::packDemo() {
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Pack for a demo"), QStringLiteral("shop.hankkidemo"),
                                   tr("Packed demos (*.hankkidemo)"));
  if (path.isEmpty()) return;
  session_.jobs().run(
      this, [] { return tr("Packing a demo"); },
      [workspace = state_.workspace(), out = toPath(path)](const JobContext& job) {
        pack_demo(*workspace, out, job);
      },
      {.done = [this, path] { tellSaved(*strip_, path); },
       .failed = [this](const JobError& error) { strip_->showError(error); }},
      JobRunner::Visibility::Work);
}

void MainWindow::chooseReport() {
  const SplitId split = state_.splitInfo() ? state_.splitInfo()->id : 0;
  const auto& all = state_.runs().pointers();
  std::vector<SharedRuns::Pointer> runs;
  std::copy_if(all.rbegin(), all.rend(), std::back_inserter(runs),
               [split](const auto& run) { return run->split == split && !run->archived; });
  auto* dialog = new ReportDialog(std::move(runs), session_.compared(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, dialog, split] {
    ReportRequest request = dialog->request();
    request.split = split;
    auto* writing = new ReportWriting(session_,
                                      {.request = std::move(request),
                                       .format = dialog->format(),
                                       .language = dialog->language(),
                                       .logo = toPath(dialog->logo()),
                                       .css = toPath(dialog->css()),
                                       .folder = toPath(dialog->folder())},
                                      this);
    connect(writing, &ReportWriting::written, this,
            [this](const QString& path) { tellSaved(*strip_, path); });
    connect(writing, &ReportWriting::failed, this,
            [this](const JobError& error) { strip_->showError(error); });
  });
  dialog->open();
}

void MainWindow::choosePlots(QAction* kind) {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Save all plots of this page"));
  if (!folder.isEmpty())
    savePlots(*current()->page, folder, kind->data().toString(), session_.jobs(), *strip_);
}

void MainWindow::updateActions() {
  Menus& m = *menus_;
  const Preferences preferences = loadPreferences();
  check(m.themes, toText(preferences.theme));
  check(m.languages, preferences.language);
  const Entry* shown = current();
  m.packDemo->setEnabled(state_.workspace() && !state_.datasets().empty());
  m.report->setEnabled(state_.workspace() && !state_.datasets().empty());
  m.exportData->setEnabled(state_.workspace() && shown && shown->page->canExport());
}

void MainWindow::Menus::retranslateUndo(const QString& removed) {
  undoRemoval->setText(removed.isEmpty() ? tr("&Undo removal")
                                         : tr("&Undo removal of %1").arg(removed));
}

void MainWindow::Menus::retranslate() {
  file->setTitle(tr("&File"));
  newWorkspace->setText(tr("&New workspace…"));
  openWorkspace->setText(tr("&Open workspace…"));
  openDemo->setText(tr("Open a &demo…"));
  packDemo->setText(tr("Pac&k for a demo…"));
  recent->setTitle(tr("&Recent workspaces"));
  clearRecent->setText(tr("Clear the list"));
  exportData->setText(tr("&Export…"));
  plots->setTitle(tr("Save a&ll plots of this page"));
  for (QAction* action : plots->actions())
    action->setText(tr("As %1…").arg(action->data().toString().toUpper()));
  report->setText(tr("Repor&t…"));
  preferences->setText(tr("&Preferences…"));
  quit->setText(tr("&Quit"));
  edit->setTitle(tr("&Edit"));
  editing->retranslate();
  data->setTitle(tr("&Data"));
  run->setTitle(tr("&Run"));
  view->setTitle(tr("&View"));
  theme->setTitle(tr("&Theme"));
  const QStringList names{tr("System"), tr("Light"), tr("Dark")};
  for (qsizetype i = 0; i < names.size(); ++i) themes->actions()[i]->setText(names[i]);
  language->setTitle(tr("&Language"));
  fullScreen->setText(tr("&Full screen"));
  window->setTitle(tr("&Window"));
  newWindow->setText(tr("&New window"));
  minimise->setText(tr("&Minimise"));
  help->setTitle(tr("&Help"));
  guide->setText(tr("&How it works"));
  about->setText(tr("&About Hankki"));
  aboutQt->setText(tr("About &Qt"));
}

}  // namespace hankki
