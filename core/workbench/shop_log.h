// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "core/serving/shop_filters.h"

namespace hankki {

/// Filters as an answer's log has them, and back. The reader throws Error where they are none, or
/// name an ingredient that no recipe has (any more).
nlohmann::json filters_json(const ShopFilters& filters);
ShopFilters filters_from(const nlohmann::json& logged, const ShopCatalogue& catalogue);

}  // namespace hankki
