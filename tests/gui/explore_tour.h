// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>

namespace hankki {

class Page;

/// How pictures are taken: once all jobs have ended, or as it is.
struct Camera {
  std::function<void(const QString&what)> settled, now;
  std::function<void(QWidget& window, const QString& what)> beside;  ///< of a dialog or menu
  std::function<void(QWidget& window, const QString& what)> whole;  ///< whose parts are styled anew
  std::function<void()> skip;  ///< what kept the window busy since then is the tour's own doing
};

/// Clicks those buttons of this name that a person could.
void click(QWidget& page, const char* name);

/// The Explore page's states: without a map, a map in the making, one that is made, a recipe's
/// text, vectors that are judged, clusters that are changed, the dialogs of a map and of a recipe
/// to be placed, a selection with its terms and its name, histograms, two maps, what nearest
/// recipes are like, what cannot be made. `measure` prints how long frames of the map take.
void tourExplore(Page& page, const Camera& camera, bool measure);

}  // namespace hankki
