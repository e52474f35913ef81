// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/two_shops_room.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/storefront/kit/shop_style.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kBlendChoice = -1;

}  // namespace

TwoShopsRoom::TwoShopsRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent),
      title_(makeShopLabel(ShopText::Title)),
      about_(makeShopLabel(ShopText::Body)),
      score_(makeShopLabel(ShopText::Heading)),
      now_(makeShopLabel(ShopText::Help)),
      back_(makeShopButton(ShopButton::Normal, QStringLiteral("chevron-left"))),
      next_(makeShopButton(ShopButton::Primary)),
      anew_(makeShopButton(ShopButton::Normal, QStringLiteral("refresh"))),
      choices_{new ChoiceBox, new ChoiceBox},
      columns_{new RecipeColumn, new RecipeColumn},
      body_(new QWidget) {
  setObjectName(QStringLiteral("twoShops"));
  const std::pair<QWidget*, const char*> names[] = {
      {back_, "leaveTwoShops"},   {next_, "nextVisit"},       {anew_, "countAnew"},
      {score_, "pairScore"},      {now_, "pairNow"},          {choices_[0], "firstShop"},
      {choices_[1], "otherShop"}, {columns_[0], "firstList"}, {columns_[1], "otherList"}};
  for (const auto& [widget, name] : names) widget->setObjectName(QLatin1String(name));
  setTone(about_, Tone::Muted);
  setTone(now_, Tone::Muted);
  for (QLabel* label : {about_, score_, now_}) label->setWordWrap(true);

  QHBoxLayout* head = makeHead(*title_, *about_, *back_);
  head->setSpacing(shop::kGap);
  auto* result = new QVBoxLayout;
  result->setSpacing(0);
  result->addWidget(score_);
  result->addWidget(now_);
  auto* bar = new QHBoxLayout;
  bar->setSpacing(shop::kGap);
  bar->addLayout(result, 1);
  bar->addWidget(anew_);
  bar->addWidget(next_);
  auto* pair = new QHBoxLayout;
  pair->setSpacing(shop::kGap);
  for (std::size_t side = 0; side < 2; ++side) {
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::kSpace);
    column->addWidget(choices_[side], 0, Qt::AlignLeft);
    column->addWidget(columns_[side], 1);
    pair->addLayout(column, 1);
    choices_[side]->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(choices_[side], &ChoiceBox::activated, this, [this, side] {
      // Of two that are the same the other one gives way.
      ChoiceBox* other = choices_[1 - side];
      if (other->currentData() == choices_[side]->currentData())
        other->setCurrentIndex((other->currentIndex() + 1) % other->count());
      begin();
    });
    connect(columns_[side], &RecipeColumn::opened, this, &TwoShopsRoom::click);
  }
  auto* shown = new QWidget;
  shown->setLayout(pair);
  pair->setContentsMargins(0, 0, 0, shop::kGap);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(shown);
  auto* rows = new QVBoxLayout(body_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(shop::kGap);
  rows->addLayout(bar);
  rows->addWidget(area, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kGap, shop::kMargin, 0);
  layout->setSpacing(shop::kGap);
  layout->addLayout(head);
  layout->addWidget(body_, 1);
  layout->addStretch(0);

  connect(back_, &QPushButton::clicked, this, &TwoShopsRoom::left);
  connect(next_, &QPushButton::clicked, this, &TwoShopsRoom::endVisit);
  connect(anew_, &QPushButton::clicked, this, &TwoShopsRoom::begin);
  retranslate();
}

void TwoShopsRoom::enter() {
  const std::uint64_t edition = visit_.shop().facts().edition;
  const bool other = std::exchange(edition_, edition) != edition;
  if (other) fillChoices();
  say();
  if (!visit_.person()) return;
  if (other || dealt_.recipes.empty()) begin();
}

/// Whoever comes next begins anew.
void TwoShopsRoom::forget() {
  visit_.shop().drop(dealing_);
  waiting_ = counted_ = false;
  dealt_ = {};
  for (RecipeColumn* column : columns_) column->show({});
  visits_ = {};
  seen_.clear();
  clicked_.clear();
  say();
}

/// The blend first against the model of most slots; both stay as they were chosen.
void TwoShopsRoom::fillChoices() {
  const auto looks = armLooks(visit_.shop().facts().batch);
  for (std::size_t side = 0; side < 2; ++side) {
    const QVariant chosen = choices_[side]->currentData();
    choices_[side]->clear();
    choices_[side]->addItem(tr("The blend"), kBlendChoice);
    for (std::size_t arm = 0; arm < looks.size(); ++arm)
      choices_[side]->addItem(looks[arm].name, static_cast<int>(arm));
    const int found = choices_[side]->findData(chosen.isValid() ? chosen : kBlendChoice);
    choices_[side]->setCurrentIndex(std::max(0, found));
  }
  if (choices_[0]->currentData() == choices_[1]->currentData())
    choices_[1]->setCurrentIndex((choices_[0]->currentIndex() + 1) % choices_[1]->count());
}

ShopPair TwoShopsRoom::pair() const {
  ShopPair pair;
  for (std::size_t side = 0; side < 2; ++side)
    if (const int arm = choices_[side]->currentData().toInt(); arm != kBlendChoice)
      pair[side] = static_cast<std::size_t>(arm);
  return pair;
}

void TwoShopsRoom::begin() {
  counted_ = true;  // what is shown does not count any more
  visits_ = {};
  seen_.clear();
  clicked_.clear();
  seed_ = QRandomGenerator::global()->generate64();
  askVisit();
}

/// Where no next one came, it is only asked for again.
void TwoShopsRoom::endVisit() {
  if (!std::exchange(counted_, true)) {
    visits_.add(dealt_.lists, clicked_);
    for (const auto& [id, recipe] : dealt_.recipes) seen_.push_back(recipe);
    clicked_.clear();
  }
  seed_ = QRandomGenerator::global()->generate64();
  askVisit();
}

TwoShopsRoom::Dealt TwoShopsRoom::deal(OpenShop& open, const ShopPerson& person,
                                       const ShopPair& pair, const std::vector<ItemIndex>& seen,
                                       std::uint64_t seed) {
  Dealt dealt{.lists = paired_lists(open.shop(), person, {}, pair, seen, seed, shopTime()),
              .columns = {},
              .recipes = {}};
  const auto looks = armLooks(open.shop().batch().info());
  for (std::size_t side = 0; side < 2; ++side) {
    ColumnFace& column = dealt.columns[side];
    column.title = pair[side] ? looks[*pair[side]].name : tr("The blend");
    if (pair[side]) column.style = looks[*pair[side]].style;
    column.empty = seen.empty() ? tr("No model has a list for this person yet.")
                                : tr("All of its list was shown. Count anew to begin again.");
    const auto& others = dealt.lists.lists[1 - side];
    for (const ItemIndex recipe : dealt.lists.lists[side]) {
      ColumnFace::Row& row = column.rows.emplace_back();
      row.recipe = recipeFace(open, recipe);
      dealt.recipes[row.recipe.id] = recipe;
      const auto there = std::ranges::find(others, recipe);
      if (there != others.end())
        row.note = tr("also there, at %1; a click counts %2 here")
                       .arg(there - others.begin() + 1)
                       .arg(formatNumber(dealt.lists.credit(recipe)[side], 2));
    }
  }
  return dealt;
}

void TwoShopsRoom::askVisit() {
  if (!visit_.person()) return;
  waiting_ = true;
  next_->setEnabled(false);
  ask(
      dealing_,
      [person = *visit_.person(), pair = pair(), seen = seen_, seed = seed_](
          OpenShop& shop, const JobContext&) { return deal(shop, person, pair, seen, seed); },
      [this](Dealt&& dealt) { take(std::move(dealt)); },
      [this] {
        waiting_ = false;
        say();
      });
}

void TwoShopsRoom::take(Dealt&& dealt) {
  waiting_ = counted_ = false;
  dealt_ = std::move(dealt);
  for (std::size_t side = 0; side < 2; ++side) columns_[side]->show(dealt_.columns[side]);
  for (const auto& [id, recipe] : dealt_.recipes)
    if (std::ranges::find(clicked_, recipe) != clicked_.end())
      for (RecipeColumn* column : columns_) column->setMarked(id, true);
  say();
}

/// A second click on it takes the first one back.
void TwoShopsRoom::click(const QString& id) {
  if (waiting_ || counted_) return;
  const auto found = dealt_.recipes.find(id);
  if (found == dealt_.recipes.end()) return;  // of a visit that is over
  const ItemIndex recipe = found->second;
  const bool taken = std::erase(clicked_, recipe) > 0;
  if (!taken) clicked_.push_back(recipe);
  for (RecipeColumn* column : columns_) column->setMarked(id, !taken);
  say();
}

void TwoShopsRoom::say() {
  const bool somebody = visit_.person().has_value();
  body_->setVisible(somebody);
  about_->setText(somebody
                      ? tr("For %1. Click what you would take: what both have is shared by how "
                           "high each has it, as if they were one interleaved list. Nothing "
                           "of it is stored.")
                            .arg(visit_.name())
                      : tr("They are for somebody: sign in, or visit a user of the data, and "
                           "come back."));
  next_->setEnabled(!waiting_ && !dealt_.recipes.empty());
  const Wins& wins = visits_.wins;
  const std::int64_t all = wins.wins + wins.losses + wins.ties;
  const QString first = dealt_.columns[0].title, other = dealt_.columns[1].title;
  score_->setText(all == 0
                      ? tr("No visit is over yet.")
                      : tr("%1 %2 : %3 %4")
                            .arg(first, formatCount(wins.wins), formatCount(wins.losses), other));
  PairedVisits visit;
  visit.add(dealt_.lists, clicked_);
  QString now = tr("This visit: %1 : %2 of the credit of %n click(s).", nullptr,
                   static_cast<int>(visit.clicks))
                    .arg(formatNumber(visit.credit[0], 2), formatNumber(visit.credit[1], 2));
  if (all > 0)
    now = tr("%n visit(s), %1 even; sign test: p = %2.", nullptr, static_cast<int>(all))
              .arg(formatCount(wins.ties), formatNumber(sign_test(wins), 3)) +
          QLatin1Char(' ') + now;
  now_->setText(now);
}

void TwoShopsRoom::retranslate() {
  title_->setText(tr("Two shops side by side"));
  back_->setText(tr("Back to the shop"));
  next_->setText(tr("Next visit"));
  next_->setToolTip(tr("This one counts for whoever has more of the credit; then the next ten"));
  anew_->setText(tr("Count anew"));
  choices_[0]->setAccessibleName(tr("First shop"));
  choices_[1]->setAccessibleName(tr("Other shop"));
  if (choices_[0]->count() > 0) fillChoices();
  say();
  if (!dealt_.recipes.empty()) askVisit();
}

}  // namespace hankki
