// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cli/json.h"
#include "core/evaluation/slices.h"

namespace hankki::cli {

/// A row a slice, as text, JSON and CSV. `ks` are those that were asked for.
std::string slices_table(const std::vector<Slice>& slices, std::span<const std::int32_t> ks);
Json slices_json(const std::vector<Slice>& slices);
std::string slices_csv(const std::vector<Slice>& slices);

}  // namespace hankki::cli
