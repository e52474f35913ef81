// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>
#include <utility>

#include "ui/bandit/bandit_view.h"
#include "ui/session/session.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace hankki {

class Card;
class EmptyState;
class ParameterFields;
class PaneSplitter;
struct FileExport;

/// What the tabs that judge have in common: a form at the left with the button that asks, and at
/// the right the answer. The answer is computed in a job; until there is one the view says what it
/// is for, while it is computed what stands there stays, and a failure stands in a strip above it.
class JudgeView : public BanditView {
  Q_OBJECT
 public:
  bool canExport() const override { return answered_; }
  void exportData() override;

  void ask();  ///< what the form says, as the button does
  void cancel();
  bool isBusy() const { return session_.jobs().isRunning(job_); }

 protected:
  /// `id` names the widgets and what is remembered of the sizes.
  JudgeView(Session& session, const QString& id, QWidget* parent);

  /// For the constructor of the view, in this order: parts of form() and answer(), finish().
  QVBoxLayout* form() const { return form_; }
  QVBoxLayout* answer() const { return answer_; }
  void finish();

  virtual void retranslate() = 0;  ///< setTexts(), and what the view has itself
  void setTexts(const QString& title, const QString& purpose, const QString& button);
  void setAnswerTitle(const QString& title, const QString& note);

  /// Starts the job by run(), or puts the cursor into the field that is wrong.
  virtual void begin() = 0;
  virtual void showAnswer() = 0;  ///< in the language of now; only once there is one
  virtual FileExport answerFile() const = 0;
  /// It says what it is for again, and what is being computed is dropped.
  void forgetAnswer();

  /// Why nothing can be asked; empty: something can. The button says it.
  void setObstacle(const QString& why);
  /// True where all of the form's values can be taken; else the first wrong one gets the cursor.
  static bool accept(ParameterFields& fields);

  /// `take` gets the result, then showAnswer() is called.
  template <typename Work, typename Take>
  void run(const LiveText& name, Work work, Take take) {
    using Result = std::invoke_result_t<Work, const JobContext&>;
    session_.jobs().drop(job_);
    job_ = session_.jobs().run(
        this, name, std::move(work),
        JobHooks<Result>{.done =
                             [this, take = std::move(take)](Result&& result) {
                               take(std::move(result));
                               answered();
                             },
                         .failed = [this](const JobError& error) { failed(error); },
                         .cancelled = [this] { cancelled(); },
                         .progress = [this](const Progress& progress) { progressed(progress); }});
    started();
  }
  void failed(const JobError& error);

  void changeEvent(QEvent* event) override;

  Session& session_;

 private:
  void started();
  void answered();
  void cancelled();
  void progressed(const Progress& progress);
  void updateButtons();

  PaneSplitter* panes_;
  Card* formCard_;
  Card* answerCard_;
  QVBoxLayout* form_;
  QVBoxLayout* answer_;
  QStackedWidget* stack_;
  EmptyState* empty_;
  QPushButton* ask_;
  QPushButton* cancel_;
  QString obstacle_;
  bool answered_ = false;
  JobId job_ = 0;
};

}  // namespace hankki
