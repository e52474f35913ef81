// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

namespace hankki {

class Page;

/// How pictures are taken: once all jobs have ended, or as it is.
struct Camera {
  std::function<void(const QString&what)> settled, now;
};

/// The Explore page's states: a map in the making, one that is made, a recipe's text, a selection
/// with its terms, what cannot be made.
void tourExplore(Page& page, const Camera& camera);

}  // namespace hankki
