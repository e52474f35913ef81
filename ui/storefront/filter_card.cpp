// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/filter_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/kit/nutrient_choice.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/limit_filter.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr const char* kAll = "all";
constexpr const char* kMissing = "missing";
constexpr int kMostMissing = 20;
constexpr int kFieldWidth = 240;
constexpr int kBetween = 16, kPadding = 16;

}  // namespace

FilterCard::FilterCard(QWidget* parent)
    : QFrame(parent),
      handLabel_(makeShopLabel(ShopText::HelpStrong, {}, this)),
      hand_(new ChipField(this)),
      match_(new Segment(Segment::Look::Segment, this)),
      missing_(new QSpinBox(this)),
      leftOut_(makeShopLabel(ShopText::Help, {}, this)),
      minutes_(new LimitFilter(QStringLiteral("minutes"), {10, 300, 5, 45}, this)),
      sodium_(new LimitFilter(QStringLiteral("sodium"), {5, 100, 5, 30}, this)),
      sugar_(new LimitFilter(QStringLiteral("sugar"), {5, 100, 5, 30}, this)),
      remaining_(makeShopLabel(ShopText::Help, {}, this)) {
  setObjectName(QStringLiteral("filterCard"));
  setProperty("shopCard", true);
  hand_->setObjectName(QStringLiteral("atHand"));
  hand_->setMinimumWidth(kFieldWidth);
  match_->setObjectName(QStringLiteral("match"));
  match_->addOption(kAll, {});
  match_->addOption(kMissing, {});
  missing_->setObjectName(QStringLiteral("mostMissing"));
  missing_->setRange(0, kMostMissing);
  missing_->setValue(1);
  remaining_->setObjectName(QStringLiteral("remaining"));
  setTone(remaining_, Tone::Muted);
  setTone(leftOut_, Tone::Muted);
  leftOut_->setWordWrap(true);
  leftOut_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

  auto* hand = new QHBoxLayout;
  hand->setSpacing(12);
  hand->addWidget(handLabel_);
  hand->addWidget(hand_, 3);
  hand->addWidget(match_);
  hand->addWidget(missing_);
  hand->addWidget(leftOut_, 2);
  auto* line = new QFrame(this);
  line->setProperty("shopCard", "line");
  line->setFixedHeight(1);
  const auto group = [this](QWidget*& holder) {
    holder = new QWidget(this);
    auto* flow = new FlowLayout(kBetween, holder);
    flow->setContentsMargins(0, 0, 0, 0);
    return flow;
  };
  FlowLayout* limits = group(limits_);
  FlowLayout* shares = group(shares_);
  for (LimitFilter* limit : {minutes_, sodium_, sugar_}) limits->addWidget(limit);
  for (const auto nutrient :
       {EnergyNutrient::Carbohydrate, EnergyNutrient::Protein, EnergyNutrient::Fat}) {
    nutrients_.push_back(new NutrientChoice(nutrient, shares_));
    shares->addWidget(nutrients_.back());
  }
  for (LimitFilter* limit : {minutes_, sodium_, sugar_})
    limit->setFixedHeight(nutrients_.front()->sizeHint().height());  // they stand in one row
  rows_ = new QBoxLayout(QBoxLayout::TopToBottom);
  rows_->addWidget(limits_);
  rows_->addWidget(shares_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kPadding, 12, kPadding, 12);
  layout->setSpacing(metrics::kSpace);
  layout->addLayout(hand);
  layout->addWidget(line);
  below_ = new QBoxLayout(QBoxLayout::TopToBottom);
  below_->addLayout(rows_);
  below_->addWidget(remaining_);
  layout->addLayout(below_);

  const auto tell = [this] {
    missing_->setVisible(match_->current() == kMissing);
    arrange();  // a limit that is on takes more room
    emit changed();
  };
  connect(hand_, &ChipField::changed, this, tell);
  connect(match_, &Segment::chosen, this, tell);
  connect(missing_, &QSpinBox::valueChanged, this, tell);
  for (LimitFilter* limit : {minutes_, sodium_, sugar_})
    connect(limit, &LimitFilter::changed, this, tell);
  for (NutrientChoice* nutrient : nutrients_)
    connect(nutrient, &NutrientChoice::chosen, this, tell);
  missing_->hide();
  retranslate();
}

void FilterCard::setIngredients(const QStringList& names) { hand_->setFinder(findWords(names)); }

ShopWish FilterCard::wish() const {
  ShopWish wish{.have = hand_->chips(),
                .minutes = minutes_->limit(),
                .sodium = sodium_->limit(),
                .sugar = sugar_->limit()};
  if (match_->current() == kMissing) wish.missing = missing_->value();
  for (std::size_t i = 0; i < nutrients_.size(); ++i) wish.nutrients[i] = nutrients_[i]->wish();
  return wish;
}

void FilterCard::setWish(const ShopWish& wish) {
  const QSignalBlocker quiet(missing_);
  hand_->setChips(wish.have);
  match_->setCurrent(wish.missing ? kMissing : kAll);
  missing_->setVisible(wish.missing.has_value());
  if (wish.missing) missing_->setValue(*wish.missing);
  minutes_->setLimit(wish.minutes);
  sodium_->setLimit(wish.sodium);
  sugar_->setLimit(wish.sugar);
  for (std::size_t i = 0; i < nutrients_.size(); ++i) nutrients_[i]->setWish(wish.nutrients[i]);
}

void FilterCard::setAlwaysLeftOut(AllergenMask groups) {
  groups_ = groups;
  QStringList names;
  for (std::size_t group = 0; group < allergens().size(); ++group)
    if (groups >> group & 1) names << coreText(allergens()[group].title);
  leftOut_->setVisible(!names.isEmpty());
  leftOut_->setText(tr("Always left out: %1").arg(names.join(QStringLiteral(", "))));
}

void FilterCard::setRemaining(std::size_t remaining, const std::vector<FilterUse>& uses) {
  count_ = remaining;
  uses_ = uses;
  sayRemaining();
}

void FilterCard::clearRemaining() {
  count_.reset();
  sayRemaining();
}

QString FilterCard::nameOf(const FilterUse& use) {
  switch (use.kind) {
    case FilterUse::Kind::Ingredient:
      return QString::fromStdString(use.ingredient);
    case FilterUse::Kind::AtMostMissing:
      return tr("what is at hand");
    case FilterUse::Kind::Minutes:
      return tr("minutes");
    case FilterUse::Kind::Sodium:
      return tr("sodium");
    case FilterUse::Kind::Sugar:
      return tr("sugar");
    case FilterUse::Kind::Allergies:
      return tr("allergies");
  }
  return {};
}

void FilterCard::sayRemaining() {
  if (!count_) {
    remaining_->clear();
    return arrange();
  }
  QString text = tr("%1 recipe(s) remain", nullptr, *count_ == 1 ? 1 : 2)
                     .arg(formatCount(static_cast<std::int64_t>(*count_)));
  QStringList alone;
  for (const FilterUse& use : uses_)
    alone << QStringLiteral("%1 %2").arg(nameOf(use),
                                         formatCount(static_cast<std::int64_t>(use.alone)));
  if (alone.size() > 1)  // of a single one it is the same
    text += QStringLiteral(" · ") + tr("each alone: %1").arg(alone.join(QStringLiteral(", ")));
  remaining_->setText(text);
  arrange();
}

void FilterCard::retranslate() {
  handLabel_->setText(tr("At hand"));
  hand_->setPlaceholder(tr("Add an ingredient"));
  match_->setText(kAll, tr("All of them"));
  match_->setText(kMissing, tr("Some may be missing"));
  missing_->setAccessibleName(tr("At most so many are missing"));
  missing_->setToolTip(tr("So many ingredients of a recipe may be missing, at most"));
  const QString off = tr("off", "a limit");
  minutes_->setTexts(tr("Minutes"), tr("≤ %1 min"), off);
  sodium_->setTexts(tr("Sodium"), tr("≤ %1 %"), off);
  sugar_->setTexts(tr("Sugar"), tr("≤ %1 %"), off);
  sodium_->setToolTip(tr("In % of the daily value"));
  sugar_->setToolTip(tr("In % of the daily value"));
  setAlwaysLeftOut(groups_);
  sayRemaining();
  arrange();
}

/// Limits and shares of nutrients stand beside each other where both have room in one row, else
/// each in its own; how many recipes remain at the end of the last row, else below.
void FilterCard::arrange() {
  const int room = contentsRect().width() - 2 * kPadding;
  const int limits = limits_->layout()->sizeHint().width();
  const int shares = shares_->layout()->sizeHint().width();
  const bool beside = limits + kBetween + shares <= room;
  rows_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  rows_->setSpacing(beside ? kBetween : metrics::kSpace);
  const int taken = beside ? limits + kBetween + shares : shares;
  const int text = remaining_->fontMetrics().horizontalAdvance(remaining_->text());
  const bool atEnd = taken + kBetween + text <= room && limits <= room - kBetween - text;
  remaining_->setWordWrap(!atEnd);
  remaining_->setMinimumHeight(atEnd ? nutrients_.front()->sizeHint().height() : 0);
  below_->setDirection(atEnd ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  below_->setSpacing(atEnd ? kBetween : metrics::kSpace);
  below_->setStretch(0, 1);
  below_->setAlignment(remaining_, atEnd ? Qt::AlignRight | Qt::AlignBottom : Qt::Alignment());
}

void FilterCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  arrange();
}

void FilterCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

}  // namespace hankki
