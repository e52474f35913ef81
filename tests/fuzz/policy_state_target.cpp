// SPDX-License-Identifier: GPL-3.0-or-later
// Saved policies: the first line names the policy, the rest is its state. What is taken over can be
// asked and taught, and is saved as it was read.
#include <stdexcept>

#include "core/bandit/comparison.h"
#include "core/bandit/policy.h"
#include "core/bandit/policy_state.h"
#include "core/base/error.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  const auto line = bytes.find('\n');
  if (line == bytes.npos) return;
  const std::string_view name = bytes.substr(0, line);
  try {
    const PolicyChoice choice = parse_policy(name);
    const auto window = choice.parameters.all().find("window");
    if (window != choice.parameters.all().end() && std::get<std::int64_t>(window->second) > 10'000)
      return;
    const auto policy =
        make_policy(choice.id, choice.parameters, {.arms = 3, .horizon = 1000, .dimensions = 0});
    const PolicyState state = read_policy_state(choice.id, bytes.substr(line + 1));
    policy->load(state);
    if (state.arms == 3 && policy->save() != state)
      throw std::logic_error("a state is another one when it is saved again");
    RandomEngine random = random_stream(1, "fuzz");
    for (int i = 0; i < 10; ++i) {
      const Choice chosen = policy->draw({.user = 1 + static_cast<std::uint64_t>(i % 2)}, random);
      if (chosen.arm < 0 || chosen.arm > 2) throw std::logic_error("a choice is no arm");
      policy->learn({.arm = chosen.arm, .reward = static_cast<double>(i % 2)});
    }
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
}

}  // namespace hankki::fuzz
