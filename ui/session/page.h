// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/training/run.h"

class QAction;
class QEvent;

namespace hankki {

class Page;
class Session;

/// An entry that a page has in one of the window's menus, from before the page is made.
struct PageAction {
  enum class Menu { File, Data, Run };
  Menu menu;
  QKeySequence shortcut;
  QString (*text)();  ///< translated
};

/// A page as the window lists it; it is made when it is shown for the first time. Each page's
/// folder has a function that gives its own.
struct PageKind {
  QString id;          ///< "data": stable, not shown
  QString icon;        ///< of resources/icons
  QString (*title)();  ///< "Data", translated
  std::vector<PageAction> actions;
  /// The session outlives the page.
  std::function<std::unique_ptr<Page>(Session& session)> make;
};

/// What another page sends the user here for; nothing in it: to see the page as it was left.
struct Visit {
  std::int64_t run = 0;              ///< a RunId, to be brought into view
  std::optional<RunRequest> values;  ///< for the form that starts runs
  bool encoders = false;             ///< how encoders of texts learned
  std::int64_t experiment = 0;       ///< an ExperimentId, to be chosen in the list of them
  std::int64_t batch = 0;            ///< a BatchId, likewise
};

/// One page of a window.
class Page : public QWidget {
  Q_OBJECT
 public:
  explicit Page(const PageKind& kind);

  /// The page came to the front.
  virtual void activated() {}
  /// Another page sent the user here, for something.
  virtual void visit(const Visit&) {}

  /// File > Export acts on the page in front, where it can.
  virtual bool canExport() const { return false; }
  virtual void exportData() {}

  /// What PageKind::actions[index] does; the window's menu shows its text, and whether it can be
  /// done. Triggering it in the menu brings the page to the front first.
  QAction* menuAction(std::size_t index) const { return actions_[index]; }

 signals:
  /// Ask the window to show another page ("train"); ignored where there is no such page.
  void pageRequested(const QString& id, const hankki::Visit& visit = {});

 protected:
  /// Sets every text that is shown, but those of PageKind; called on a change of language. Call it
  /// once at the end of the constructor.
  virtual void retranslate() = 0;
  void changeEvent(QEvent* event) override;

  static QString noWorkspaceText();  ///< for the empty state

 private:
  void setActionTexts();

  std::vector<PageAction> kinds_;
  std::vector<QAction*> actions_;
};

}  // namespace hankki
