// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_events.h"

#include "core/report/event_file.h"

namespace hankki {

std::string run_events(std::span<const EpochRow> epochs, const RunResult& result, double began) {
  EventFile file(began);
  for (const EpochRow& row : epochs) {
    const double at = began + row.elapsed;
    const std::int64_t step = row.epoch + 1;
    for (const auto& [part, value] : row.losses) file.scalar(at, step, "loss/" + part, value);
    for (const auto& [name, value] : row.weights) file.scalar(at, step, "weight/" + name, value);
    for (const auto& [metric, value] : row.validation)
      file.scalar(at, step, "validation/" + metric, value);
  }
  const double end = began + result.total_seconds;
  for (const auto& [metric, value] : result.test)
    file.scalar(end, result.best_epoch + 1, "test/" + metric, value);
  return file.bytes();
}

}  // namespace hankki
