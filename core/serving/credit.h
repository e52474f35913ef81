// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/data/dates.h"

namespace hankki {

/// The latest time of anything in the shop; a window that is added to it still fits.
inline constexpr Time kLatestVisit = Time{1} << 60;

/// When what a user does with a recipe is a success of the model that showed it.
struct CreditRules {
  double least_stars = 4;             ///< a rating of at least that is one
  Time window = 24 * 3600 * kSecond;  ///< so long after the answer that showed it
  Time refining = 60 * kSecond;       ///< an answer replaced sooner, by a filter, settles nothing
  bool operator==(const CreditRules&) const = default;
};

/// What became of a slot.
enum class SlotState : std::uint8_t {
  Open,     ///< nothing yet
  Success,  ///< its model has the credit
  Failure,  ///< settled without success
  Refined,  ///< its answer was refined before anything came of it: it counts as never shown
};

struct CreditSlot {
  std::uint32_t recipe = 0;
  int arm = -1;  ///< -1: of no model, so that nobody learns from it
  SlotState state = SlotState::Open;
  bool followed = false;  ///< a rating was given while its answer was the last one, and counts on
};

/// An answer whose window is open, or whose slots are not all settled.
struct CreditAnswer {
  std::int64_t id = 0;
  Time at = 0;
  bool replaced = false, refined = false;
  std::vector<CreditSlot> shown;  ///< by slot
};

/// What a policy has to learn of a slot: from one state to another. Open and Refined are nothing.
struct CreditChange {
  std::int64_t answer = 0;
  std::size_t slot = 0;
  int arm = -1;
  SlotState before = SlotState::Open, after = SlotState::Open;
};

/// The rules of credit for one user, as a state machine that knows neither clock nor store. Times
/// never run backwards; each call first settles what time has settled. Every call tells what
/// changed, in order.
///
/// A success goes to the slot that shows the recipe in the user's last answer, while that answer's
/// window is open. From then on the slot follows the rating until its window ends, also when the
/// answer was replaced meanwhile: credit is undone and given again as the rating changes, and a
/// failure that was settled in between is taken back. At any time a slot is in one state, so it is
/// credited at most once; of the slots that ever showed a recipe the newest alone follows it.
class CreditLedger {
 public:
  explicit CreditLedger(CreditRules rules, std::vector<CreditAnswer> answers = {})
      : rules_(rules), answers_(std::move(answers)) {}

  /// Settles as failures what is open and whose window has ended.
  std::vector<CreditChange> pass_time(Time now);

  /// A new answer; the last one is replaced, and `refines` it where only filters have changed.
  std::vector<CreditChange> answered(CreditAnswer answer, bool refines);

  /// The user's opinion of a recipe is a success now, or is none (any more).
  std::vector<CreditChange> judged(std::uint32_t recipe, bool success, Time now);

  /// Ends the windows of all answers: of visits whose time is simulated.
  std::vector<CreditChange> close();

  const std::vector<CreditAnswer>& answers() const { return answers_; }  ///< oldest first

 private:
  void settle(CreditAnswer& answer, SlotState open_becomes, std::vector<CreditChange>& changes);
  void move(CreditAnswer& answer, std::size_t slot, SlotState to,
            std::vector<CreditChange>& changes);
  bool open(const CreditAnswer& answer, Time now) const { return now < answer.at + rules_.window; }

  CreditRules rules_;
  std::vector<CreditAnswer> answers_;
};

}  // namespace hankki
