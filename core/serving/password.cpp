// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr std::size_t kLeast = 8, kMost = 1000;

void start_sodium() {
  if (sodium_init() < 0) throw Error("password", en::say("libsodium cannot be started"));
}

std::string hashed(std::string_view password) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error("password", en::say("there are no 64 MB of memory to keep it safely; close other "
                                    "programs"));
  return {hash.data(), std::strlen(hash.data())};
}

/// Whether it is a hash that costs what ours do: what is stored does not choose what a try takes.
bool is_of_our_cost(std::string_view hash) {
  std::array<char, crypto_pwhash_STRBYTES> kept{};
  if (hash.size() >= kept.size()) return false;
  std::ranges::copy(hash, kept.begin());
  return crypto_pwhash_str_needs_rehash(kept.data(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0;
}

}  // namespace

std::string hash_password(std::string_view password) {
  const auto characters = std::ranges::count_if(
      password, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  if (static_cast<std::size_t>(characters) < kLeast || password.size() > kMost)
    throw Error("password", en::say("it has to have {} characters at least, and {} bytes at most",
                                    kLeast, kMost));
  return hashed(password);
}

bool check_password(std::string_view password, std::string_view hash) {
  // Of nobody; made once, so that a try for a name that there is not takes as long as another.
  static const std::string nobody = hashed("nobody has this password");
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> kept{};
  const std::string_view against = is_of_our_cost(hash) ? hash : nobody;
  std::ranges::copy(against, kept.begin());
  const bool right =
      crypto_pwhash_str_verify(kept.data(), password.data(), std::min(password.size(), kMost)) == 0;
  return right && against.data() == hash.data();
}

void forget_password(std::string& password) {
  sodium_memzero(password.data(), password.size());
  password.clear();
}

}  // namespace hankki
