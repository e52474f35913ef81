// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/header_layout.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
using namespace metrics;

namespace {
constexpr int kLeastNote = 72;  // px
}

Card::Card(QWidget* parent)
    : QFrame(parent),
      busyBar_(new BusyBar(BusyBar::kThin, this)),
      header_(new QWidget(this)),
      title_(makeLabel(TextRole::CardTitle, {}, header_)),
      note_(new ElidedLabel(header_)),
      headerLayout_(new HeaderLayout(header_)),
      outer_(new QVBoxLayout(this)),
      body_(new QVBoxLayout) {
  setObjectName("card");
  note_->setTextFormat(Qt::PlainText);
  static_cast<ElidedLabel*>(note_)->setLeastShown(kLeastNote);
  setTextRole(note_, TextRole::Help);
  setTone(note_, Tone::Muted);
  headerLayout_->setContentsMargins(kCardPadding, kSmallSpace, kCardPadding, kSmallSpace);
  headerLayout_->insertLeft(0, title_);
  headerLayout_->setElastic(note_);
  header_->setMinimumHeight(40);
  note_->hide();
  header_->hide();

  outer_->setContentsMargins(1, 0, 1, 1);
  outer_->setSpacing(0);
  outer_->addWidget(busyBar_);
  outer_->addWidget(header_);
  outer_->addLayout(body_, 1);
  body_->setContentsMargins(kCardPadding, kSmallSpace, kCardPadding, kCardPadding);
  body_->setSpacing(kSpace);
}

void Card::showHeader() { header_->show(); }

Card* Card::around(const QWidget& widget) {
  for (QWidget* outer = widget.parentWidget(); outer; outer = outer->parentWidget())
    if (auto* card = qobject_cast<Card*>(outer)) return card;
  return nullptr;
}

QString Card::shownTitle() const { return title_->text(); }

void Card::setTitle(const QString& title) {
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
  showHeader();
}

void Card::setTitleMark(QWidget* mark) {
  headerLayout_->insertLeft(0, mark);
  ++leading_;
  showHeader();
}

void Card::setNote(const QString& note) {
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
  showHeader();
}

void Card::addHeaderWidget(QWidget* widget) {
  headerLayout_->addRight(widget);
  showHeader();
}

void Card::addHeaderLeadingWidget(QWidget* widget) {
  headerLayout_->insertLeft(leading_++, widget);
  title_->setVisible(!title_->text().isEmpty());
  showHeader();
}

void Card::setFlush() { body_->setContentsMargins(0, 0, 0, 0); }

QHBoxLayout* Card::footer() {
  if (!footer_) {
    auto* widget = new QWidget(this);
    widget->setObjectName("cardFooter");
    widget->setAttribute(Qt::WA_StyledBackground);
    footer_ = new QHBoxLayout(widget);
    footer_->setContentsMargins(kCardPadding, kSpace, kCardPadding, kSpace);
    footer_->setSpacing(kSpace);
    outer_->addWidget(widget);
  }
  return footer_;
}

MessageStrip* Card::strip() {
  if (!strip_) {
    strip_ = new MessageStrip(this);
    outer_->insertWidget(outer_->indexOf(header_) + 1, strip_);
  }
  return strip_;
}

void Card::setBusy(bool busy, std::optional<double> share) { busyBar_->setBusy(busy, share); }

}  // namespace hankki
