// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QButtonGroup;
class QLayout;
class QToolButton;

namespace hankki {

/// A few exclusive choices side by side. Look::Segment is bordered; Look::Tabs are text with a soft
/// fill, as in a card's header; Look::Chips are bordered each for itself. Tabs and chips go on in a
/// next row where there is no room left.
class Segment : public QWidget {
  Q_OBJECT
 public:
  enum class Look { Segment, Tabs, Chips };

  explicit Segment(Look look = Look::Segment, QWidget* parent = nullptr);

  void addOption(const QString& id, const QString& text);  ///< the first one is chosen
  void setText(const QString& id, const QString& text);
  void setOptionEnabled(const QString& id, bool enabled, const QString& reason = {});
  void clear();

  QString current() const;
  void setCurrent(const QString& id);  ///< emits nothing

 signals:
  void chosen(const QString& id);  ///< by the user

 private:
  QToolButton* find(const QString& id) const;
  void updateEnds();

  Look look_;
  QLayout* layout_;
  QButtonGroup* group_;
};

}  // namespace hankki
