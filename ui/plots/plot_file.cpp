// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_file.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "ui/plots/plot_svg.h"

namespace hankki {
namespace {

constexpr int kPngScale = 2;
constexpr int kPointsPerInch = 72;  // a page of the PDF has a point a pixel
constexpr int kPixelsPerInch = 96;  // of an SVG, by which browsers show it

/// A picture that is played keeps its size in inches; a plot keeps its pixels.
void play(const PlotPicture& picture, QPaintDevice& device, double scale = 1) {
  QPainter painter(&device);
  QPicture drawing = picture.drawing;  // play() is not const; the data are shared
  painter.scale(scale * drawing.logicalDpiX() / device.logicalDpiX(),
                scale * drawing.logicalDpiY() / device.logicalDpiY());
  drawing.play(&painter);
}

void writePng(const PlotPicture& picture, QBuffer& out) { plotImage(picture).save(&out, "PNG"); }

void writeSvg(const PlotPicture& picture, QBuffer& out) {
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setResolution(kPixelsPerInch);
  generator.setSize(picture.size);
  generator.setViewBox(QRect(QPoint(), picture.size));
  generator.setTitle(picture.title);
  play(picture, generator);
}

void writePdf(const PlotPicture& picture, QBuffer& out) {
  QPdfWriter writer(&out);
  writer.setResolution(kPointsPerInch);
  writer.setPageSize(QPageSize(QSizeF(picture.size), QPageSize::Point));
  writer.setPageMargins({});
  writer.setCreator(QStringLiteral("Hankki"));
  writer.setTitle(picture.title);
  play(picture, writer);
}

}  // namespace

QByteArray plotSvg(const PlotPicture& picture) {
  QBuffer out;
  out.open(QIODevice::WriteOnly);
  writeSvg(picture, out);
  return out.data();
}

QImage plotImage(const PlotPicture& picture) {
  QImage image(picture.size * kPngScale, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  play(picture, image, kPngScale);
  return image;
}

void writePlot(const PlotPicture& picture, const std::filesystem::path& path) {
  const std::string ending = utf8(path.extension());
  QBuffer out;
  out.open(QIODevice::WriteOnly);
  if (ending == ".png")
    writePng(picture, out);
  else if (ending == ".svg")
    writeSvg(picture, out);
  else if (ending == ".pdf")
    writePdf(picture, out);
  else if (ending == ".csv")
    out.write(QByteArray::fromStdString(picture.csv()));
  else
    throw Error(utf8(path),
                en::say("a plot is saved as .png, .svg, .pdf or .csv; choose one of these"));
  write_file_atomically(path, {out.data().constData(), static_cast<std::size_t>(out.size())});
}

}  // namespace hankki
