// SPDX-License-Identifier: GPL-3.0-or-later
// Stored experiments and replications: what is read is what is written again, and can be played.
#include <stdexcept>

#include "core/bandit/player.h"
#include "core/bandit/replication_text.h"
#include "core/base/error.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

template <typename Read>
void try_to(const Read& read) {
  try {
    read();
  } catch (const Error&) {  // a sentence is all that bad input may cause
  }
}

/// Whether it can be played in a moment: some policies remember as much as they are told.
bool is_small(const ExperimentRequest& request) {
  const auto& values = request.policy.parameters.all();
  const auto window = values.find("window");
  return !request.has_lists() && request.arm_count() < 100 && request.arms().users < 1000 &&
         (window == values.end() || std::get<std::int64_t>(window->second) < 10'000);
}

}  // namespace

void run_one(std::string_view bytes) {
  try_to([&] {
    const ExperimentRequest request = read_experiment(bytes);
    if (!(read_experiment(experiment_text(request)) == request))
      throw std::logic_error("a request is another one when it is read again");
    if (is_small(request)) make_arms_player(request)->advance(30, nullptr, {});
  });
  try_to([&] {
    Trials trials{.horizon = 20, .replications = 1, .points = 2};
    trials.world.rates = {.5, .2};
    summarise({read_replication(bytes, trials)}, trials);
  });
  try_to([&] {
    const std::string text = list_simulation_text(read_list_simulation(bytes));
    if (list_simulation_text(read_list_simulation(text)) != text)
      throw std::logic_error("a replication is another one when it is read again");
  });
}

}  // namespace hankki::fuzz
