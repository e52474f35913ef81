// SPDX-License-Identifier: GPL-3.0-or-later
// What whoever is in the shop does there: ShopVisit.
#include "core/store/workspace.h"
#include "core/workbench/person_history.h"
#include "core/workbench/shop_taste.h"
#include "core/workbench/warm_up.h"
#include "ui/storefront/shop_faces.h"
#include "ui/storefront/shop_visit.h"

namespace hankki {
namespace {

constexpr Time kSnooze = 30 * kDay;

}  // namespace

std::function<void(const JobError&)> ShopVisit::refusal(const QString& recipe) {
  return [this, key = person_->key, recipe](const JobError& error) {
    emit failed(error);  // also to somebody else: else nobody knew that it is not stored
    if (isStill(key)) emit refused(recipe);
  };
}

void ShopVisit::judge(const QString& recipe, std::optional<double> stars,
                      std::optional<bool> cooked, bool keepsStars) {
  if (!person_) return;
  struct Judged {
    std::optional<double> stars;
    QString model;
    std::size_t ratings = 0;
  };
  const std::uint64_t number = ++judged_;
  newest_[recipe].said = number;
  if (cooked) newest_[recipe].cooked = number;
  emit judging(recipe);
  shop_.ask(
      this,
      [key = person_->key, id = recipe.toStdString(), stars, cooked, keepsStars](
          OpenShop& shop, const JobContext&) {
        const ShopPerson person = shop.shop().person_of_key(key);
        const ItemIndex recipe = shop.shop().recipe(id);
        if (!stars && !keepsStars) check_withdrawal(shop.shop(), person, recipe);
        const Credited credited =
            shop.shop().rate(person, id, stars, cooked, shopTime(), keepsStars);
        Judged judged{.ratings = shop.shop().ratings(person)};
        if (const auto said = opinion_of(shop.shop(), person, recipe)) judged.stars = said->stars;
        const BatchInfo& batch = shop.shop().batch().info();
        if (credited.arm && credited.batch == batch.id)
          judged.model = armLooks(batch)[static_cast<std::size_t>(*credited.arm)].name;
        return judged;
      },
      JobHooks<Judged>{.done =
                           [this, key = person_->key, number, recipe, cooked](Judged&& judged) {
                             if (!isStill(key)) return;
                             ratings_ = judged.ratings;
                             const Newest newest = newest_[recipe];
                             if (number == newest.said)
                               emit opinionChanged(recipe, judged.stars, judged.model);
                             if (cooked && number == newest.cooked)
                               emit cookedChanged(recipe, *cooked);
                             emit ratingsChanged();
                           },
                       .failed = refusal(recipe)},
      ShopSession::Turn::Writing);
}

void ShopVisit::rate(const QString& recipe, std::optional<double> stars) {
  judge(recipe, stars, {}, false);
}

void ShopVisit::setCooked(const QString& recipe, bool cooked) { judge(recipe, {}, cooked, true); }

void ShopVisit::putAway(const QString& recipe, PutAway how) {
  if (!person_) return;
  shop_.ask(
      this,
      [key = person_->key, id = recipe.toStdString(), how](OpenShop& shop, const JobContext&) {
        ShopRecords& records = shop.shop().workspace().shop();
        const CreditRules& rules = shop.shop().settings().credit;
        if (how == PutAway::None) return records.lift_veto(key, id, shopTime(), rules);
        Veto veto{.recipe = id,
                  .kind = how == PutAway::NotForMe ? "not-for-me"
                          : how == PutAway::Hidden ? "hidden"
                                                   : "snoozed",
                  .until = {}};
        if (how == PutAway::Snoozed) veto.until = shopTime() + kSnooze;
        records.veto(key, veto, shopTime(), rules);
      },
      JobHooks<void>{.done =
                         [this, key = person_->key, recipe, how] {
                           if (isStill(key)) emit putAwayChanged(recipe, how);
                         },
                     .failed = refusal(recipe)},
      ShopSession::Turn::Writing);
}

void ShopVisit::setTaste(const Taste& weights) {
  if (!person_) return;
  shop_.ask(
      this,
      [key = person_->key, weights](OpenShop& shop, const JobContext&) {
        set_taste(shop.shop(), shop.shop().person_of_key(key), weights, shopTime());
        return shop.shop().workspace().shop().tastes().of(key);
      },
      JobHooks<OwnTaste>{.done =
                             [this, key = person_->key](OwnTaste&& now) {
                               if (!isStill(key)) return;
                               taste_ = std::move(now);
                               emit tasteChanged();
                             },
                         .failed = [this](const JobError& error) { emit failed(error); }},
      ShopSession::Turn::Writing);
}

void ShopVisit::choose(const std::vector<RecipeChoice>& choices) {
  if (!person_) return;
  shop_.ask(
      this,
      [key = person_->key, choices](OpenShop& shop, const JobContext&) {
        choose_pairs(shop.shop(), shop.shop().person_of_key(key), choices, shopTime());
      },
      JobHooks<void>{.done =
                         [this, key = person_->key, count = choices.size()] {
                           if (!isStill(key)) return;
                           choices_ = count;
                           emit choicesChanged();
                         },
                     .failed = [this](const JobError& error) { emit failed(error); }},
      ShopSession::Turn::Writing);
}

}  // namespace hankki
