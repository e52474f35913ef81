// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/past_room.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/visit_delegate.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kListWidth = 300;
constexpr QLatin1String kPeople("people"), kAutopilot("autopilot");

}  // namespace

PastRoom::PastRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent),
      whose_(new Segment),
      list_(new QListWidget),
      title_(makeShopLabel(ShopText::Title)),
      about_(makeShopLabel(ShopText::Body)),
      who_(makeShopLabel(ShopText::Heading)),
      when_(makeShopLabel(ShopText::Help)),
      back_(makeShopButton(ShopButton::Normal, QStringLiteral("chevron-left"))),
      opened_(new QScrollArea),
      then_(new RecipeColumn),
      today_(new RecipeColumn) {
  setObjectName(QStringLiteral("past"));
  list_->setObjectName(QStringLiteral("pastVisits"));
  whose_->setObjectName(QStringLiteral("pastWhose"));
  then_->setObjectName(QStringLiteral("pastThen"));
  today_->setObjectName(QStringLiteral("pastToday"));
  back_->setObjectName(QStringLiteral("leavePast"));
  setTone(about_, Tone::Muted);
  setTone(when_, Tone::Muted);
  about_->setWordWrap(true);
  whose_->addOption(kPeople, {});
  whose_->addOption(kAutopilot, {});
  list_->setFixedWidth(kListWidth);
  list_->setUniformItemSizes(true);
  list_->setMouseTracking(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setItemDelegate(new VisitDelegate(list_));

  auto* left = new QVBoxLayout;
  left->setSpacing(metrics::kSpace);
  left->setContentsMargins(0, 0, 0, shop::kGap);
  left->addWidget(whose_, 0, Qt::AlignLeft);
  left->addWidget(list_, 1);
  auto* pair = new QHBoxLayout;
  pair->setSpacing(shop::kGap);
  pair->addWidget(then_, 1);
  pair->addWidget(today_, 1);
  auto* shown = new QWidget;
  auto* rows = new QVBoxLayout(shown);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(metrics::kSmallSpace);
  rows->addWidget(who_);
  rows->addWidget(when_);
  rows->addSpacing(metrics::kSpace);
  rows->addLayout(pair, 1);
  opened_->setFrameShape(QFrame::NoFrame);
  opened_->setWidgetResizable(true);
  opened_->setFocusPolicy(Qt::NoFocus);
  opened_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  opened_->setWidget(shown);
  opened_->hide();
  auto* body = new QHBoxLayout;
  body->setSpacing(shop::kMargin);
  body->addLayout(left);
  body->addWidget(opened_, 1);
  body->addStretch(0);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kGap, shop::kMargin, 0);
  layout->setSpacing(shop::kGap);
  layout->addLayout(makeHead(*title_, *about_, *back_));
  layout->addLayout(body, 1);

  connect(back_, &QPushButton::clicked, this, &PastRoom::left);
  connect(whose_, &Segment::chosen, this, [this] {
    named_ = false;
    askVisits();
  });
  connect(&visit.shop(), &ShopSession::stateChanged, this, [this] {
    if (visit_.shop().state() == ShopSession::State::Open) return;
    wanted_ = 0;  // of the workspace before
    named_ = false;
  });
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row < 0) return;
    named_ = false;
    wanted_ = visits_[static_cast<std::size_t>(row)].id;
    askVisit();
  });
  for (RecipeColumn* column : {then_, today_})
    connect(column, &RecipeColumn::opened, this, &PastRoom::recipeWanted);
  retranslate();
}

void PastRoom::enter() { askVisits(); }

void PastRoom::open(AnswerId visit) {
  wanted_ = visit;
  named_ = true;
  whose_->setCurrent(kPeople);
  enter();
}

void PastRoom::askVisits() {
  ask(
      listing_,
      [simulated = whose_->current() == kAutopilot](OpenShop& shop, const JobContext&) {
        return pastVisits(shop, simulated);
      },
      [this](std::vector<PastVisitFace>&& visits) { take(std::move(visits)); }, [] {});
}

/// The one that is open stays open where it is still there; one that was asked for by its number
/// may be older than all of the list.
void PastRoom::take(std::vector<PastVisitFace>&& visits) {
  const QSignalBlocker quiet(list_);
  visits_ = std::move(visits);
  list_->clear();
  for (const PastVisitFace& visit : visits_) {
    auto* item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(visit.who, visit.text), list_);
    item->setToolTip(item->text());
  }
  const bool none = visits_.empty();
  about_->setText(none && whose_->current() == kPeople
                      ? tr("Nobody was shown anything yet. Each visit stands here once somebody "
                           "was.")
                  : none ? tr("No visitor has come by themselves yet.")
                         : tr("Any visit as it was, beside what would be shown today."));
  opened_->setVisible(!none);
  if (none) return;
  const auto found = std::ranges::find(visits_, wanted_, &PastVisitFace::id);
  if (found != visits_.end() || !named_) {
    const auto row = found == visits_.end() ? 0 : found - visits_.begin();
    wanted_ = visits_[static_cast<std::size_t>(row)].id;
    list_->setCurrentRow(static_cast<int>(row));
  }
  askVisit();
}

void PastRoom::askVisit() {
  ask(
      opening_,
      [id = wanted_](OpenShop& shop, const JobContext&) { return reopenedFace(shop, id); },
      [this](ReopenedFace&& face) { take(std::move(face)); }, [this] { opened_->hide(); });
}

void PastRoom::take(ReopenedFace&& face) {
  who_->setText(face.title);
  when_->setText(face.note);
  then_->show(face.then);
  today_->show(face.today);
  opened_->show();
}

void PastRoom::retranslate() {
  title_->setText(tr("Time machine"));
  whose_->setText(kPeople, tr("People"));
  whose_->setText(kAutopilot, tr("Autopilot"));
  list_->setAccessibleName(tr("Visits"));
  back_->setText(tr("Back to the shop"));
  if (isVisible()) enter();
}

}  // namespace hankki
