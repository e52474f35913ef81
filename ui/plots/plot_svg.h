// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "ui/plots/plot_file.h"

namespace hankki {

/// A plot as the text of an SVG file. Any thread may call it.
QByteArray plotSvg(const PlotPicture& picture);

}  // namespace hankki
