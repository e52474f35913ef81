// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_parameters.h"

#include "core/base/parameter_builders.h"
#include "core/evaluation/per_user.h"

namespace hankki {

Parameter list_lengths_parameter() {
  return whole_numbers_parameter("k", en::say("List lengths"), en::say("Run"), {10, 20}, 1,
                                 kLongestList,
                                 en::say("How many items the lists that are judged have."));
}

std::vector<std::int32_t> list_lengths(const ParameterValues& values) {
  const auto& lengths = values.integers("k");
  return {lengths.begin(), lengths.end()};
}

const ParameterSchema& run_parameters() {
  static const ParameterSchema schema(
      {integer_parameter("seed", en::say("Seed"), en::say("Run"), 1, 0, kLargestWhole,
                         en::say("The same seed, data and threads give the same numbers.")),
       integer_parameter("threads", en::say("Threads"), en::say("Run"), 0, 0, 1024,
                         en::say("How many threads train and evaluate; 0: as many as help.")),
       list_lengths_parameter()});
  return schema;
}

void set_run_parameters(RunRequest& request, const ParameterValues& values) {
  request.seed = static_cast<std::uint64_t>(values.integer("seed"));
  request.threads = static_cast<int>(values.integer("threads"));
  request.ks = list_lengths(values);
}

}  // namespace hankki
