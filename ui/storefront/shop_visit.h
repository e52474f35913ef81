// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <optional>

#include "core/store/shop_choices.h"
#include "core/store/shop_records.h"
#include "core/store/shop_tastes.h"
#include "ui/storefront/kit/recipe_view.h"
#include "ui/storefront/shop_session.h"

namespace hankki {

/// Who is in the shop, and what they do there. GUI thread only.
class ShopVisit : public QObject {
  Q_OBJECT
 public:
  explicit ShopVisit(ShopSession& shop, QObject* parent = nullptr);

  ShopSession& shop() { return shop_; }
  const std::optional<ShopPerson>& person() const { return person_; }  ///< nobody: nullopt
  /// A user of the data whom the demonstrator visits.
  bool isVisitor() const;
  QString name() const;
  std::size_t ratings() const { return ratings_; }  ///< that the person gave by now
  std::size_t needed() const;                       ///< for the shop to be made for them
  bool isNew() const { return ratings_ < needed(); }
  /// Of "this or that", however the dishes were rated since.
  std::size_t choices() const { return choices_; }
  /// Whether the shop is made for them: by ratings enough, else by what they chose.
  bool isKnown() const { return !isNew() || choices_ > 0; }

  /// What comes of a try to come in: `wrong` is for a name or a password that is not right.
  struct Entering {
    std::function<void()> done, wrong;
    std::function<void(const JobError&)> failed;
  };
  void signIn(const QString& name, const QString& password, Entering hooks);
  void signUp(const QString& name, const QString& password, const TasteSurvey& survey,
              Entering hooks);
  void visit(const QString& user, Entering hooks);          ///< by the id of the source
  void comeBack(const ShopPerson& person, Entering hooks);  ///< who was in before
  /// Nobody comes in any more by the try that goes on. False where that signs up and has begun:
  /// then its hooks tell how it ends.
  bool stopEntering();
  void signOut();

  /// What the person thinks of a recipe; it is stored, and its model credited, when
  /// opinionChanged() tells of it. Of several that wait, the last one is told of.
  void rate(const QString& recipe, std::optional<double> stars);
  void setCooked(const QString& recipe, bool cooked);
  void putAway(const QString& recipe, PutAway how);  ///< None: it is shown again
  /// Terms ("tag:korean") and what the person says of them; one without a weight is again as the
  /// shop believes.
  using Taste = std::map<std::string, std::optional<double>>;
  void setTaste(const Taste& weights);
  /// Of "this or that", in place of what was chosen before; none: that is forgotten.
  void choose(const std::vector<RecipeChoice>& choices);

 signals:
  void judging(const QString& recipe);  ///< is to be asked of the shop next
  void personChanged();  ///< somebody else, nobody, or the same one as another batch knows them
  void ratingsChanged();
  /// `model`: that has the credit for it; empty: none has.
  void opinionChanged(const QString& recipe, std::optional<double> stars, const QString& model);
  void cookedChanged(const QString& recipe, bool cooked);
  void putAwayChanged(const QString& recipe, hankki::PutAway how);
  void tasteChanged();
  void choicesChanged();
  void failed(const hankki::JobError& error);
  /// Of a rating or the like, with what the page showed of it before.
  void refused(const QString& recipe);

 private:
  struct Entered {
    std::optional<ShopPerson> person;
    std::size_t ratings = 0, choices = 0;
    OwnTaste taste;
  };
  template <typename Find>
  void enter(ShopSession::Ticket& ticket, Find find, Entering hooks);
  void take(Entered&& entered);
  bool isStill(const std::string& key) const { return person_ && person_->key == key; }
  void judge(const QString& recipe, std::optional<double> stars, std::optional<bool> cooked,
             bool keepsStars);
  void knowAgain();
  void followActs();
  void followReset();
  std::function<void(const JobError&)> refusal(const QString& recipe);
  /// Of what a person said of a recipe: the number of the newest that was asked to be stored.
  struct Newest {
    std::uint64_t said = 0, cooked = 0;
  };

  ShopSession& shop_;
  std::optional<ShopPerson> person_;
  std::size_t ratings_ = 0, choices_ = 0;
  OwnTaste taste_;  // that was told of
  ShopSession::Ticket entering_ = 0, knowing_ = 0, following_ = 0;
  bool signingUp_ = false;  // by entering_
  std::map<QString, Newest> newest_;
  std::uint64_t judged_ = 0;
};

}  // namespace hankki
