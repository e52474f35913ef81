// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hankki {

/// A file that is compiled in, by its path in this folder: "icons/train.svg". Empty, and an
/// assertion in debug builds, where there is none.
QByteArray readResource(const QString& path);

}  // namespace hankki
