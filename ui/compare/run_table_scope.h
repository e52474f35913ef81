// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/run_views.h"
#include "core/store/runs.h"

namespace hankki {

class AppState;

/// Whose runs the table shows: those of the split that is open, of its data set, or of all.
class RunTableScope {
 public:
  RunTableScope(const AppState& state, RunScope scope);

  bool has(const RunInfo& run) const;
  SplitId split() const { return split_; }  ///< the one that is open; 0: none is
  bool isOneSplit() const { return scope_ == RunScope::Split; }

 private:
  RunScope scope_;
  SplitId split_ = 0;
  DatasetId dataset_ = 0;
};

/// Where the settings keep what these runs are looked at beside; empty: nowhere.
QString keyOfReferences(const AppState& state, RunScope scope);

}  // namespace hankki
