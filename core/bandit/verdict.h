// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/bandit/beta.h"
#include "core/base/message.h"

namespace hankki {

/// What a user may ask of a verdict.
struct VerdictRules {
  double confidence = 0.95;     ///< P(best) from which an arm is called the best
  double equal_within = 0.002;  ///< of the rate (0.002: .2 points): a loss below it does not matter
  std::int64_t looks = 10;      ///< so many in a row must agree
  std::int64_t look_every = 100;             ///< visits between two looks
  std::optional<std::int64_t> horizon = {};  ///< visits an arm that can be waited for
};

/// Whether the last looks agree on who is best. One thread at a time.
class Stability {
 public:
  explicit Stability(const VerdictRules& rules) : rules_(rules) {}

  /// To be told after each visit's posteriors, or as often as is liked: it looks when another
  /// `look_every` visits have gone. True where a look was due, and so `best` was asked for.
  template <typename Judge>
  bool visit(std::int64_t visits, const Judge& judge) {
    if (visits < next_) return false;
    next_ = visits - visits % rules_.look_every + rules_.look_every;
    look(judge());
    return true;
  }
  void look(const BestArm& best);

  bool stable() const { return agreeing_ >= rules_.looks; }
  std::int64_t agreeing() const { return agreeing_; }  ///< looks in a row, so far

 private:
  VerdictRules rules_;
  std::int64_t next_ = 1;
  std::int64_t agreeing_ = 0;
  std::size_t leader_ = 0;
};

enum class VerdictKind { Separated, PracticallyEqual, NotYet };
std::string to_text(VerdictKind kind);  ///< "separated", "practically equal", "not yet"

/// Who is best, as far as that is known.
struct Verdict {
  VerdictKind kind = VerdictKind::NotYet;
  std::size_t leader = 0, second = 0;  ///< the two most probable arms; the same where there is one
  double p_best = 1;                   ///< of the leader
  double loss = 0;                     ///< what choosing the second is expected to cost, as a rate
  bool stable = true;                  ///< whether enough looks agree
  std::vector<std::size_t> equal;      ///< whose loss is below the threshold
  /// Visits an arm that are still needed until P(best) reaches the confidence, from where the
  /// difference may be large to where it may be small; no `most`: without end. Of NotYet only.
  double least = 0;
  std::optional<double> most;
  double likely = 0;            ///< at the difference that was seen; infinite where there is none
  bool beyond_horizon = false;  ///< `likely` is more than the horizon
};

/// Visits an arm, under an equal split, until P(best) of the better of two rates reaches the
/// confidence: z^2 (p1 q1 + p2 q2) / d^2; infinite where they are equal.
double visits_to_confidence(double better, double other, double confidence = 0.95);

/// `seen` and `posteriors` go by arm. `stable`: what Stability says; one look alone, as from a
/// table of counts, counts as stable. Throws Error where there is no arm.
Verdict judge(std::span<const Tally> seen, std::span<const Beta> posteriors, const BestArm& best,
              bool stable, const VerdictRules& rules);

/// The verdict in a sentence or two, with the arms' names.
Message describe(const Verdict& verdict, std::span<const std::string> names,
                 const VerdictRules& rules);

}  // namespace hankki
