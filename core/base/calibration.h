// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "core/base/threads.h"

namespace hankki {

/// What a measurement holds for: another processor, limit or program is measured anew.
struct CalibrationKey {
  std::string version;    ///< of the program
  std::string processor;  ///< processor_name()
  int cores = 1;          ///< usable_cores()
  friend bool operator==(const CalibrationKey&, const CalibrationKey&) = default;
};

/// What the file says, where it is for this key; else what measure() finds, which is then written
/// to the file. Whatever is wrong with a file that is read, or where none can be written, costs a
/// measurement and nothing else. Where measure() finds nothing, neither does this, and nothing is
/// written.
std::optional<HelpfulThreads> calibrated_threads(
    const std::filesystem::path& file, const CalibrationKey& key,
    const std::function<std::optional<HelpfulThreads>()>& measure);

}  // namespace hankki
