// SPDX-License-Identifier: GPL-3.0-or-later
// Logs of single decisions and of lists, and policies: what is read can be evaluated.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/bandit/slates.h"
#include "core/base/error.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

constexpr std::uint64_t kMost = 1 << 20;
const OffPolicyOptions kOptions{.bootstraps = 2};

void check(const std::vector<OffPolicyEstimate>& estimates) {
  for (const OffPolicyEstimate& estimate : estimates)
    if (estimate.value && !std::isfinite(*estimate.value))
      throw std::logic_error("an estimate is no number");
}

template <typename Read>
void try_to(const Read& read) {
  try {
    read();
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
}

}  // namespace

void run_one(std::string_view bytes) {
  try_to([&] {
    const ActionLog log = read_action_log(TextSource("log", bytes, kMost), {});
    for (const double p : log.propensity)
      if (!(p > 0 && p <= 1)) throw std::logic_error("a propensity is none");
    check(evaluate_policy(log, uniform_policy(log.items), {}, kOptions, {}).estimates);
  });
  try_to([&] {
    const SlateLog log = read_slate_log(TextSource("log", bytes, kMost), {});
    if (log.longest() > 50) return;
    check(evaluate_slates(log, uniform_policy(log.items), kOptions, {}).estimates);
  });
  try_to([&] {
    const LogItems items{"0", "1", "2"};
    for (const PolicyFile kind : {PolicyFile::Probabilities, PolicyFile::Weights}) {
      const TargetPolicy policy =
          policy_from_table(items, TextSource("policy", bytes, kMost), kind, {});
      double sum = policy.unseen;
      for (const double weight : policy.weight) sum += weight;
      if (std::abs(sum - 1) > 1e-6) throw std::logic_error("a policy does not sum to 1");
    }
  });
}

}  // namespace hankki::fuzz
