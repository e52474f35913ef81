// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hankki {

/// CRC-32C (Castagnoli), as RFC 3720 has it.
std::uint32_t crc32c(std::string_view bytes);

/// A file of events as TensorBoard reads it: TFRecords of Event messages, the first of which says
/// the version. Times are seconds since 1970. Not thread-safe.
class EventFile {
 public:
  explicit EventFile(double wall_time);

  /// A value of a curve. Values that are not finite are left out.
  void scalar(double wall_time, std::int64_t step, std::string_view tag, double value);

  const std::string& bytes() const { return bytes_; }

 private:
  void add(std::string_view event);

  std::string bytes_;
};

}  // namespace hankki
