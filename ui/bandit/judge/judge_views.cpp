// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bandit/judge/judge_views.h"

#include "ui/bandit/judge/compare_view.h"
#include "ui/bandit/judge/estimators_view.h"
#include "ui/bandit/judge/health_view.h"
#include "ui/bandit/judge/interleaving_view.h"
#include "ui/bandit/judge/off_policy_view.h"
#include "ui/bandit/judge/pay_view.h"
#include "ui/bandit/judge/rounds_view.h"

namespace hankki {

std::vector<BanditViewKind> judgeViews() {
  return {CompareView::kind(), OffPolicyView::kind(), EstimatorsView::kind(),  PayView::kind(),
          RoundsView::kind(),  HealthView::kind(),    InterleavingView::kind()};
}

}  // namespace hankki
