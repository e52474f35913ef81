// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/base/parameters.h"
#include "core/training/run.h"

namespace hankki {

/// What "ndcg@10" measures, over what and in which unit: for who meets it in a table. Says nothing
/// for a metric that this version does not know.
Message metric_definition(std::string_view metric);

/// The formula of the rank-biased overlap of two lists (rank_biased_overlap()).
Message overlap_definition();

/// What a column of a run table that is neither a metric nor a parameter says, with its unit; says
/// nothing for a name that explains itself.
Message column_definition(std::string_view column);

/// What a parameter does, with its unit.
Message parameter_definition(const Parameter& parameter);

/// A parameter that is not what the preset of its request says.
struct PresetChange {
  Message label;
  std::string preset,
      value;  ///< as to_text() writes them; `preset` empty: it has no such parameter
};

/// In the order of the schema; nothing for a model or a preset that this version does not have.
std::vector<PresetChange> changes_from_preset(const RunRequest& request);

}  // namespace hankki
