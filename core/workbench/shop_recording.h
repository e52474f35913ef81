// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/store/shop_marks.h"
#include "core/workbench/shop.h"

namespace hankki {

/// A demo as text, a JSON object a line: the batch and the mark that it begins at, then what people
/// did since the mark, in order, with its times, seeds and filters, and what they were shown.
std::string record_demo(const Shop& shop, const ShopMark& from);

/// What an answer showed, to the last digit, as a demo tells it.
nlohmann::json shown_in_demo(const LoggedAnswer& answer);

}  // namespace hankki
