// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
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

/// Where programs of the user keep one for those that come later.
struct CalibrationPlace {
  std::filesystem::path file;
  CalibrationKey key;
};

/// What the file says; nothing where it is missing, damaged, or for another key.
std::optional<HelpfulThreads> read_calibration(const CalibrationPlace& place);

/// Nothing is told where it cannot be written: the next program measures again, and no work depends
/// on it.
void write_calibration(const CalibrationPlace& place, HelpfulThreads count);

}  // namespace hankki
