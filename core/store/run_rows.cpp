// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_rows.h"

#include <algorithm>

#include "core/models/registry.h"
#include "core/store/records.h"
#include "core/training/run_parameters.h"

namespace hankki {

RunState state_of(std::string_view stored, Holder holder) {
  const RunState state = parse_run_state(std::string(stored));
  return state == RunState::Running && holder == Holder::Nobody ? RunState::Interrupted : state;
}

void check_list_lengths(const std::vector<std::int32_t>& ks) {
  run_parameters().check("k", std::vector<std::int64_t>(ks.begin(), ks.end()));
}

std::vector<std::int32_t> list_lengths_from(std::string_view column) {
  auto ks = from_json_text<std::vector<std::int32_t>>(column);
  check_list_lengths(ks);
  return ks;
}

ParameterValues completed(std::string_view model, const ParameterValues& stored) {
  const ModelSpec* spec = find_model_spec(model);
  return spec ? spec->parameters.complete(stored) : stored;
}

}  // namespace hankki
