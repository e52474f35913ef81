// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hankki {

struct Language {
  QString code;  ///< "en", "ko"
  QString name;  ///< in the language itself
};

const QList<Language>& languages();

/// Switches every text that is shown, at once: open widgets get a LanguageChange event. An unknown
/// code gives English.
void setLanguage(const QString& code);
QString currentLanguage();

/// The system's, where we have it; else "en".
QString systemLanguage();

}  // namespace hankki
