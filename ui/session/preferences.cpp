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
}  // namespace

Preferences loadPreferences() {
  const QSettings settings;
  return {parseThemeMode(settings.value(kTheme).toString()),
          settings.value(kLanguage, systemLanguage()).toString(),
          settings.value(kThreads, 0).toInt()};
}

void savePreferences(const Preferences& preferences) {
  QSettings settings;
  settings.setValue(kTheme, toText(preferences.theme));
  settings.setValue(kLanguage, preferences.language);
  settings.setValue(kThreads, preferences.threads);
}

void applyPreferences(const Preferences& preferences) {
  Theme::instance().setMode(preferences.theme);
  setLanguage(preferences.language);
  set_threads(preferences.threads);
}

}  // namespace hankki
