// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <vector>

#include "ui/plots/area_plot.h"
#include "ui/storefront/live_panel_state.h"

namespace hankki {

struct TrafficMoment {
  std::int64_t visits = 0;     ///< that had been settled by then
  std::vector<double> shares;  ///< by arm
};

/// What the log tells of the visits before now: of some of them after another, which share of their
/// places each arm had. On the thread of the shop.
std::vector<TrafficMoment> pastTraffic(OpenShop& shop, const LiveBandit& now);

/// Shares of the traffic over the visits: those of the log, then what the policy gives the next
/// visit, as it is read.
class LiveTraffic final : public AreaPlot {
  Q_OBJECT
 public:
  explicit LiveTraffic(QWidget* parent = nullptr) : AreaPlot(parent) {}

  bool wantsPast(BatchId batch) const { return past_ != batch; }
  void setPast(BatchId batch, std::vector<TrafficMoment> past);
  void take(const LiveBandit& now);
  void forget();  ///< what comes next is of another workspace, whatever its batch's number
  const std::deque<TrafficMoment>& moments() const { return moments_; }

 private:
  void begin(BatchId batch);

  BatchId batch_ = 0, past_ = 0;  // of moments_, and of what of them is of the log
  std::deque<TrafficMoment> moments_;
};

}  // namespace hankki
