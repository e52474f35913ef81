// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QImage>
#include <cmath>

#include "tests/support/test_support.h"
#include "ui/plots/line_plot.h"
#include "ui/theme/paths.h"
#include "ui/theme/tokens.h"

namespace hankki {

inline constexpr QSize kSize(480, 320);

/// True where the picture has a pixel near that colour.
inline bool shows(const QImage& image, const QColor& color, int tolerance = 24) {
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QColor pixel = image.pixelColor(x, y);
      if (std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
              std::abs(pixel.blue() - color.blue()) <
          tolerance)
        return true;
    }
  return false;
}

inline int count(const QImage& image, const QColor& color) {
  int pixels = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) pixels += image.pixelColor(x, y) == color;
  return pixels;
}

class PlotsTest : public testing::Test {
 protected:
  QImage render(Plot& plot, const Tokens& tokens = lightTokens()) {
    const auto path = folder.path() / "plot.png";
    plot.renderToFile(path, kSize, tokens);
    return QImage(pathText(path));
  }
  test::TemporaryFolder folder;
};

inline LineSeries curve(const QString& id, std::string_view model, int epochs) {
  LineSeries series{.id = id, .name = id, .note = "#1", .style = modelStyle(model), .ring = 2.0};
  for (int i = 1; i <= epochs; ++i) series.points.push_back({double(i), 1 - std::exp(-i / 5.0)});
  return series;
}

}  // namespace hankki
