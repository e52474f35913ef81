#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/clean.h"
#include "core/data/import.h"
#include "core/data/split.h"
#include "core/search/study.h"
#include "core/training/run_sink.h"

namespace hankki {

/// Values that the database keeps as JSON text, and back. The readers throw Error on text that the
/// writers would not have written. NaN and infinity become null, and null NaN.
std::string json_text(const ImportReport& report);
std::string json_text(const std::vector<CleaningStepResult>& steps);
std::string json_text(const ParameterValues& values);
std::string json_text(const std::vector<std::int32_t>& numbers);
std::string json_text(const std::vector<double>& numbers);
std::string json_text(const std::vector<std::string>& texts);
std::string json_text(const LossParts& losses);
std::string json_text(const std::map<std::string, double>& metrics);
std::string json_text(const StudyRequest& request);

template <typename Value>
Value from_json_text(std::string_view text);

/// A checkpoint as a file, and back. Throws Error, naming `where`, on anything else.
TensorFile checkpoint_file(const Checkpoint& checkpoint);
Checkpoint checkpoint_from(TensorFile file, std::string_view where);

/// Copies with every name led by `prefix`, and the ones that it led, without it.
void add_prefixed(TensorMap& target, const TensorMap& tensors, std::string_view prefix);
TensorMap take_prefixed(TensorMap& source, std::string_view prefix);

/// The per-user values and the lists of an evaluation as files, and back.
TensorFile per_user_file(const Evaluation& evaluation);
std::map<std::string, std::vector<double>> per_user_from(const TensorFile& file);
TensorFile lists_file(const RankedLists& lists);
RankedLists lists_from(const TensorFile& file, std::string_view where);

}  // namespace hankki
