// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hankki {

/// A tag as the shop writes it: "main-dish": "Main dish", or "주요리". What is not known as a usual
/// one stays as the data have it.
QString tagText(const QString& tag);

/// The same of a theme's name or an ingredient: "tofu, kimchi": "Tofu, kimchi".
QString themeText(QString name);

}  // namespace hankki
