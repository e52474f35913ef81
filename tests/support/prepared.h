// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace hankki::test {

/// Puts into `folder`, which is not there yet, what `make` writes there: made by the first test
/// that asks for it by `name`, copied for each one after it, so that none sees what another
/// changed. One run of ctest makes it once for all its processes (HANKKI_PREPARED, which its first
/// test empties); a program that is started by hand, once for itself. What a test made that failed
/// is not kept.
void prepare(std::string_view name, const std::filesystem::path& folder,
             const std::function<void()>& make);

}  // namespace hankki::test
