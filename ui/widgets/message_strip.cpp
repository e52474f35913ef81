// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_strip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>

#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kWidest = 860;  // px, of one that floats

struct Look {
  const char* name;
  const char* icon;
  TokenColor color;
};

const Look& lookOf(MessageStrip::Kind kind) {
  static const Look looks[] = {{"error", "error", &Tokens::error},
                               {"warn", "warning", &Tokens::warn},
                               {"success", "check", &Tokens::success},
                               {"info", "info", &Tokens::accent}};
  return looks[static_cast<int>(kind)];
}

QToolButton* makeTextButton(QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setProperty("kind", "text");
  button->setToolButtonStyle(Qt::ToolButtonTextOnly);
  return button;
}

}  // namespace

MessageStrip::MessageStrip(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      text_(makeLabel(TextRole::Body, {}, this)),
      details_(makeLabel(TextRole::Help, {}, this)),
      first_(makeAction("stripAction")),
      second_(makeAction("stripSecondAction")),
      detailsButton_(makeTextButton(this)),
      close_(makeIconButton("close", {}, this)) {
  setObjectName("messageStrip");
  setProperty("strip", true);  // for the style sheet, whatever it is called
  text_->setWordWrap(true);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  details_->setWordWrap(true);
  details_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  setTone(details_, Tone::Muted);
  detailsButton_->setCheckable(true);

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(metrics::kCardPadding, 6, metrics::kSpace, 6);
  layout->setHorizontalSpacing(metrics::kSpace);
  layout->setVerticalSpacing(metrics::kSmallSpace);
  layout->addWidget(icon_, 0, 0);
  layout->addWidget(text_, 0, 1);
  layout->addWidget(first_.button, 0, 2);
  layout->addWidget(second_.button, 0, 3);
  layout->addWidget(detailsButton_, 0, 4);
  layout->addWidget(close_, 0, 5);
  layout->addWidget(details_, 1, 1, 1, 5);
  layout->setColumnStretch(1, 1);

  connect(detailsButton_, &QToolButton::toggled, details_, &QLabel::setVisible);
  connect(close_, &QToolButton::clicked, this, [this] {
    clear();
    emit dismissed();
  });
  for (const Action* action : {&first_, &second_})
    connect(action->button, &QToolButton::clicked, this, [action] {
      if (const auto callback = action->callback) callback();  // a copy: it may replace the message
    });
  connect(&Theme::instance(), &Theme::changed, this, &MessageStrip::updateIcon);
  retranslate();
  hide();
}

MessageStrip::Action MessageStrip::makeAction(const char* name) {
  QToolButton* button = makeTextButton(this);
  button->setObjectName(QLatin1String(name));
  return {button, {}, {}};
}

void MessageStrip::set(Action& action, const LiveText& text, std::function<void()> callback) {
  action.text = text;
  action.callback = std::move(callback);
  action.button->setText(text.text());
  action.button->show();
}

void MessageStrip::forget() {
  message_ = {};
  for (Action* action : {&first_, &second_}) {
    action->text = {};
    action->callback = {};
    action->button->hide();
  }
}

void MessageStrip::showMessage(Kind kind, const LiveText& sentence, const QString& details) {
  kind_ = kind;
  forget();
  message_ = sentence;
  details_->setText(details);
  details_->hide();
  detailsButton_->setChecked(false);
  detailsButton_->setVisible(!details.isEmpty());
  setStyleProperty(this, "kind", lookOf(kind).name);
  updateIcon();
  retranslate();
  show();
}

void MessageStrip::showMessage(Kind kind, const Message& sentence, const QString& details) {
  showMessage(
      kind, [sentence] { return coreSentence(sentence); }, details);
}

void MessageStrip::setAction(const LiveText& text, std::function<void()> action) {
  set(first_, text, std::move(action));
}

void MessageStrip::setSecondAction(const LiveText& text, std::function<void()> action) {
  set(second_, text, std::move(action));
}

void MessageStrip::clear() {
  forget();
  text_->clear();
  hide();
}

void MessageStrip::floatOver(QWidget* host) {
  const bool shown = !isHidden();
  floats_ = true;
  setParent(host);
  setStyleProperty(this, "floating", true);
  host->installEventFilter(this);
  setVisible(shown);
}

void MessageStrip::place() {
  const QWidget& host = *parentWidget();
  const int width = std::min(kWidest, host.width() - 2 * metrics::kPageMargin);
  const int height = heightForWidth(width);
  setGeometry((host.width() - width) / 2, host.height() - height - metrics::kCardGap, width,
              height);
  raise();
}

bool MessageStrip::event(QEvent* event) {
  const bool handled = QFrame::event(event);
  if (floats_ && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)) place();
  return handled;
}

bool MessageStrip::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

QString MessageStrip::sentence() const { return text_->text(); }

void MessageStrip::updateIcon() {
  const Look& look = lookOf(kind_);
  icon_->setPixmap(
      iconPixmap(look.icon, 18, Theme::instance().tokens().*look.color, devicePixelRatioF()));
}

void MessageStrip::retranslate() {
  text_->setText(message_.text());
  setAccessibleDescription(text_->text());
  for (const Action* action : {&first_, &second_}) action->button->setText(action->text.text());
  detailsButton_->setText(tr("Details"));
  close_->setToolTip(tr("Dismiss"));
  close_->setAccessibleName(tr("Dismiss"));
}

void MessageStrip::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

}  // namespace hankki
