// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shop_tokens.h"

#include <array>

#include "ui/theme/theme.h"

namespace hankki {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(0xFF000000u | value); }

Tokens makeLight() {
  Tokens t = lightTokens();
  t.background = rgb(0xFBF8F2);
  t.raised = rgb(0xFDFBF7);
  t.sunken = rgb(0xF2EDE3);
  t.border = rgb(0xE8E1D5);
  t.strongBorder = rgb(0xD0C6B5);
  return t;
}

Tokens makeDark() {
  Tokens t = darkTokens();
  t.background = rgb(0x191613);
  t.surface = rgb(0x231F1B);
  t.raised = rgb(0x28231E);
  t.sunken = rgb(0x302A24);
  t.border = rgb(0x3D362E);
  t.strongBorder = rgb(0x544A3F);
  return t;
}

struct Ground {
  unsigned from, to;
};
constexpr std::array<Ground, kArtGrounds> kGrounds = {{
    {0xFBE7B8, 0xF0BE6A},  // rice
    {0xFFF0B3, 0xF6C957},  // egg
    {0xFBC9B8, 0xE9805F},  // kimchi, tomato
    {0xEBCFC4, 0xB97C6A},  // beef
    {0xF9D5CE, 0xDE9387},  // pork
    {0xFBDFC2, 0xE9A669},  // chicken
    {0xFFD8CC, 0xF39A84},  // shrimp
    {0xCFE4EE, 0x7FB3CF},  // fish
    {0xDCEFC9, 0x93C47A},  // vegetables
    {0xF1EFE3, 0xCFC8A6},  // tofu
    {0xE9D8C0, 0xB58E63},  // beans
    {0xF6E8C3, 0xD6B265},  // potato
    {0xF8E6C4, 0xDDB070},  // noodles
    {0xF6E0C0, 0xD9A563},  // bread
    {0xF7F1E4, 0xDCCBA6},  // dairy
    {0xF8D3DF, 0xDE8AA8},  // berries
    {0xE3CDBD, 0x9C6B4F},  // chocolate
    {0xF9CDB4, 0xDE7A4B},  // spice
}};

/// 15 % darker: each channel keeps 85 %.
QColor darkened(const QColor& color) {
  constexpr float kLeft = 0.85F;
  return QColor::fromRgbF(color.redF() * kLeft, color.greenF() * kLeft, color.blueF() * kLeft);
}

}  // namespace

const Tokens& lightShopTokens() {
  static const Tokens tokens = makeLight();
  return tokens;
}

const Tokens& darkShopTokens() {
  static const Tokens tokens = makeDark();
  return tokens;
}

const Tokens& shopTokens() {
  return Theme::instance().tokens().dark ? darkShopTokens() : lightShopTokens();
}

ArtColours artColours(ArtGround ground, bool dark) {
  const Ground& colours = kGrounds[static_cast<std::size_t>(ground)];
  const QColor from = rgb(colours.from), to = rgb(colours.to);
  return dark ? ArtColours{darkened(from), darkened(to)} : ArtColours{from, to};
}

QColor plateColour(bool inner) { return faded(rgb(0xFFFFFF), inner ? 0.34 : 0.30); }

}  // namespace hankki
