// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <filesystem>
#include <string>
#include <vector>

#include "core/report/document.h"
#include "ui/print/report_figures.h"

namespace hankki {

enum class ReportFormat { Html, Pdf, Csv };

/// How a report is dressed.
struct ReportStyle {
  QString language = QStringLiteral("en");
  std::string css;                           ///< behind the report's own; of HTML alone
  std::string logo, logoType = "image/png";  ///< bytes of a picture, and what it is; empty: none
};

/// A style with the two files, which may be empty names. Throws Error where one cannot be read, the
/// logo is no PNG, JPEG or SVG, or one is too large.
ReportStyle reportStyle(const QString& language, const std::filesystem::path& logo,
                        const std::filesystem::path& css);

/// Writes index.html, report.pdf or a CSV a table into the folder, which is made; returns what was
/// written. Each file appears complete or not at all. Any thread. Throws Error where one cannot be
/// written.
std::vector<std::filesystem::path> writeReport(const ReportDocument& document,
                                               const ReportPictures& pictures,
                                               const ReportStyle& style, ReportFormat format,
                                               const std::filesystem::path& folder);

}  // namespace hankki
