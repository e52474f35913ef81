// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QCoreApplication>

#include "ui/shell/edit_menu.h"
#include "ui/shell/main_window.h"

class QActionGroup;
class QMenu;
class QMenuBar;

namespace hankki {

/// The menus and the actions in them that belong to the window itself.
struct MainWindow::Menus {
  Q_DECLARE_TR_FUNCTIONS(hankki::MainWindow)

 public:
  QMenuBar* bar = nullptr;
  QMenu *file, *edit, *recent, *plots, *view, *data, *run, *window, *help, *theme, *language;
  QAction *newWorkspace, *openWorkspace, *openDemo, *packDemo, *clearRecent, *exportData, *report,
      *preferences, *quit, *undoRemoval, *fullScreen, *newWindow, *minimise, *guide, *about,
      *aboutQt;
  EditMenu* editing = nullptr;
  QActionGroup *themes, *languages;

  void retranslate();
  void retranslateUndo(const QString& removed);  ///< empty: nothing can be brought back
};

}  // namespace hankki
