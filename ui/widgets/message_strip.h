// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <functional>

#include "ui/jobs/job_error.h"

class QLabel;
class QToolButton;

namespace hankki {

/// What went wrong, or is worth knowing, next to its cause: icon, sentence, one action, details
/// that unfold. Hidden until there is something to say. In a layout it takes room there; one of a
/// page or a window floats over its lower edge, so that nothing that is read moves away.
class MessageStrip : public QFrame {
  Q_OBJECT
 public:
  enum class Kind { Error, Warn, Success, Info };

  explicit MessageStrip(QWidget* parent = nullptr);

  /// Floats over the lower edge of `host`, which is its parent from now on.
  void floatOver(QWidget* host);

  /// Replaces what was shown, with its action.
  void showMessage(Kind kind, const QString& sentence, const QString& details = {});
  /// The same of a sentence that is said anew when the window's language changes.
  void showMessage(Kind kind, const Message& sentence, const QString& details = {});
  void showError(const JobError& error) { showMessage(Kind::Error, error.sentence, error.details); }

  /// The one action of the message that is shown.
  void setAction(const QString& text, std::function<void()> action);

  void clear();  ///< hides it

  Kind kind() const { return kind_; }
  QString sentence() const;

 protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;  // the host's size

 private:
  void place();
  void retranslate();
  void say(const QString& sentence);
  void updateIcon();

  bool floats_ = false;
  Kind kind_ = Kind::Info;
  Message message_;  ///< empty where a sentence of the page is shown
  QLabel* icon_;
  QLabel* text_;
  QLabel* details_;
  QToolButton* action_;
  QToolButton* detailsButton_;
  QToolButton* close_;
  std::function<void()> callback_;
};

}  // namespace hankki
