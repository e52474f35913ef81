// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <array>
#include <vector>

class QWidget;

namespace hankki {

/// Which of the program's style sheets a part carries.
enum class PartSheet { Workbench, Shop };

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

  void add(QWidget& part, PartSheet sheet = PartSheet::Workbench);
  /// A window whose parts are added one by one.
  void addPartsOf(QWidget& window);

  const QString& sheet(PartSheet which = PartSheet::Workbench) const {
    return sheets_[static_cast<std::size_t>(which)];
  }
  void setSheets(const QString& workbench, const QString& shop);
  bool isSettled() const { return waiting_.empty(); }  ///< all parts have the sheet

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Part {
    QPointer<QWidget> widget;
    PartSheet sheet = PartSheet::Workbench;
  };
  static const Part* find(const std::vector<Part>& parts, const QWidget* widget);  ///< or null
  void style(const Part& part);
  void styleNext();

  std::array<QString, 2> sheets_;  // by PartSheet
  std::vector<Part> parts_, waiting_;
  QTimer next_;
  bool bare_ = false;  ///< between two sheets
};

}  // namespace hankki
