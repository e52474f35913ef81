// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/core_text.h"

#include <QCoreApplication>

#include "ui/theme/korean_particles.h"

namespace hankki {

namespace {

/// The context is the namespace of en::say().
std::string translated(const std::string& text) {
  return QCoreApplication::translate("en", text.c_str()).toStdString();
}

}  // namespace

QString coreText(const Message& message) {
  return withParticles(QString::fromStdString(message.render(translated)));
}

QString coreSentence(const Message& message) {
  bool said = false;  // it is a text of core, which alone are translated
  QString sentence =
      withParticles(QString::fromStdString(message.render([&](const std::string& text) {
        said = said || text == message.text();
        return translated(text);
      })));
  if (said && !message.text().starts_with("{") && !sentence.isEmpty())
    sentence[0] = sentence[0].toUpper();
  return sentence;
}

}  // namespace hankki
