// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hankki::fuzz {

/// What a fuzz target does with one input. Each target is one source that defines this function;
/// fuzz_entry.cpp hands it to libFuzzer, and replay_test.cpp runs the corpus through it in every
/// build. It must return for any input: a fault shows as an exception, a signal or a sanitizer's
/// report.
void run_one(std::string_view bytes);

}  // namespace hankki::fuzz
