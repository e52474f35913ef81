// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace hankki {

/// How an off-policy estimator is called by its id ("snips": "SNIPS"), and its formula in words.
QString estimatorName(const std::string& id);
QString estimatorTip(const std::string& id);

}  // namespace hankki
