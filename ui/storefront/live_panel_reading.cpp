// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel shows of the bandit, and what one rating did to it: LivePanel.
#include <QLabel>
#include <algorithm>
#include <memory>

#include "ui/plots/density_plot.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/live_panel_rows.h"
#include "ui/storefront/live_traffic.h"
#include "ui/theme/core_text.h"
#include "ui/widgets/controls.h"

namespace hankki {

void LivePanel::read() {
  if (!isOpen() || !isVisible() || reading_ != 0) return;
  struct Reading {
    LiveBandit now;
    std::optional<std::vector<TrafficMoment>> past;
  };
  reading_ = shop_.ask(
      this,
      [wantsPast = traffic_->wantsPast(shop_.facts().batch.id)](OpenShop& shop, const JobContext&) {
        Reading reading{.now = liveBandit(shop), .past = {}};
        if (wantsPast) reading.past = pastTraffic(shop, reading.now);
        return reading;
      },
      JobHooks<Reading>{.done =
                            [this](Reading&& reading) {
                              reading_ = 0;
                              if (reading.past)
                                traffic_->setPast(reading.now.batch, std::move(*reading.past));
                              take(reading.now);
                            },
                        .failed =
                            [this](const JobError& error) {
                              reading_ = 0;
                              fail(error);
                            },
                        .cancelled = [this] { reading_ = 0; }});
}

void LivePanel::take(const LiveBandit& now) {
  if (!isOpen()) return;
  if (now.batch != now_.batch) {
    verdict_ = {};
    ratings_->clear();
    last_.reset();
    sayEffect();
  }
  now_ = now;
  traffic_->take(now);
  beliefs_->setCurves(now.curves);
  chances_->show(now.arms, now.best.probability);

  std::vector<std::string> names;
  for (const ServedModelLook& arm : now.arms) names.push_back(arm.name.toStdString());
  const Verdict verdict = verdict_.judge(now);
  QString sentence = coreText(describe(verdict, names, verdict_.rules()));
  sentence.replace(QLatin1String(" %"), QStringLiteral("\u00a0%"));  // no line begins with it
  verdictText_->setText(sentence);
  setStyleProperty(verdictText_, "settled", verdict.kind != VerdictKind::NotYet);
  verdictText_->show();
}

/// Writes go before all else and in their order, so both reads go as such: what is asked for now
/// stands right before the rating, and what is asked for in the next turn of the event loop behind.
void LivePanel::judging(const QString& recipe) {
  if (isHidden() || !isOpen()) return;
  autopilot_->hold(true);
  const auto before = std::make_shared<LiveBandit>();
  shop_.ask(
      this, [before](OpenShop& shop, const JobContext&) { *before = liveBandit(shop); },
      JobHooks<void>{.failed = [this](const JobError& error) { fail(error); }},
      ShopSession::Turn::Writing);
  QMetaObject::invokeMethod(
      this,
      [this, recipe, before] {
        autopilot_->hold(false);
        if (isOpen()) askEffect(recipe, before);
      },
      Qt::QueuedConnection);
}

void LivePanel::askEffect(const QString& recipe, const std::shared_ptr<LiveBandit>& before) {
  shop_.ask(
      this,
      [before, id = recipe.toStdString()](OpenShop& shop, const JobContext&) {
        return Rated{.before = *before,
                     .after = liveBandit(shop),
                     .name = recipeFace(shop, shop.shop().recipe(id)).name};
      },
      JobHooks<Rated>{.done = [this, recipe](Rated&& one) { rated(recipe, std::move(one)); },
                      .failed = [this](const JobError& error) { fail(error); }},
      ShopSession::Turn::Writing);
}

void LivePanel::rated(const QString& recipe, Rated&& rated) {
  take(rated.after);
  const auto judged = judged_.extract(recipe);
  if (judged.empty()) return;  // it was refused
  const auto& [stars, model] = judged.mapped();
  const auto arm = std::ranges::find(now_.arms, model, &ServedModelLook::name);
  if (arm == now_.arms.end())
    ratings_->remove(recipe);
  else
    ratings_->add({.recipe = recipe,
                   .name = rated.name,
                   .stars = stars,
                   .arm = *arm,
                   .at = QDateTime::currentDateTime()});
  last_.emplace(std::move(rated), model);
  sayEffect();
}

void LivePanel::sayEffect() {
  effect_->setVisible(last_.has_value());
  if (!last_) return;
  const auto& [rated, model] = *last_;
  const QString moved = ratingEffect(rated.before, rated.after);
  effect_->setText(!moved.isEmpty()  ? moved
                   : model.isEmpty() ? tr("The rating counts for no model.")
                                     : tr("The rating counts for %1, as before.").arg(model));
  effect_->setToolTip(tr("What the rating of %1 did by itself").arg(rated.name));
}

}  // namespace hankki
