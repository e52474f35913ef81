// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace hankki {

/// Runs the event loop until it was `ready` so many times in a row; false after `milliseconds`.
bool waitFor(const std::function<bool()>& ready, int milliseconds, int times = 1);

/// Runs the event loop until `window` is as it will stay: nothing of the program was laid out or
/// painted for a moment, and no timer of what is seen is about to fire (a page counts anew once
/// whoever types has paused). What moves all the time (a bar of unknown length, a run's curves) is
/// waited for so long at most.
void waitUntilStill(const QWidget& window, int atMostMilliseconds = 400);

}  // namespace hankki
