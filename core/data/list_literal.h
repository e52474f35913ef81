// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankki {

/// Reads Python list literals: ['a', "b's"] and [51.5, 0, 1e3]. Keeps its buffers between calls.
/// Not thread-safe.
class ListLiteralReader {
 public:
  /// The texts of a list, escapes resolved; nullopt where `literal` is not a list of texts.
  /// Valid until the next call, and as long as `literal` is.
  std::optional<std::span<const std::string_view>> texts(std::string_view literal);

  /// The numbers of a list, all finite; nullopt where `literal` is not a list of numbers.
  std::optional<std::span<const double>> numbers(std::string_view literal);

 private:
  bool read_text(std::string_view& rest);
  bool read_escape(std::string_view& rest);

  std::vector<std::string_view> texts_;
  std::vector<double> numbers_;
  std::string unescaped_;
};

}  // namespace hankki
