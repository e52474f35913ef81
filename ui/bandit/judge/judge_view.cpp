// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/judge_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {

constexpr int kFormWidth = 320, kAnswerWidth = 940;
constexpr int kStackBelow = 760;  // px of the view's width
constexpr int kLeastHeight = 320;

/// Scrolls up and down only, and is as wide as what it holds.
class FormArea : public QScrollArea {
 public:
  explicit FormArea(QWidget* parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
  }
  QSize minimumSizeHint() const override {
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            QScrollArea::minimumSizeHint().height()};
  }
};

QVBoxLayout* addArea(Card& card, QVBoxLayout& into) {
  auto* area = new FormArea(&card);
  auto* content = new QWidget(area);
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(metrics::kCardPadding, metrics::kSmallSpace, metrics::kCardPadding,
                             metrics::kCardPadding);
  layout->setSpacing(metrics::kSpace);
  area->setWidget(content);
  into.addWidget(area);
  return layout;
}

}  // namespace

JudgeView::JudgeView(Session& session, const QString& id, QWidget* parent)
    : BanditView(parent),
      session_(session),
      panes_(new PaneSplitter(Qt::Horizontal, "bandit-" + id, this)),
      formCard_(new Card(panes_)),
      answerCard_(new Card(panes_)),
      stack_(new QStackedWidget(answerCard_)),
      empty_(new EmptyState(QStringLiteral("empty-bandit"), stack_)),
      ask_(makeButton(ButtonKind::Primary, {}, formCard_)),
      cancel_(makeButton(ButtonKind::Normal, {}, formCard_)) {
  setObjectName("judge:" + id);
  ask_->setObjectName("ask:" + id);
  cancel_->setObjectName("cancel:" + id);
  formCard_->setFlush();
  form_ = addArea(*formCard_, *formCard_->body());
  answerCard_->setFlush();
  auto* shown = new QWidget(stack_);
  answer_ = new QVBoxLayout(shown);
  answer_->setContentsMargins(0, 0, 0, 0);
  answer_->setSpacing(metrics::kSpace);
  stack_->addWidget(empty_);
  // It scrolls itself, so that the form and its button stay in view whatever is answered.
  auto* area = new FormArea(stack_);
  area->setWidget(shown);
  stack_->addWidget(area);
  answerCard_->body()->addWidget(stack_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(panes_);
  connect(ask_, &QPushButton::clicked, this, &JudgeView::ask);
  connect(empty_->button(), &QPushButton::clicked, this, &JudgeView::ask);
  connect(cancel_, &QPushButton::clicked, this, &JudgeView::cancel);
}

void JudgeView::finish() {
  form_->addStretch(1);
  formCard_->footer()->addStretch(1);
  formCard_->footer()->addWidget(cancel_);
  formCard_->footer()->addWidget(ask_);
  panes_->addWidget(formCard_);
  panes_->addWidget(answerCard_);
  panes_->setPanes({{.size = kFormWidth, .stretch = 0, .height = kLeastHeight},
                    {.size = kAnswerWidth, .stretch = 1, .height = kLeastHeight}},
                   kStackBelow);
  retranslate();
}

void JudgeView::setTexts(const QString& title, const QString& purpose, const QString& button) {
  formCard_->setTitle(title);
  ask_->setText(button);
  cancel_->setText(tr("Cancel"));
  empty_->setTexts(purpose, button);
  updateButtons();
  if (answered_) showAnswer();
}

void JudgeView::setAnswerTitle(const QString& title, const QString& note) {
  answerCard_->setTitle(title);
  answerCard_->setNote(note);
}

void JudgeView::setObstacle(const QString& why) {
  obstacle_ = why;
  updateButtons();
}

bool JudgeView::accept(ParameterFields& fields) {
  ParameterField* wrong = fields.wrongField();
  if (wrong) fields.reveal(wrong);
  return !wrong;
}

void JudgeView::ask() {
  if (isBusy() || !obstacle_.isEmpty()) return;
  begin();
}

void JudgeView::cancel() { session_.jobs().cancel(job_); }

void JudgeView::exportData() {
  if (canExport()) exportFile(session_.jobs(), *answerCard_->strip(), answerFile());
}

void JudgeView::started() {
  answerCard_->strip()->clear();
  answerCard_->setBusy(true);
  updateButtons();
}

void JudgeView::answered() {
  answered_ = true;
  answerCard_->setBusy(false);
  stack_->setCurrentIndex(1);
  showAnswer();
  updateButtons();
}

void JudgeView::forgetAnswer() {
  session_.jobs().drop(job_);
  job_ = 0;
  answered_ = false;
  answerCard_->setBusy(false);
  answerCard_->strip()->clear();
  setAnswerTitle({}, {});
  stack_->setCurrentIndex(0);
  updateButtons();
}

void JudgeView::failed(const JobError& error) {
  answerCard_->setBusy(false);
  answerCard_->strip()->showError(error);
  updateButtons();
}

void JudgeView::cancelled() {
  answerCard_->setBusy(false);
  answerCard_->strip()->showMessage(MessageStrip::Kind::Info,
                                    [] { return tr("Cancelled. What was computed is dropped."); });
  answerCard_->strip()->setAction([] { return tr("Ask again"); }, [this] { ask(); });
  updateButtons();
}

void JudgeView::progressed(const Progress& progress) {
  if (progress.total > 0)
    answerCard_->setBusy(true,
                         static_cast<double>(progress.done) / static_cast<double>(progress.total));
}

void JudgeView::updateButtons() {
  const bool busy = isBusy();
  cancel_->setVisible(busy);
  const QString why = busy ? tr("It is being computed.") : obstacle_;
  setDisabledReason(ask_, why);
  setDisabledReason(empty_->button(), why);
}

void JudgeView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  BanditView::changeEvent(event);
}

}  // namespace hankki
