// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a loop-heavy function for compilation at several x86-64 levels; the best one for the
/// processor is chosen when the program starts, which only ELF's loader can do. Elsewhere the
/// baseline (NEON on arm64) is used. The sanitizers cannot run before the choice is made, so they
/// get the baseline too.
#if defined(__x86_64__) && defined(__ELF__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define HANKKI_MULTIVERSION \
  __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define HANKKI_MULTIVERSION
#endif

namespace hankki::kernels {

/// Asks for the cache line of an address that will be read soon.
inline void prefetch(const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#else
  static_cast<void>(address);
#endif
}

}  // namespace hankki::kernels
