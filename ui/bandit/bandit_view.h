// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

namespace hankki {

class Session;

/// What a tab of the Bandit page shows. It follows a change of language by itself
/// (QEvent::LanguageChange), and the session too.
class BanditView : public QWidget {
 public:
  using QWidget::QWidget;

  virtual void activated() {}  ///< it came to the front
  /// The page's Export button acts on the view in front, where it can.
  virtual bool canExport() const { return false; }
  virtual void exportData() {}
};

/// A tab as the page lists it; its view is made when it is shown for the first time.
struct BanditViewKind {
  QString id;          ///< "compare": stable, not shown
  QString (*title)();  ///< "Compare policies", translated
  /// The session outlives the view.
  std::function<BanditView*(Session& session, QWidget* parent)> make;
};

}  // namespace hankki
