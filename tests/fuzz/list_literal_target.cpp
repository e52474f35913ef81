// SPDX-License-Identifier: GPL-3.0-or-later
// Python list literals, of texts and of numbers.
#include <unicode/utf8.h>

#include <cmath>
#include <stdexcept>

#include "core/data/list_literal.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, text.size(), character);
    if (character < 0) return false;
  }
  return true;
}

}  // namespace

void run_one(std::string_view bytes) {
  ListLiteralReader reader;
  const bool valid = is_utf8(bytes);
  if (const auto texts = reader.texts(bytes))
    for (const auto text : *texts)
      if (valid && !is_utf8(text)) throw std::logic_error("an escape gave broken UTF-8");
  if (const auto numbers = reader.numbers(bytes))
    for (const double number : *numbers)
      if (!std::isfinite(number)) throw std::logic_error("a number is not finite");
}

}  // namespace hankki::fuzz
