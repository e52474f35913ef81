// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_rows.h"

#include <algorithm>

#include "core/models/registry.h"

namespace hankki {

RunState state_of(std::string_view stored, Holder holder) {
  const RunState state = parse_run_state(std::string(stored));
  return state == RunState::Running && holder == Holder::Nobody ? RunState::Interrupted : state;
}

ParameterValues completed(std::string_view model, const ParameterValues& stored) {
  const ModelSpec* spec = find_model_spec(model);
  return spec ? spec->parameters.complete(stored) : stored;
}

}  // namespace hankki
