// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_language.h"

#include <QTranslator>
#include <memory>

#include "core/base/error.h"

namespace hankki {

Message::Translate reportLanguage(const QString& code) {
  if (code == QLatin1String("en")) return [](const std::string& text) { return text; };
  const auto texts = std::make_shared<QTranslator>();
  if (code.contains('/') || !texts->load(":/hankki/translations/hankki_" + code))
    throw Error(en::say("there is no language \"{}\"; there are en and ko", code.toStdString()));
  return [texts](const std::string& text) {
    const QString found = texts->translate("en", text.c_str());
    return found.isEmpty() ? text : found.toStdString();
  };
}

}  // namespace hankki
