// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paths.h"

#include "core/base/paths.h"

namespace hankki {

std::filesystem::path toPath(const QString& text) { return path_from_utf8(text.toStdString()); }
QString pathText(const std::filesystem::path& path) { return QString::fromStdString(utf8(path)); }

}  // namespace hankki
