// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/clean.h"
#include "core/data/import.h"
#include "core/data/split.h"
#include "core/search/study.h"
#include "core/store/clusterings.h"
#include "core/training/run_sink.h"

namespace hankki {

/// What the column `losses` of an epoch holds: the list of parts alone, or, where the epoch had
/// annealed weights, {"parts": [...], "weights": {...}}.
struct EpochLosses {
  LossParts parts;
  std::map<std::string, double> weights;
};

/// Values that the database keeps as JSON text, and back. A field that is missing, since an older
/// program wrote the text, has its default. The readers throw Error, without a place, on text that
/// no writer would have written. NaN and infinity become null, and null NaN.
std::string json_text(const ImportReport& report);
std::string json_text(const std::vector<CleaningStepResult>& steps);
std::string json_text(const ParameterValues& values);
std::string json_text(const std::vector<std::int32_t>& numbers);
std::string json_text(const std::vector<double>& numbers);
std::string json_text(const std::vector<std::string>& texts);
std::string json_text(const EpochLosses& losses);
std::string json_text(const std::map<std::string, double>& metrics);
std::string json_text(const StudyRequest& request);
std::string json_text(const std::vector<Cluster>& clusters);

/// A message as the text of a column, and back: a verbatim one as it is, so that sentences of older
/// versions can be read.
std::string column_text(const Message& message);
Message message_of(std::string_view column);

template <typename Value>
Value from_json_text(std::string_view text);

/// A checkpoint as a file that shows its tensors, and back. Throws Error, naming `where`, on
/// anything else.
TensorFile checkpoint_file(const Checkpoint& checkpoint);
Checkpoint checkpoint_from(TensorFile file, std::string_view where);

/// The per-user values and the lists of an evaluation as files that show them, and back.
TensorFile per_user_file(const Evaluation& evaluation);
std::map<std::string, std::vector<double>> per_user_from(const TensorFile& file);
TensorFile lists_file(const RankedLists& lists);
RankedLists lists_from(const TensorFile& file, std::string_view where);

}  // namespace hankki
