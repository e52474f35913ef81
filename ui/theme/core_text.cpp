// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/core_text.h"

#include <QCoreApplication>

namespace hankki {

QString coreText(const Message& message) {
  // The context is the namespace of en::say().
  return QString::fromStdString(message.render([](const std::string& text) {
    return QCoreApplication::translate("en", text.c_str()).toStdString();
  }));
}

}  // namespace hankki
