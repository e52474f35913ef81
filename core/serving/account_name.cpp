// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/account_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/data/row_fault.h"
#include "core/data/tidy_text.h"

namespace hankki {
namespace {

constexpr int kLongest = 40;

icu::UnicodeString normalised(const icu::Normalizer2& form, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString result = form.normalize(text, status);
  if (U_FAILURE(status)) throw Error("name", en::say("it is no text; type another name"));
  return result;
}

/// Letters and digits, and the marks that some scripts write with them.
bool is_name(const icu::UnicodeString& text) {
  bool first = true;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 point = text.char32At(at);
    const bool mark = (U_GET_GC_MASK(point) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
    if (!u_isalnum(point) && (first || !mark)) return false;
    first = false;
  }
  return !first;
}

}  // namespace

AccountName parse_account_name(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* shown = icu::Normalizer2::getNFKCInstance(status);
  const auto* folded = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw Error("name", en::say("it is no text; type another name"));
  const std::string_view bare = trimmed(text);
  const auto given = icu::UnicodeString::fromUTF8(icu::StringPiece(
      bare.data(), static_cast<std::int32_t>(std::min<std::size_t>(bare.size(), 1000))));
  const icu::UnicodeString name = normalised(*shown, given);
  const icu::UnicodeString compared = normalised(*folded, name);
  if (!is_name(name) || !is_name(compared) || name.countChar32() > kLongest)
    throw Error("name", en::say("\"{}\" is no name; it has 1 to {} letters and digits",
                                excerpt(bare), kLongest));
  AccountName result;
  name.toUTF8String(result.shown);
  compared.toUTF8String(result.folded);
  return result;
}

}  // namespace hankki
