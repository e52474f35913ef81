// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tidy_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace hankki {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte > 0x20 && byte < 0x7F;
  });
}

bool is_blank(UChar32 letter) { return u_isUWhiteSpace(letter) || u_isISOControl(letter); }

/// Zero-width spaces, byte order marks, soft hyphens, marks of direction, fillers. Joiners and tags
/// are not among them: they change what is seen of the letters beside them.
bool is_invisible(UChar32 letter) {
  constexpr UChar32 kNonJoiner = 0x200C, kJoiner = 0x200D, kFirstTag = 0xE0000;
  constexpr UChar32 kHangulFiller = 0x3164, kNarrowHangulFiller = 0xFFA0;
  if (letter == kHangulFiller || letter == kNarrowHangulFiller) return true;
  return u_charType(letter) == U_FORMAT_CHAR && letter != kNonJoiner && letter != kJoiner &&
         letter < kFirstTag;
}

std::int32_t size_of(std::string_view text) { return static_cast<std::int32_t>(text.size()); }

std::string without_invisible(std::string_view text) {
  std::string visible;
  for (std::int32_t at = 0; at < size_of(text);) {
    const std::int32_t begin = at;
    UChar32 letter = 0;
    U8_NEXT(text.data(), at, size_of(text), letter);
    if (!is_invisible(letter))
      visible += text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
  }
  return visible;
}

std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return text;
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, {text.data(), size_of(text)}, sink, nullptr, status);
  return U_SUCCESS(status) ? result : text;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto goes = [](UChar32 letter) {
    return is_blank(letter) || is_invisible(letter) || u_charType(letter) == U_FORMAT_CHAR;
  };
  std::int32_t begin = 0;
  for (std::int32_t at = 0; at < size_of(text); begin = at) {
    UChar32 letter = 0;
    U8_NEXT(text.data(), at, size_of(text), letter);
    if (!goes(letter)) break;
  }
  std::int32_t end = size_of(text);
  for (std::int32_t at = end; at > begin; end = at) {
    UChar32 letter = 0;
    U8_PREV(text.data(), begin, at, letter);
    if (!goes(letter)) break;
  }
  return text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
}

bool looks_like_a_formula(std::string_view text) {
  constexpr std::string_view kBegins = "=+-@\t\r";
  const auto begin = text.find_first_not_of('\'');
  return begin < text.size() && kBegins.find(text[begin]) < kBegins.size();
}

std::string tidy_id(std::string_view id) {
  if (is_plain_ascii(id)) return std::string(id);
  return composed(without_invisible(trimmed(id)));
}

std::string_view IdTidier::operator()(std::string_view id) {
  if (id.starts_with('\'') && looks_like_a_formula(id)) {
    id.remove_prefix(1);
    ++guarded_;
  }
  if (is_plain_ascii(id)) return id;
  tidy_ = tidy_id(id);
  if (tidy_ == id) return id;
  ++changed_;
  return tidy_;
}

}  // namespace hankki
