// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/shop_visit.h"

#include "core/base/error.h"
#include "core/serving/password.h"
#include "core/store/shop_marks.h"
#include "core/store/workspace.h"
#include "core/workbench/sign_in.h"

namespace hankki {
namespace {

constexpr std::string_view kVisitor = "visitor:";

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

}  // namespace hankki
