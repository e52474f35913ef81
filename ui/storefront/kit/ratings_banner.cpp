// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/ratings_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/face_paint.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {

/// One dot a rating that is needed; full ones for those that there are. Many become a bar.
class RatingDots : public QWidget {
 public:
  explicit RatingDots(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  }

  void setRatings(int ratings, int needed) {
    ratings_ = ratings;
    needed_ = needed;
    updateGeometry();
    update();
  }

  QSize sizeHint() const override { return {std::min(needed_, kMostDots) * kStep, kDot + 2}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& tokens = shopTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int dots = std::min(needed_, kMostDots);
    const int full = needed_ > 0 ? std::min(dots, ratings_ * dots / needed_) : 0;
    for (int i = 0; i < dots; ++i) {
      painter.setPen(QPen(i < full ? tokens.accent : tokens.strongBorder, 1));
      painter.setBrush(i < full ? tokens.accent : tokens.surface);
      painter.drawEllipse(QRectF(i * kStep + 0.5, 0.5, kDot, kDot));
    }
  }

 private:
  static constexpr int kDot = 14, kStep = 20, kMostDots = 20;
  int ratings_ = 0, needed_ = 0;
};

namespace {

class BannerStar : public QWidget {
 public:
  explicit BannerStar(QWidget* parent) : QWidget(parent) { setFixedSize(22, 22); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(starPath(QRectF(rect()).center(), 20), shopTokens().accent);
  }
};

}  // namespace

RatingsBanner::RatingsBanner(QWidget* parent)
    : QFrame(parent),
      title_(makeShopLabel(ShopText::CardName)),
      note_(makeShopLabel(ShopText::Help)),
      dots_(new RatingDots(this)),
      count_(makeShopLabel(ShopText::Strong)),
      pairs_(makeShopButton(ShopButton::Normal)),
      rate_(makeShopButton(ShopButton::Primary)) {
  pairs_->setObjectName(QStringLiteral("thisOrThat"));
  setProperty("shopCard", "soft");
  setTone(count_, Tone::Accent);
  note_->setWordWrap(true);
  title_->setWordWrap(true);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(2);
  texts->addWidget(title_);
  texts->addWidget(note_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(20, 10, 20, 10);
  row->setSpacing(shop::kGap);
  row->addWidget(new BannerStar(this));
  row->addLayout(texts, 1);
  row->addWidget(dots_);
  row->addWidget(count_);
  row->addWidget(pairs_);
  row->addWidget(rate_);
  connect(rate_, &QPushButton::clicked, this, &RatingsBanner::warmUpWanted);
  connect(pairs_, &QPushButton::clicked, this, &RatingsBanner::pairsWanted);
  retranslate();
}

void RatingsBanner::setChosen(int dishes) {
  chosen_ = dishes;
  retranslate();
}

void RatingsBanner::setRatings(int ratings, int needed) {
  ratings_ = ratings;
  needed_ = needed;
  retranslate();
}

void RatingsBanner::retranslate() {
  title_->setText(chosen_ == 0
                      ? tr("%n rating(s) open what is made for you", nullptr, needed_)
                      : tr("For you is open, by %n dish(es) that you chose", nullptr, chosen_));
  note_->setText(tr("%1 so far, %2 to go. Give stars to dishes that you have eaten.")
                     .arg(ratings_)
                     .arg(std::max(0, needed_ - ratings_)));
  dots_->setRatings(ratings_, needed_);
  count_->setText(QStringLiteral("%1 / %2").arg(ratings_).arg(needed_));
  pairs_->setText(chosen_ == 0 ? tr("This or that?") : tr("Choose again"));
  pairs_->setToolTip(tr("Five pairs of dishes: take one of each"));
  rate_->setText(tr("Start rating"));
}

void RatingsBanner::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace hankki
