// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hankki {

std::string versions();  ///< "Hankki 0.1.0, OpenBLAS 0.3.21"

}  // namespace hankki
