// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/run_places.h"

namespace hankki {

RunPlaces run_places(std::span<const DatasetInfo> datasets, std::span<const SplitInfo> splits) {
  std::map<DatasetId, const DatasetInfo*> by_id;
  for (const DatasetInfo& info : datasets) by_id.emplace(info.id, &info);
  RunPlaces places;
  for (const SplitInfo& split : splits) {
    const auto data = by_id.find(split.dataset);
    if (data == by_id.end()) continue;
    const Message recipe = describe(split.recipe);
    places.emplace(split.id, RunPlace{data->second->name, recipe, recipe.english()});
  }
  return places;
}

ComparedRun compared_run(const RunInfo& run, const RunPlaces& places) {
  ComparedRun compared{.id = run.id,
                       .split = run.split,
                       .request = &run.request,
                       .state = run.state,
                       .result = &run.result,
                       .name = run.name,
                       .note = run.note,
                       .tags = run.tags,
                       .archived = run.archived,
                       .data = {},
                       .recipe = {}};
  if (const auto place = places.find(run.split); place != places.end()) {
    compared.data = place->second.data;
    compared.recipe = place->second.recipe_in_english;
  }
  return compared;
}

}  // namespace hankki
