// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hankki {

/// Without blanks and invisible characters at either end. Valid as long as `text`.
std::string_view trimmed(std::string_view text);

/// Whether a spreadsheet would run it as a formula (= + - @, a tab or a carriage return in front),
/// or it is such a text behind apostrophes. Tables for spreadsheets have one apostrophe more before
/// it.
bool looks_like_a_formula(std::string_view text);

/// An id as it is kept, so that ids that look alike are one: trimmed, without invisible characters
/// inside, letters composed (NFC).
std::string tidy_id(std::string_view id);

/// The same for many ids, and without the apostrophe that keeps a spreadsheet from running them;
/// counts those that it changed.
class IdTidier {
 public:
  /// Valid until the next call, and as long as `id`.
  std::string_view operator()(std::string_view id);

  std::int64_t changed() const { return changed_; }
  std::int64_t guarded() const { return guarded_; }  ///< had that apostrophe

 private:
  std::string tidy_;
  std::int64_t changed_ = 0, guarded_ = 0;
};

}  // namespace hankki
