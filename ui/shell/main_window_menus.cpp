#include "ui/shell/main_window_menus.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>

#include "ui/session/language.h"
#include "ui/session/preferences.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/recent_workspaces.h"

namespace hankki {
namespace {

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
  m.recent = m.file->addMenu(QString());
  m.clearRecent = new QAction(this);
  m.file->addSeparator();
  m.exportData = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_E));
  m.file->addSeparator();
  m.preferences = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_Comma));
  m.preferences->setMenuRole(QAction::PreferencesRole);
  m.quit = add(m.file, QKeySequence(Qt::CTRL | Qt::Key_Q));
  m.quit->setMenuRole(QAction::QuitRole);

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
  m.fullScreen = add(m.view, QKeySequence::FullScreen);
  m.fullScreen->setCheckable(true);
  m.window = m.bar->addMenu(QString());
  m.help = m.bar->addMenu(QString());
  m.about = add(m.help, QKeySequence(Qt::Key_F1));
  m.about->setMenuRole(QAction::AboutRole);
  m.aboutQt = add(m.help);
}

void MainWindow::connectMenus() {
  const Menus& m = *menus_;
  connect(m.newWorkspace, &QAction::triggered, this, &MainWindow::newWorkspace);
  connect(m.openWorkspace, &QAction::triggered, this, &MainWindow::chooseWorkspace);
  connect(m.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
  connect(m.clearRecent, &QAction::triggered, this, [] { forgetWorkspaces(); });
  connect(m.exportData, &QAction::triggered, this,
          [this] { static_cast<Page*>(stack_->currentWidget())->exportData(); });
  connect(m.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
  connect(m.quit, &QAction::triggered, this, &QWidget::close);
  connect(m.fullScreen, &QAction::toggled, this,
          [this](bool on) { on ? showFullScreen() : showNormal(); });
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

void MainWindow::fillPageMenus() {
  Menus& m = *menus_;
  const auto insert = [this](QMenu* menu, QAction* before, Page* page, Page::Menu place) {
    for (QAction* action : page->menuActions(place)) {
      menu->insertAction(before, action);
      connect(action, &QAction::triggered, this, [this, page] { showPage(page->id()); });
    }
  };
  for (Page* page : pages_) {
    insert(m.file, m.exportData, page, Page::Menu::File);
    insert(m.data, nullptr, page, Page::Menu::Data);
    insert(m.run, nullptr, page, Page::Menu::Run);
    QAction* show =
        add(m.window, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m.pages.size())));
    connect(show, &QAction::triggered, this, [this, page] { showPage(page->id()); });
    m.pages.push_back(show);
  }
  for (QMenu* menu : {m.data, m.run}) menu->menuAction()->setVisible(!menu->isEmpty());
  m.window->addSeparator();
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
  if (!folder.isEmpty()) state_->openWorkspace(std::filesystem::path(folder.toStdString()));
}

void MainWindow::updateActions() {
  Menus& m = *menus_;
  const Preferences preferences = loadPreferences();
  check(m.themes, toText(preferences.theme));
  check(m.languages, preferences.language);
  const auto* current = static_cast<Page*>(stack_->currentWidget());
  m.exportData->setEnabled(state_->workspace() && current && current->canExport());
}

void MainWindow::Menus::retranslate() {
  file->setTitle(tr("&File"));
  newWorkspace->setText(tr("&New workspace…"));
  openWorkspace->setText(tr("&Open workspace…"));
  recent->setTitle(tr("&Recent workspaces"));
  clearRecent->setText(tr("Clear the list"));
  exportData->setText(tr("&Export…"));
  preferences->setText(tr("&Preferences…"));
  quit->setText(tr("&Quit"));
  data->setTitle(tr("&Data"));
  run->setTitle(tr("&Run"));
  view->setTitle(tr("&View"));
  theme->setTitle(tr("&Theme"));
  const QStringList names{tr("System"), tr("Light"), tr("Dark")};
  for (qsizetype i = 0; i < names.size(); ++i) themes->actions()[i]->setText(names[i]);
  language->setTitle(tr("&Language"));
  fullScreen->setText(tr("&Full screen"));
  window->setTitle(tr("&Window"));
  minimise->setText(tr("&Minimise"));
  help->setTitle(tr("&Help"));
  about->setText(tr("&About Hankki"));
  aboutQt->setText(tr("About &Qt"));
}

}  // namespace hankki
