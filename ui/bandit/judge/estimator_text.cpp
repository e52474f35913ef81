// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/estimator_text.h"

#include <QCoreApplication>
#include <array>

namespace hankki {
namespace {

/// Gives the texts a context of their own.
struct EstimatorText {
  Q_DECLARE_TR_FUNCTIONS(hankki::EstimatorText)
 public:
  struct Estimator {
    const char* id;
    const char* name;
    QString (*tip)();
  };
  static const std::array<Estimator, 13>& all() {
    static const std::array<Estimator, 13> estimators{{
        {"ips", "IPS",
         [] { return tr("Inverse propensity: mean of w·r, with w = target / propensity"); }},
        {"snips", "SNIPS", [] { return tr("Self-normalised: Σ w·r / Σ w"); }},
        {"dm", "DM",
         [] { return tr("Direct method: what a model q of the rewards gives the target policy"); }},
        {"dr", "DR", [] { return tr("Doubly robust: DM + mean of w·(r − q)"); }},
        {"sndr", "SNDR", [] { return tr("Self-normalised DR: DM + Σ w·(r − q) / Σ w"); }},
        {"switch-dr", "Switch-DR",
         [] { return tr("DR in which weights above a threshold count as 0"); }},
        {"dros", "DRos", [] { return tr("DR with shrunken weights: λw/(w² + λ)"); }},
        {"sips", "SIPS",
         [] { return tr("A list's clicks, weighed by the probability of the whole list"); }},
        {"iips", "IIPS",
         [] { return tr("Each slot's click, weighed by that of the item in that slot"); }},
        {"rips", "RIPS",
         [] { return tr("Each slot's click, weighed by that of the list down to it"); }},
        {"snsips", "SNSIPS", [] { return tr("SIPS with each slot's sum divided by its weights"); }},
        {"sniips", "SNIIPS", [] { return tr("IIPS with each slot's sum divided by its weights"); }},
        {"snrips", "SNRIPS", [] { return tr("RIPS with each slot's sum divided by its weights"); }},
    }};
    return estimators;
  }
  static const Estimator* find(const std::string& id) {
    for (const Estimator& one : all())
      if (id == one.id) return &one;
    return nullptr;
  }
};

}  // namespace

QString estimatorName(const std::string& id) {
  const auto* known = EstimatorText::find(id);
  return known ? QString::fromLatin1(known->name) : QString::fromStdString(id);
}

QString estimatorTip(const std::string& id) {
  const auto* known = EstimatorText::find(id);
  return known ? known->tip() : QString();
}

}  // namespace hankki
