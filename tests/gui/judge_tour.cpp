// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/judge_tour.h"

#include <QToolButton>

#include "ui/bandit/bandit_page.h"
#include "ui/bandit/judge/judge_view.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

using Settings = std::vector<std::pair<const char*, ParameterValue>>;

/// A tab, from empty to answered.
class Tab {
 public:
  Tab(Page& page, const Camera& camera, const QString& id) : camera_(camera), id_(id) {
    static_cast<BanditPage&>(page).showTab(id);
    view_ = page.findChild<JudgeView*>("judge:" + id);
    camera_.settled(name("empty"));
  }

  void set(const QString& form, const Settings& settings) {
    auto* fields = view_->findChild<ParameterFields*>(form);
    if (!fields) fields = view_->findChild<QWidget*>(form)->findChild<ParameterFields*>();
    for (const auto& [field, value] : settings) fields->field(field).setValue(value);
  }
  void ask(const QString& what) {
    view_->ask();
    if (view_->isBusy()) camera_.now(name(what + "running"));
    camera_.settled(name(what + "answer"));
  }
  void choose(const char* tabs, const char* tab) {
    view_->findChild<Segment*>(tabs)->findChild<QToolButton*>(tab)->click();
    camera_.settled(name(tab));
  }

 private:
  QString name(const QString& what) const { return "bandit-" + id_ + '-' + what; }

  const Camera& camera_;
  QString id_;
  JudgeView* view_;
};

}  // namespace

void tourJudge(Page& page, const Camera& camera, const QString& log) {
  Tab compare(page, camera, "compare");
  compare.set("comparedWorld",
              {{"horizon", std::int64_t{5000}}, {"replications", std::int64_t{40}}});
  compare.ask({});
  compare.choose("comparedTabs", "pairs");
  compare.choose("comparedTabs", "policies");
  compare.choose("comparedOn", "lists");
  compare.set("comparedLists", {{"visits", std::int64_t{300}}, {"replications", std::int64_t{3}}});
  compare.ask("lists-");
  Tab offPolicy(page, camera, "off-policy");
  offPolicy.set("logQuestion", {{"log", std::string("nowhere.csv")}});
  offPolicy.ask("error-");
  if (!log.isEmpty()) {
    offPolicy.set("logQuestion", {{"log", log.toStdString()}});
    offPolicy.ask({});
  }
  Tab estimators(page, camera, "estimators");
  estimators.set("trialSetup", {{"repetitions", std::int64_t{50}}});
  estimators.ask({});
  Tab pay(page, camera, "pay");
  pay.set("payForm", {{"visits", std::int64_t{1000}}, {"permutations", std::int64_t{99}}});
  pay.ask({});
  pay.choose("payTabs", "segments");
  Tab rounds(page, camera, "rounds");
  rounds.set("roundsForm", {{"visits", std::int64_t{300}}, {"rounds", std::int64_t{2}}});
  rounds.ask({});
  Tab health(page, camera, "health");
  health.set("healthForm", {{"observed", std::string("1380,735,530,355")},
                            {"weights", std::string(".25,.25,.25,.25;.4,.3,.2,.1;.7,.2,.09,.01")},
                            {"users", std::string("1000,1000,1000")},
                            {"clicks", std::string("80,40,30,20")}});
  health.ask({});
  Tab interleaving(page, camera, "interleaving");
  interleaving.ask({});
}

}  // namespace hankki
