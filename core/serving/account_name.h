// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hankki {

/// The name of an account: 1 to 40 letters and digits of any script, as it is shown (Unicode's form
/// NFKC) and as names are compared (NFKC_Casefold: neither case nor width counts).
struct AccountName {
  std::string shown, folded;
  bool operator==(const AccountName&) const = default;
};

/// Throws Error, saying what a name is made of, where it is none.
AccountName parse_account_name(std::string_view text);

}  // namespace hankki
