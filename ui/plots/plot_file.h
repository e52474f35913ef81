// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPicture>
#include <QSize>
#include <QString>
#include <filesystem>
#include <functional>
#include <string>

namespace hankki {

/// Makes the bytes of a CSV file (PlotCsv), header first, from values of its own: any thread may
/// call it.
using CsvMaker = std::function<std::string()>;

/// A plot as it was drawn for a file, apart from its widget: any thread may write it.
struct PlotPicture {
  QPicture drawing;
  QSize size;  ///< logical pixels
  QString title;
  CsvMaker csv;
};

/// With twice the pixels.
QImage plotImage(const PlotPicture& picture);

/// By the ending: .png (twice the pixels), .svg, .pdf or .csv (UTF-8 with BOM). The file appears
/// complete or not at all. Throws Error where it cannot be written or the ending is another.
void writePlot(const PlotPicture& picture, const std::filesystem::path& path);

}  // namespace hankki
