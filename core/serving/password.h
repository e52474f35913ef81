// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hankki {

/// Passwords as they are kept: Argon2id with a salt of its own (libsodium's crypto_pwhash_str, the
/// limits for people who wait). Each takes about a tenth of a second and 64 MB: not on the thread
/// of a window. May be called from any thread; throws Error where that memory is not there.

/// Throws Error where the password is shorter than 8 characters or longer than 1,000 bytes.
std::string hash_password(std::string_view password);

/// Whether it is the password; where there is no hash, false after the same time.
bool check_password(std::string_view password, std::string_view hash);

/// Overwrites a password before its memory is given back.
void forget_password(std::string& password);

}  // namespace hankki
