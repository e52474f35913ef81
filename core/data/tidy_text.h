// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hankki {

/// Without blanks and invisible characters at either end. Valid as long as `text`.
std::string_view trimmed(std::string_view text);

/// An id as it is kept, so that ids that look alike are one: trimmed, without invisible characters
/// inside, letters composed (NFC).
std::string tidy_id(std::string_view id);

/// The same for many ids; counts those that it changed.
class IdTidier {
 public:
  /// Valid until the next call, and as long as `id`.
  std::string_view operator()(std::string_view id);

  std::int64_t changed() const { return changed_; }

 private:
  std::string tidy_;
  std::int64_t changed_ = 0;
};

}  // namespace hankki
