// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/fold_case.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>

#include <algorithm>

namespace hankki {

std::string fold_case(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  const bool ascii = std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
  if (ascii) {
    for (const char c : text)
      result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    return result;
  }
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                         status);
  return U_SUCCESS(status) ? result : std::string(text);
}

}  // namespace hankki
