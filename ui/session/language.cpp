// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>

namespace hankki {
namespace {

/// The texts of the program and of Qt's own dialogs.
struct Translators {
  QTranslator program, qt;
  QString code;  // empty: none yet
};

Translators& translators() {
  static Translators* installed = new Translators;  // outlives the application, which refers to it
  return *installed;
}

bool isKnown(const QString& code) {
  return std::ranges::any_of(languages(), [&](const Language& l) { return l.code == code; });
}

}  // namespace

const QList<Language>& languages() {
  static const QList<Language> known{{"en", "English"}, {"ko", "한국어"}};
  return known;
}

void setLanguage(const QString& wanted) {
  const QString code = isKnown(wanted) ? wanted : QStringLiteral("en");
  Translators& installed = translators();
  if (code == installed.code) return;
  QCoreApplication::removeTranslator(&installed.program);
  QCoreApplication::removeTranslator(&installed.qt);
  installed.code = code;
  if (installed.qt.load("qtbase_" + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&installed.qt);
  if (installed.program.load(":/hankki/translations/hankki_" + code))
    QCoreApplication::installTranslator(&installed.program);
}

QString currentLanguage() { return translators().code; }

QString systemLanguage() {
  const QString code = QLocale::system().name().section('_', 0, 0);
  return isKnown(code) ? code : QStringLiteral("en");
}

}  // namespace hankki
