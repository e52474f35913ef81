// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preferences.h"

#include <QSettings>

#include "core/base/threads.h"
#include "ui/session/language.h"

namespace hankki {
namespace {
constexpr const char* kTheme = "preferences/theme";
constexpr const char* kLanguage = "preferences/language";
constexpr const char* kThreads = "preferences/threads";
constexpr const char* kNoNumber = "preferences/alerts/no-number";
constexpr const char* kStill = "preferences/alerts/still-validation";
constexpr const char* kSlow = "preferences/alerts/slow";
}  // namespace

Preferences loadPreferences() {
  const QSettings settings;
  return {parseThemeMode(settings.value(kTheme).toString()),
          settings.value(kLanguage, systemLanguage()).toString(),
          settings.value(kThreads, 0).toInt(),
          {.no_number = settings.value(kNoNumber, true).toBool(),
           .still_validation = settings.value(kStill, true).toBool(),
           .slow = settings.value(kSlow, true).toBool()}};
}

void savePreferences(const Preferences& preferences) {
  QSettings settings;
  settings.setValue(kTheme, toText(preferences.theme));
  settings.setValue(kLanguage, preferences.language);
  settings.setValue(kThreads, preferences.threads);
  settings.setValue(kNoNumber, preferences.alerts.no_number);
  settings.setValue(kStill, preferences.alerts.still_validation);
  settings.setValue(kSlow, preferences.alerts.slow);
}

void applyPreferences(const Preferences& preferences) {
  Theme::instance().setMode(preferences.theme);
  setLanguage(preferences.language);
  set_threads(preferences.threads);
}

}  // namespace hankki
