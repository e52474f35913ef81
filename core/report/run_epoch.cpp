// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_epoch.h"

#include <utility>

namespace hankki {

RunResult at_epoch(RunResult result, std::int64_t epoch, std::map<std::string, double> validation) {
  result.validation = std::move(validation);
  if (epoch == result.best_epoch + 1) return result;
  result.test = epoch == result.epochs_run ? result.last_test : std::map<std::string, double>();
  return result;
}

RunResult at_last_epoch(RunResult result) {
  if (!result.last_validation.empty()) result.validation = result.last_validation;
  if (!result.last_test.empty()) result.test = result.last_test;
  return result;
}

}  // namespace hankki
