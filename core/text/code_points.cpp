// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/code_points.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_in(char32_t character, std::uint32_t categories) {
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & categories) != 0;
}

const icu::Normalizer2& normalizer(NormalForm form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = form == NormalForm::C ? icu::Normalizer2::getNFCInstance(status)
                                  : form == NormalForm::D
                                      ? icu::Normalizer2::getNFDInstance(status)
                                      : icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status))
    throw Error(en::say("ICU cannot normalise text ({}); install its data", u_errorName(status)));
  return *found;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c;
    U8_NEXT(text.data(), at, size, c);
    result.push_back(c < 0 ? kReplacement : static_cast<char32_t>(c));
  }
  return result;
}

void append_utf8(std::string& text, char32_t character) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  text.append(bytes, static_cast<std::size_t>(size));
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t character : text) append_utf8(result, character);
  return result;
}

std::size_t utf8_size(char first) {
  return 1 + static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(static_cast<std::uint8_t>(first)));
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
bool is_letter(char32_t c) { return is_in(c, U_GC_L_MASK); }
bool is_digit(char32_t c) { return is_in(c, U_GC_N_MASK); }
bool is_punctuation(char32_t c) { return is_in(c, U_GC_P_MASK); }
bool is_space(char32_t c) { return is_in(c, U_GC_ZS_MASK); }
bool is_mark(char32_t c) { return is_in(c, U_GC_MN_MASK); }
bool is_other(char32_t c) { return is_in(c, U_GC_C_MASK); }

std::string_view without_blanks_behind(std::string_view text) {
  auto end = static_cast<std::int32_t>(text.size());
  while (end > 0) {
    std::int32_t at = end;
    UChar32 c;
    U8_PREV(text.data(), 0, at, c);
    if (c < 0 || !is_blank(static_cast<char32_t>(c))) break;
    end = at;
  }
  return text.substr(0, static_cast<std::size_t>(end));
}

std::string_view without_outer_blanks(std::string_view text) {
  text = without_blanks_behind(text);
  const auto size = static_cast<std::int32_t>(text.size());
  std::int32_t begin = 0;
  while (begin < size) {
    std::int32_t at = begin;
    UChar32 c;
    U8_NEXT(text.data(), at, size, c);
    if (c < 0 || !is_blank(static_cast<char32_t>(c))) break;
    begin = at;
  }
  return text.substr(static_cast<std::size_t>(begin));
}

std::string lower_case(std::string_view text) {
  constexpr char32_t kDottedI = 0x130, kDotAbove = 0x307;  // the one that becomes two
  std::string result;
  result.reserve(text.size());
  for (const char32_t character : code_points(text)) {
    append_utf8(result, static_cast<char32_t>(u_tolower(static_cast<UChar32>(character))));
    if (character == kDottedI) append_utf8(result, kDotAbove);
  }
  return result;
}

std::string normalized(std::string_view text, NormalForm form) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  normalizer(form).normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink,
                                 nullptr, status);
  if (U_FAILURE(status))
    throw Error(en::say("ICU cannot normalise text ({}); install its data", u_errorName(status)));
  return result;
}

}  // namespace hankki
