// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringView>
#include <array>
#include <span>

namespace hankki {

inline constexpr int kSeriesCount = 8;
inline constexpr int kSequentialCount = 5;

/// Every colour of the program, by meaning. QPalette, style sheet, icons and plots read it from
/// Theme::tokens(); no other file writes a colour down.
struct Tokens {
  QColor background, surface;
  QColor raised;  ///< headers and footers of cards
  QColor sunken;  ///< tracks and chips
  QColor border, strongBorder;
  QColor text, muted;
  QColor faint;  ///< placeholders and disabled; never the only carrier of a fact
  QColor accent;
  QColor accentSoft;  ///< selection
  QColor onAccent;    ///< text on accent
  QColor success, successSoft, warn, warnSoft, error, errorSoft;
  QColor plotGrid, plotAxis;
  std::array<QColor, kSeriesCount> series;  ///< of plots; labels stay in text colour
  /// From low to high, for values as colours: told apart by lightness alone, so by everyone; high
  /// stands out from the surface.
  std::array<QColor, kSequentialCount> sequential;
  bool dark = false;
};

/// One colour of the tokens, to be looked up when it is painted.
using TokenColor = QColor Tokens::*;

const Tokens& lightTokens();
const Tokens& darkTokens();

/// The names that the style sheet's @name placeholders use.
struct TokenName {
  QStringView name;
  TokenColor color;
};
std::span<const TokenName> tokenNames();

/// The colour of a share in [0, 1] of the sequential scale, between its steps too.
QColor sequentialColor(const Tokens& tokens, double share);

/// `color` at `opacity` in [0, 1].
QColor faded(QColor color, double opacity);

}  // namespace hankki
