// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/shop_marks.h"
#include "ui/storefront/open_shop.h"

namespace hankki {

/// Marks how the shop is now, as "what, 2026-11-29 01:53:07": no two marks have one name. On the
/// thread of the shop.
MarkId setDemoMark(OpenShop& shop, const QString& what);

}  // namespace hankki
