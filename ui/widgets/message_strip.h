// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <functional>

#include "ui/jobs/job_error.h"
#include "ui/jobs/live_text.h"

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

  /// Replaces what was shown, with its actions.
  void showMessage(Kind kind, const LiveText& sentence, const QString& details = {});
  void showMessage(Kind kind, const Message& sentence, const QString& details = {});
  void showError(const JobError& error) { showMessage(Kind::Error, error.sentence, error.details); }

  /// What can be done about the message that is shown, and what else.
  void setAction(const LiveText& text, std::function<void()> action);
  void setSecondAction(const LiveText& text, std::function<void()> action);

  void clear();  ///< hides it

  Kind kind() const { return kind_; }
  QString sentence() const;

 signals:
  void dismissed();  ///< by the user's close button

 protected:
  void changeEvent(QEvent* event) override;
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;  // the host's size

 private:
  void place();
  struct Action {
    QToolButton* button;
    LiveText text;
    std::function<void()> callback;
  };

  Action makeAction(const char* name);
  static void set(Action& action, const LiveText& text, std::function<void()> callback);
  void forget();
  void retranslate();
  void updateIcon();

  bool floats_ = false;
  Kind kind_ = Kind::Info;
  LiveText message_;
  QLabel* icon_;
  QLabel* text_;
  QLabel* details_;
  Action first_, second_;
  QToolButton* detailsButton_;
  QToolButton* close_;
};

}  // namespace hankki
