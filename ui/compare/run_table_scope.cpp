// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_table_scope.h"

#include "core/store/workspace.h"
#include "ui/session/app_state.h"
#include "ui/tables/run_references.h"

namespace hankki {

RunTableScope::RunTableScope(const AppState& state, RunScope scope) : scope_(scope) {
  if (const auto split = state.splitInfo()) {
    split_ = split->id;
    dataset_ = split->dataset;
  }
}

bool RunTableScope::has(const RunInfo& run) const {
  switch (scope_) {
    case RunScope::Split:
      return run.split == split_;
    case RunScope::Dataset:
      return run.dataset == dataset_;
    case RunScope::Workspace:
      break;
  }
  return true;
}

QString keyOfReferences(const AppState& state, RunScope scope) {
  const auto split = state.splitInfo();
  if (!state.workspace() || !split) return {};
  const auto& folder = state.workspace()->folder();
  switch (scope) {
    case RunScope::Split:
      return RunReferences::keyOf(folder, split->id);
    case RunScope::Dataset:
      return RunReferences::keyOf(folder, QStringLiteral("data%1").arg(split->dataset));
    case RunScope::Workspace:
      break;
  }
  return RunReferences::keyOf(folder, QStringLiteral("workspace"));
}

}  // namespace hankki
