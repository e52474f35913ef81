// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace hankki {

/// The stored form of a data set: "HANKKIDS", a version, then columns; little-endian. Every column
/// is a count (8 bytes) and its values; a column of texts is its count, the length of each (4
/// bytes) and their bytes. Version 1 had times in seconds, 2 has them in microseconds.

/// Hands the file's bytes to `sink`, piece by piece.
void write_dataset(const Dataset& dataset, const std::function<void(std::string_view)>& sink,
                   const JobContext& job);

/// Throws Error, naming `where`, on bytes that are not such a file or are of a newer version.
Dataset parse_dataset(std::string_view bytes, std::string_view where, const JobContext& job);

}  // namespace hankki
