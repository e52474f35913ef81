// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/bandit/chance_card.h"
#include "ui/bandit/events_card.h"
#include "ui/bandit/live_view.h"
#include "ui/bandit/player_bar.h"
#include "ui/bandit/results_card.h"
#include "ui/bandit/traffic_card.h"
#include "ui/bandit/verdict_strip.h"
#include "ui/bandit/worth_card.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/pane_splitter.h"

namespace hankki {
namespace {
constexpr int kSideWidth = 326;  // px, of the cards at the right
constexpr int kSideLeast = 300;
constexpr int kStackBelow = 940;                     // px of the view's width
constexpr int kLeftHeight = 560, kSideHeight = 480;  // px, where they stand below each other
}  // namespace

void LiveView::layOut() {
  lower_->addWidget(worth_);
  lower_->addWidget(results_);
  lower_->setPanes({{.size = 480, .stretch = 1}, {.size = 480, .stretch = 1}});
  left_->addWidget(traffic_);
  left_->addWidget(lower_);
  left_->setPanes({{.size = 250, .stretch = 5}, {.size = 330, .stretch = 6}});
  chance_->setMinimumWidth(kSideLeast);
  right_->addWidget(chance_);
  right_->addWidget(events_);
  right_->setPanes({{.size = 206, .stretch = 0}, {.size = 400, .stretch = 1}});
  columns_->addWidget(left_);
  columns_->addWidget(right_);
  columns_->setPanes({{.size = 980, .stretch = 1, .height = kLeftHeight},
                      {.size = kSideWidth, .stretch = 0, .height = kSideHeight}},
                     kStackBelow);

  auto* rows = new QVBoxLayout(content_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(metrics::kSpace);
  rows->addWidget(bar_);
  rows->addWidget(verdict_);
  rows->addWidget(columns_, 1);

  auto* emptyCard = new Card(holder_);
  emptyCard->body()->addWidget(empty_);
  stack_ = new QStackedLayout(holder_);
  stack_->addWidget(emptyCard);
  stack_->addWidget(content_);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(strip_);
  outer->addWidget(holder_, 1);
}

}  // namespace hankki
