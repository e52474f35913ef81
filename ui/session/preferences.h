// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/training/run_alerts.h"
#include "ui/theme/theme.h"

namespace hankki {

/// What the user chose, kept in the settings.
struct Preferences {
  ThemeMode theme = ThemeMode::System;
  QString language;   ///< code of a Language
  int threads = 0;    ///< 0: all cores
  AlertRules alerts;  ///< that are looked at while a run trains
};

Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

/// Theme and language switch at once; the thread count and the rules count from the next job on.
void applyPreferences(const Preferences& preferences);

}  // namespace hankki
