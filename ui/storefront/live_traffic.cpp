// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/live_traffic.h"

#include <algorithm>

#include "core/store/workspace.h"

namespace hankki {
namespace {

constexpr std::size_t kMostAnswers = 4000, kBuckets = 40;  // of the log
constexpr std::size_t kMostMoments = 1500;

}  // namespace

std::vector<TrafficMoment> pastTraffic(OpenShop& shop, const LiveBandit& now) {
  const auto answers = shop.shop().workspace().shop().newest_arms(now.batch, kMostAnswers);
  const std::size_t each = std::max<std::size_t>(1, (answers.size() + kBuckets - 1) / kBuckets);
  std::vector<TrafficMoment> past;
  for (std::size_t first = 0; first < answers.size(); first += each) {
    const std::size_t end = std::min(first + each, answers.size());
    std::vector<double> shares(now.arms.size());
    double places = 0;
    for (std::size_t answer = first; answer < end; ++answer)
      for (const int arm : answers[answer]) {
        if (arm < 0 || static_cast<std::size_t>(arm) >= shares.size()) continue;
        ++shares[static_cast<std::size_t>(arm)];
        ++places;
      }
    if (places == 0) continue;
    for (double& share : shares) share /= places;
    // Answers that are not settled yet are counted by nobody.
    const auto behind = static_cast<std::int64_t>(answers.size() - end);
    past.push_back({std::max<std::int64_t>(0, now.answers - behind), std::move(shares)});
  }
  return past;
}

void LiveTraffic::begin(BatchId batch) {
  moments_.clear();
  batch_ = batch;
  past_ = 0;
}

void LiveTraffic::forget() {
  begin(0);
  setBands({});
}

void LiveTraffic::setPast(BatchId batch, std::vector<TrafficMoment> past) {
  if (batch != batch_) begin(batch);
  past_ = batch;
  if (past.empty()) return;
  while (!moments_.empty() && moments_.front().visits <= past.back().visits) moments_.pop_front();
  moments_.insert(moments_.begin(), past.begin(), past.end());
}

void LiveTraffic::take(const LiveBandit& now) {
  // Fewer than before: the shop was reset.
  if (now.batch != batch_ || (!moments_.empty() && now.answers < moments_.back().visits))
    begin(now.batch);
  if (!moments_.empty() && moments_.back().visits == now.answers) moments_.pop_back();
  moments_.push_back({now.answers, now.traffic});
  if (moments_.size() > kMostMoments) moments_.pop_front();

  std::vector<AreaBand> bands;
  for (const ServedModelLook& arm : now.arms)
    bands.push_back({.name = arm.name, .style = arm.style});
  setBands(std::move(bands));
  for (const TrafficMoment& moment : moments_)
    append(static_cast<double>(moment.visits), moment.shares);
  append(static_cast<double>(now.answers + 1), now.traffic);  // of the next visit
}

}  // namespace hankki
