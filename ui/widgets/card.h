// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <optional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace hankki {

class BusyBar;
class HeaderLayout;
class MessageStrip;

/// A bordered surface: a 4 px busy bar, a header (title, note, widgets at the right), a strip for
/// messages, a body and a footer. Header and footer appear with their first content.
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(QWidget* parent = nullptr);

  static Card* around(const QWidget& widget);  ///< that it lies in; null: none

  void setTitle(const QString& title);
  QString shownTitle() const;
  void setTitleMark(QWidget* mark);              ///< before the title
  void setNote(const QString& note);             ///< muted, right of the title
  void addHeaderWidget(QWidget* widget);         ///< at the header's right, or below where narrow
  void addHeaderLeadingWidget(QWidget* widget);  ///< after the title: tabs
  QVBoxLayout* body() const { return body_; }    ///< with the card's padding
  void setFlush();                               ///< body without padding: tables
  QHBoxLayout* footer();

  MessageStrip* strip();

  /// Content stays usable. `share` in [0, 1]; without one the bar moves.
  void setBusy(bool busy, std::optional<double> share = std::nullopt);

 private:
  void showHeader();

  BusyBar* busyBar_;
  QWidget* header_;
  QLabel* title_;
  QLabel* note_;
  HeaderLayout* headerLayout_;
  int leading_ = 1;  // where the next leading widget goes
  QVBoxLayout* outer_;
  QVBoxLayout* body_;
  QHBoxLayout* footer_ = nullptr;
  MessageStrip* strip_ = nullptr;
};

}  // namespace hankki
