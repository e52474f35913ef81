// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_visit.h"

#include "core/base/error.h"
#include "core/models/registry.h"
#include "core/serving/password.h"
#include "core/store/shop_marks.h"
#include "core/store/workspace.h"
#include "core/workbench/person_history.h"
#include "core/workbench/shop_taste.h"
#include "core/workbench/sign_in.h"
#include "core/workbench/warm_up.h"
#include "ui/storefront/shop_faces.h"

namespace hankki {
namespace {

constexpr std::string_view kVisitor = "visitor:";
constexpr Time kSnooze = 30 * kDay;

/// Of a hook that a job keeps by value: a password that is overwritten when the last copy goes.
std::shared_ptr<std::string> secret(const QString& text) {
  return {new std::string(text.toStdString()), [](std::string* password) {
            forget_password(*password);
            delete password;
          }};
}

/// The person as the shop knows them now; nullopt where they are gone.
std::optional<ShopPerson> sameAs(const ShopPerson& before, Shop& shop) {
  try {
    ShopPerson again =
        before.key.starts_with(kVisitor) ? shop.person(before.name) : shop.account(before.name);
    // Somebody else may have taken the name since.
    if (again.key == before.key) return again;
  } catch (const Error&) {
  }
  return std::nullopt;
}

}  // namespace

ShopVisit::ShopVisit(ShopSession& shop, QObject* parent) : QObject(parent), shop_(shop) {
  connect(&shop, &ShopSession::batchChanged, this, [this] {
    if (person_) person_->row.reset();  // of the batch before
    knowAgain();
  });
  connect(&shop.session().state(), &AppState::accountsChanged, this, &ShopVisit::knowAgain);
  connect(&shop.session().state(), &AppState::shopActed, this, &ShopVisit::followActs);
  connect(&shop.session().state(), &AppState::shopMarked, this, &ShopVisit::followReset);
  connect(&shop, &ShopSession::stateChanged, this, [this] {
    if (shop_.state() != ShopSession::State::Open) signOut();
  });
}

bool ShopVisit::isVisitor() const { return person_ && person_->key.starts_with(kVisitor); }
QString ShopVisit::name() const {
  return person_ ? QString::fromStdString(person_->name) : QString();
}
std::size_t ShopVisit::needed() const { return shop_.facts().settings.warm_after; }

template <typename Find>
void ShopVisit::enter(ShopSession::Ticket& ticket, Find find, Entering hooks) {
  shop_.drop(ticket);
  ticket = shop_.ask(
      this,
      [find = std::move(find)](OpenShop& shop, const JobContext&) {
        Entered entered{.person = find(shop.shop())};
        if (!entered.person) return entered;
        entered.ratings = shop.shop().ratings(*entered.person);
        entered.choices = shop.shop().workspace().shop().choices().of(entered.person->key).size();
        entered.taste = shop.shop().workspace().shop().tastes().of(entered.person->key);
        return entered;
      },
      JobHooks<Entered>{.done =
                            [this, hooks](Entered&& entered) {
                              if (!entered.person) return hooks.wrong();
                              take(std::move(entered));
                              hooks.done();
                            },
                        .failed = hooks.failed});
}

void ShopVisit::take(Entered&& entered) {
  shop_.drop(knowing_);  // it may be of whoever was here before
  if (!isStill(entered.person->key)) newest_.clear();
  person_ = std::move(entered.person);
  ratings_ = entered.ratings;
  choices_ = entered.choices;
  taste_ = std::move(entered.taste);
  emit personChanged();
  emit ratingsChanged();
}

void ShopVisit::signIn(const QString& name, const QString& password, Entering hooks) {
  signingUp_ = false;
  enter(
      entering_,
      [name = name.toStdString(),
       password = secret(password)](Shop& shop) -> std::optional<ShopPerson> {
        const auto found = sign_in(shop.workspace(), name, *password, shopTime());
        if (!found) return std::nullopt;
        return shop.account(found->name);
      },
      std::move(hooks));
}

void ShopVisit::signUp(const QString& name, const QString& password, const TasteSurvey& survey,
                       Entering hooks) {
  signingUp_ = true;
  enter(
      entering_,
      [name = name.toStdString(), password = secret(password),
       survey](Shop& shop) -> std::optional<ShopPerson> {
        return shop.account(sign_up(shop.workspace(), name, *password, survey).name);
      },
      std::move(hooks));
}

void ShopVisit::visit(const QString& user, Entering hooks) {
  signingUp_ = false;
  enter(
      entering_,
      [user = user.toStdString()](Shop& shop) -> std::optional<ShopPerson> {
        if (!shop.batch().data().dataset->find_user(user)) return std::nullopt;
        return shop.person(user);
      },
      std::move(hooks));
}

void ShopVisit::comeBack(const ShopPerson& person, Entering hooks) {
  signingUp_ = false;
  enter(
      entering_, [before = person](Shop& shop) { return sameAs(before, shop); }, std::move(hooks));
}

bool ShopVisit::stopEntering() {
  if (signingUp_ && shop_.hasBegun(entering_)) return false;
  shop_.drop(entering_);
  return true;
}

void ShopVisit::signOut() {
  shop_.drop(entering_);
  shop_.drop(knowing_);
  if (!person_) return;
  person_.reset();
  newest_.clear();
  ratings_ = choices_ = 0;
  taste_.clear();
  emit personChanged();
  emit ratingsChanged();
}

/// Another batch may know the person by another row, or an account may be gone.
void ShopVisit::knowAgain() {
  if (!person_ || shop_.state() != ShopSession::State::Open) return;
  enter(knowing_, [before = *person_](Shop& shop) { return sameAs(before, shop); },
        {.done = [] {},
         .wrong =
             [this] {
               signOut();
               emit failed(
                   {en::say("you were signed out, as the account is not there any more"), {}});
             },
         .failed = [this](const JobError& error) { emit failed(error); }});
}

/// Somebody did something in the shop, perhaps another process for the same person.
void ShopVisit::followActs() {
  if (!person_ || shop_.state() != ShopSession::State::Open) return;
  shop_.drop(following_);
  following_ = shop_.ask(
      this,
      [person = *person_](OpenShop& shop, const JobContext&) {
        return Entered{.person = person,
                       .ratings = shop.shop().ratings(person),
                       .taste = shop.shop().workspace().shop().tastes().of(person.key)};
      },
      JobHooks<Entered>{.done =
                            [this](Entered&& now) {
                              if (!isStill(now.person->key)) return;
                              if (std::exchange(ratings_, now.ratings) != now.ratings)
                                emit ratingsChanged();
                              if (std::exchange(taste_, now.taste) != now.taste)
                                emit tasteChanged();
                            },
                        .failed = [this](const JobError& error) { emit failed(error); }});
}

/// After a reset all that the rooms show of the person may be another.
void ShopVisit::followReset() {
  if (!person_ || shop_.state() != ShopSession::State::Open) return;
  shop_.ask(
      this,
      [](OpenShop& shop, const JobContext&) {
        const auto marks = shop.shop().workspace().shop().marks().list();
        return !marks.empty() && marks.back().reset_to.has_value();
      },
      JobHooks<bool>{.done =
                         [this](bool reset) {
                           if (!reset || !person_) return;
                           emit tasteChanged();
                           knowAgain();
                         },
                     .failed = [this](const JobError& error) { emit failed(error); }});
}

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
