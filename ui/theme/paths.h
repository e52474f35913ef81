// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>

namespace hankki {

/// core/base/paths.h for Qt's text.
std::filesystem::path toPath(const QString& text);
QString pathText(const std::filesystem::path& path);

}  // namespace hankki
