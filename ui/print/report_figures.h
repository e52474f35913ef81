// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/report/document.h"
#include "ui/plots/plot_file.h"
#include "ui/theme/tokens.h"

namespace hankki {

/// Draws a figure of a report by the plots of the window. GUI thread only; a figure takes some 10
/// ms.
PlotPicture drawReportFigure(const ReportFigure& figure, const Message::Translate& translate,
                             const Tokens& tokens);

/// All figures of a report, by their names.
using ReportPictures = std::map<std::string, PlotPicture>;
ReportPictures drawReportFigures(const ReportDocument& document,
                                 const Message::Translate& translate,
                                 const Tokens& tokens = lightTokens());

}  // namespace hankki
