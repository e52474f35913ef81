// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/explore_tour.h"

namespace hankki {

/// The tabs of the Bandit page that judge: empty, at work, answered, and what is wrong. What needs
/// trained models is answered where the workspace has two of them; `log`: of single decisions,
/// empty where there is none.
void tourJudge(Page& page, const Camera& camera, const QString& log);

}  // namespace hankki
