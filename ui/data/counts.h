// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace hankki {

/// "1 user", "1,234 users": counts with their noun, right for one and for many, for use between
/// commas.
QString usersText(std::int64_t count);
QString recipesText(std::int64_t count);
QString interactionsText(std::int64_t count);
QString linesText(std::int64_t count);
QString rowsText(std::int64_t count);

}  // namespace hankki
