// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <vector>

class QWidget;

namespace hankki {

/// Which widgets carry the program's style sheet. One sheet of the whole application would be
/// simpler, but replacing it restyles every widget at once, those on pages that nobody sees too,
/// and the window stands still meanwhile. So each part of a window has its own: what is seen
/// changes at once, the rest one part a turn of the event loop, or when it is shown. Windows
/// (dialogs, menus, a widget shown alone) are parts of themselves, unless they lie in one. GUI
/// thread only.
class StyledParts : public QObject {
  Q_OBJECT
 public:
  explicit StyledParts(QObject* parent);  ///< watches the whole application

  void add(QWidget& part);
  /// A window whose parts are added one by one.
  void addPartsOf(QWidget& window);

  const QString& sheet() const { return sheet_; }
  void setSheet(const QString& sheet);
  bool isSettled() const { return waiting_.empty(); }  ///< all parts have the sheet

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void style(QWidget& part);
  void styleNext();

  QString sheet_;
  std::vector<QPointer<QWidget>> parts_, waiting_;
  QTimer next_;
  bool bare_ = false;  ///< between two sheets
};

}  // namespace hankki
