// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/for_you_room.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSet>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/models/listed_model.h"
#include "core/store/workspace.h"
#include "ui/session/language.h"
#include "ui/storefront/filter_card.h"
#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/round_icon.h"
#include "ui/storefront/kit/shop_style.h"
#include "ui/storefront/shop_faces.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"
#include "ui/widgets/controls.h"

namespace hankki {
namespace {

constexpr int kSettlingMilliseconds = 200;
enum AnswerPart { kCards, kNone, kFailed };  // of the answer, by their places

QLabel* centred(QWidget* parent) {
  QLabel* label = makeShopLabel(ShopText::Body, {}, parent);
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  return label;
}

/// Icon, label and button in the middle of a part.
QWidget* sentence(const QString& icon, QLabel* label, QPushButton* button) {
  auto* part = new QWidget;
  auto* layout = new QVBoxLayout(part);
  layout->setSpacing(shop::kGap);
  layout->addStretch(1);
  layout->addWidget(new RoundIcon(icon), 0, Qt::AlignCenter);
  layout->addWidget(label);
  layout->addWidget(button, 0, Qt::AlignCenter);
  layout->addStretch(2);
  return part;
}

}  // namespace

ForYouRoom::ForYouRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent),
      filters_(new FilterCard),
      strip_(new CardStrip),
      title_(makeShopLabel(ShopText::Title, {}, this)),
      note_(makeShopLabel(ShopText::Body, {}, this)),
      locked_(centred(this)),
      empty_(centred(this)),
      failed_(centred(this)),
      anew_(makeShopButton(ShopButton::Normal, QStringLiteral("refresh"), this)),
      toThemes_(makeShopButton(ShopButton::Primary, {}, this)),
      drop_(makeShopButton(ShopButton::Primary, {}, this)),
      again_(makeShopButton(ShopButton::Primary, {}, this)),
      head_(new QWidget(this)),
      parts_(new QStackedWidget(this)),
      answer_(new QStackedWidget) {
  setObjectName(QStringLiteral("forYou"));
  title_->setObjectName(QStringLiteral("forYouTitle"));
  note_->setObjectName(QStringLiteral("forYouNote"));
  empty_->setObjectName(QStringLiteral("noRecipes"));
  anew_->setObjectName(QStringLiteral("newTen"));
  toThemes_->setObjectName(QStringLiteral("toThemes"));
  drop_->setObjectName(QStringLiteral("dropFilters"));
  again_->setObjectName(QStringLiteral("askAgain"));
  strip_->setObjectName(QStringLiteral("forYouCards"));
  setTone(note_, Tone::Muted);
  note_->setWordWrap(true);

  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(title_);
  words->addWidget(note_);
  auto* head = new QHBoxLayout(head_);
  head->setContentsMargins(0, 0, 0, 0);
  head->setSpacing(shop::kGap);
  head->addLayout(words, 1);
  head->addWidget(anew_, 0, Qt::AlignVCenter);
  answer_->addWidget(strip_);
  answer_->addWidget(sentence(QStringLiteral("filter"), empty_, drop_));
  answer_->addWidget(sentence(QStringLiteral("warning"), failed_, again_));
  auto* open = new QWidget;
  auto* rows = new QVBoxLayout(open);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(shop::kGap);
  rows->addWidget(filters_);
  rows->addWidget(answer_, 1);
  parts_->addWidget(sentence(QStringLiteral("star"), locked_, toThemes_));
  parts_->addWidget(open);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(shop::kMargin, shop::kGap, shop::kMargin, shop::kGap);
  layout->setSpacing(shop::kGap);
  layout->addWidget(head_);
  layout->addWidget(parts_, 1);

  settling_.setSingleShot(true);
  settling_.setInterval(kSettlingMilliseconds);
  connect(&settling_, &QTimer::timeout, this, &ForYouRoom::askFiltered);
  connect(filters_, &FilterCard::changed, &settling_, qOverload<>(&QTimer::start));
  connect(anew_, &QPushButton::clicked, this, [this] {
    if (!asking_) askAnew();  // twice would count ten that nobody saw as not chosen
  });
  connect(again_, &QPushButton::clicked, this, &ForYouRoom::askAnew);
  connect(drop_, &QPushButton::clicked, this, &ForYouRoom::dropFilters);
  connect(toThemes_, &QPushButton::clicked, this, [this] { emit placeWanted(ShopPlace::Themes); });
  connect(strip_, &CardStrip::opened, this, &ForYouRoom::recipeWanted);
  connect(&visit_, &ShopVisit::ratingsChanged, this, [this] {
    showPart();
    sayHead();
  });
  connect(&visit_, &ShopVisit::putAwayChanged, this, [this] { stale_ = true; });
  connect(&visit_, &ShopVisit::tasteChanged, this, [this] { stale_ = true; });
  connect(&visit_, &ShopVisit::choicesChanged, this, [this] {
    stale_ = true;
    showPart();
    sayHead();
  });
  retranslate();
}

ShopWish ForYouRoom::wish() const { return filters_->wish(); }

void ForYouRoom::setWish(const ShopWish& wish) {
  filters_->setWish(wish);
  askFiltered();
}

void ForYouRoom::setXRay(bool shown) { strip_->setXRay(shown); }

/// Whoever comes next finds nothing of who was here, nor a filter of theirs.
void ForYouRoom::forget() {
  const auto& person = visit_.person();
  filters_->setWish({.minutes = person ? person->survey.minutes : std::nullopt});
  filters_->setAlwaysLeftOut(person ? person->survey.allergies : 0);
  clear();
}

/// Of another batch, or somebody else, the answer is none any more.
void ForYouRoom::clear() {
  const ShopFacts& facts = visit_.shop().facts();
  batch_ = facts.batch.id;
  settling_.stop();
  visit_.shop().drop(answering_);
  visit_.shop().drop(explaining_);
  asking_ = false;
  shown_ = {};
  asked_.reset();
  strip_->setFaces({});
  answer_->setCurrentIndex(kCards);
  stale_ = true;
  filters_->clearRemaining();
  filters_->setIngredients(facts.ingredients);
  ShopWish wish = filters_->wish();  // other data may not know all that is at hand
  const QSet<QString> known(facts.ingredients.begin(), facts.ingredients.end());
  wish.have.removeIf([&](const QString& name) { return !known.contains(name); });
  filters_->setWish(wish);
}

void ForYouRoom::enter() {
  if (batch_ != visit_.shop().facts().batch.id) clear();
  showPart();
  sayHead();
  if (visit_.person() && visit_.isKnown() && stale_) askAnew();
}

void ForYouRoom::showPart() {
  parts_->setCurrentIndex(visit_.isKnown() ? 1 : 0);
  anew_->setVisible(visit_.isKnown());
}

/// Of the same filters it would be another ten, and those that are shown count as not chosen.
void ForYouRoom::askFiltered() {
  if (asked_ != filters_->wish().effective()) askAnew();
}

void ForYouRoom::askAnew() {
  settling_.stop();
  if (!visit_.person() || !visit_.isKnown()) return;
  stale_ = false;
  asked_ = filters_->wish().effective();
  visit_.shop().drop(explaining_);
  asking_ = true;
  if (answer_->currentIndex() == kFailed) answer_->setCurrentIndex(kCards);
  ask(
      answering_,
      [person = *visit_.person(), wish = *asked_, edition = visit_.shop().facts().edition,
       seed = QRandomGenerator::global()->generate64(),
       logs = visit_.shop().facts().writable](OpenShop& shop, const JobContext& job) {
        const Time now = shopTime();
        Shown shown{.edition = edition, .filters = wish.filters(shop.catalogue())};
        if (logs) shop.shop().workspace().shop().settle(now, shop.shop().settings().credit);
        job.check();  // an answer that nobody waits for is not logged
        shown.answer = std::make_shared<const ShopAnswer>(
            shop.shop().recommend(person, shown.filters, seed, now, logs));
        shown.faces = answerFaces(shop, *shown.answer, shown.filters, {});
        return shown;
      },
      [this](Shown&& shown) { take(std::move(shown)); },
      [this] {
        asking_ = false;
        stale_ = true;
        asked_.reset();
        shown_ = {};
        strip_->setFaces({});
        answer_->setCurrentIndex(kFailed);
        sayHead();
      });
}

void ForYouRoom::take(Shown&& shown) {
  asking_ = false;
  shown_ = std::move(shown);
  strip_->setFaces(shown_.faces);
  const FilteredRecipes& filtered = shown_.answer->filtered;
  filters_->setRemaining(filtered.remaining, filtered.uses);
  answer_->setCurrentIndex(shown_.faces.empty() ? kNone : kCards);
  sayHead();
  sayEmpty();
  explain();
}

/// Why each card is there comes after the cards, as it takes longer. It also says them in the
/// language that is shown.
void ForYouRoom::explain() {
  const bool fits = shown_.answer && shown_.edition == visit_.shop().facts().edition;
  if (!fits || asking_ || !visit_.person()) return;
  ask(
      explaining_,
      [person = *visit_.person(), shown = shown_](OpenShop& shop, const JobContext&) {
        std::vector<std::optional<ShopReason>> reasons;
        if (shown.answer->blend.shown.size() == shown.faces.size())
          reasons = slot_reasons(shop.shop(), person, shown.answer->blend.shown);
        return answerFaces(shop, *shown.answer, shown.filters, reasons);
      },
      [this](std::vector<RecipeFace>&& faces) {
        shown_.faces = std::move(faces);
        for (const RecipeFace& face : shown_.faces) strip_->updateFace(face);
      },
      [] {});
}

QString ForYouRoom::basisText() const {
  switch (shown_.answer->basis) {
    case ShopBasis::Stored:
      return tr("From the lists that the models made of you.");
    case ShopBasis::FoldIn:
      return visit_.ratings() == 0
                 ? tr("Worked out from your choices, as the models learned before you came.")
                 : tr("Worked out from your ratings, as the models learned before you came.");
    case ShopBasis::TextProfile:
      return tr("By the tags and ingredients of what you liked, as no model can know you yet.");
    case ShopBasis::Popular:
      return tr("What is popular in your taste, as the shop knows nothing that you liked.");
  }
  return {};
}

void ForYouRoom::sayHead() {
  const int ratings = static_cast<int>(visit_.ratings());
  const int needed = static_cast<int>(visit_.needed());
  title_->setText(tr("Made for you, %1").arg(visit_.name()));
  locked_->setText(tr("Made for you opens with %n rating(s). ", nullptr, needed) +
                   tr("You gave %n so far.", nullptr, ratings));
  const int cards = static_cast<int>(shown_.faces.size());
  QString note = tr("%n rating(s) so far.", nullptr, ratings);
  if (cards > 0 && visit_.isKnown())
    note = (visit_.isNew() ? tr("%n meal(s) from what you chose and liked.", nullptr, cards)
                           : tr("%n meal(s) from what you cooked and liked.", nullptr, cards)) +
           QLatin1Char(' ') + note + QLatin1Char(' ') + basisText();
  if (shown_.answer && visit_.isKnown()) {
    QStringList only, imported;
    const BatchInfo& batch = visit_.shop().facts().batch;
    const auto looks = armLooks(batch);
    for (const std::size_t arm : shown_.answer->lists_only)
      if (arm < looks.size())
        (is_imported_model(batch.models[arm].request.model) ? imported : only) << looks[arm].name;
    if (!imported.isEmpty())
      note +=
          QLatin1Char(' ') + tr("%1: stored lists only, as they were imported without the model.")
                                 .arg(imported.join(QStringLiteral(", ")));
    if (!only.isEmpty())
      note += QLatin1Char(' ') + tr("%1: stored lists only, as the model is too large for the "
                                    "memory.")
                                     .arg(only.join(QStringLiteral(", ")));
  }
  note_->setText(note);
}

void ForYouRoom::sayEmpty() {
  if (!shown_.answer || !shown_.faces.empty()) return;
  const FilteredRecipes& filtered = shown_.answer->filtered;
  QStringList names;
  for (const std::size_t use : filtered.drop) names << FilterCard::nameOf(filtered.uses[use]);
  drop_->setVisible(!names.isEmpty());
  const QString unlisted =
      filtered.remaining == 0
          ? QString()
          : tr("%n recipe(s) keep to these filters, but none of the lists has one.", nullptr,
               static_cast<int>(filtered.remaining));
  if (names.isEmpty()) {
    empty_->setText(
        !unlisted.isEmpty()
            ? unlisted
            : tr("No recipe is left: you have rated or put away all that you may be shown."));
    return;
  }
  const QString list = QLocale(currentLanguage()).createSeparatedList(names);
  empty_->setText(
      unlisted.isEmpty()
          ? withParticles(
                tr("No recipe keeps to all of these filters. Without %1 there are some.").arg(list))
          : unlisted + QLatin1Char(' ') +
                withParticles(tr("Without %1 there are some.").arg(list)));
  drop_->setText(tr("Drop %1").arg(list));
}

void ForYouRoom::dropFilters() {
  ShopWish wish = filters_->wish();
  const FilteredRecipes& filtered = shown_.answer->filtered;
  for (const std::size_t use : filtered.drop) wish.drop(filtered.uses[use]);
  filters_->setWish(wish);
  askAnew();
}

void ForYouRoom::retranslate() {
  anew_->setText(tr("New ten"));
  anew_->setToolTip(tr("Another ten meals; those you leave unrated count as not chosen"));
  toThemes_->setText(tr("To the themes"));
  failed_->setText(tr("There is no answer, as the shop could not make one."));
  again_->setText(tr("Try again"));
  sayHead();
  sayEmpty();
  explain();
}

}  // namespace hankki
