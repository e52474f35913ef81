// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>

#include "core/base/parse_number.h"
#include "core/vectors/vectors.h"
#include "tests/support/test_support.h"

namespace hankki::test {

/// Numbers in [-1, 1) that are the same everywhere.
inline Vectors some_vectors(std::size_t size, std::size_t dimensions, std::uint32_t state = 1) {
  Vectors vectors{dimensions, std::vector<float>(size * dimensions)};
  for (float& value : vectors.values) {
    state = state * 1664525 + 1013904223;
    value = static_cast<float>(state >> 8) / static_cast<float>(1 << 23) - 1;
  }
  return vectors;
}

/// The table of handwritten digits: 64 numbers and a label a line, under a line of names.
struct Digits {
  Vectors points;
  std::vector<std::string> labels;
};
inline Digits read_digits(const std::filesystem::path& file) {
  Digits digits;
  digits.points.dimensions = 64;
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::size_t at = 0;
    for (int i = 0; i < 64; ++i) {
      const std::size_t end = line.find(',', at);
      digits.points.values.push_back(
          *parse_number<float>(std::string_view(line).substr(at, end - at)));
      at = end + 1;
    }
    digits.labels.push_back(line.substr(at));
  }
  return digits;
}

}  // namespace hankki::test
