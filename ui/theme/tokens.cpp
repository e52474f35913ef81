// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>

namespace hankki {
namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(0xFF000000u | value); }

Tokens makeLight() {
  Tokens t;
  t.background = rgb(0xF5F6F7);
  t.surface = rgb(0xFFFFFF);
  t.raised = rgb(0xFAFBFB);
  t.sunken = rgb(0xEEF0F2);
  t.border = rgb(0xDFE3E6);
  t.strongBorder = rgb(0xC3CAD0);
  t.text = rgb(0x1B2327);
  t.muted = rgb(0x5C6870);
  t.faint = rgb(0x7B868D);
  t.accent = rgb(0x0E6F6B);
  t.accentSoft = rgb(0xE1F0EE);
  t.onAccent = rgb(0xFFFFFF);
  t.success = rgb(0x167544);
  t.successSoft = rgb(0xE4F3EA);
  t.warn = rgb(0x9A5B00);
  t.warnSoft = rgb(0xFBF0DC);
  t.error = rgb(0xBF3A30);
  t.errorSoft = rgb(0xFBE9E7);
  t.plotGrid = rgb(0xE9ECEE);
  t.plotAxis = rgb(0xAEB6BC);
  t.series = {rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xCC79A7),
              rgb(0xE69F00), rgb(0x56B4E9), rgb(0x3F2A6B), rgb(0x6B747A)};
  t.sequential = {rgb(0x9DB4C4), rgb(0x5E9BC4), rgb(0x2E76B0), rgb(0x2A4E8F), rgb(0x321F63)};
  return t;
}

Tokens makeDark() {
  Tokens t;
  t.background = rgb(0x14181B);
  t.surface = rgb(0x1C2226);
  t.raised = rgb(0x20272B);
  t.sunken = rgb(0x283035);
  t.border = rgb(0x323B41);
  t.strongBorder = rgb(0x46525A);
  t.text = rgb(0xE6EAEC);
  t.muted = rgb(0x9DA9B0);
  t.faint = rgb(0x7D8A92);
  t.accent = rgb(0x4DB8AE);
  t.accentSoft = rgb(0x1D3B3A);
  t.onAccent = rgb(0x06211F);
  t.success = rgb(0x4CC38A);
  t.successSoft = rgb(0x1B3429);
  t.warn = rgb(0xE0A23B);
  t.warnSoft = rgb(0x3A2E18);
  t.error = rgb(0xF07A6E);
  t.errorSoft = rgb(0x3E2320);
  t.plotGrid = rgb(0x2A3237);
  t.plotAxis = rgb(0x56626A);
  t.series = {rgb(0x3C9CE0), rgb(0xE8702A), rgb(0x25C08F), rgb(0xE08BC0),
              rgb(0xF7C752), rgb(0x8FD3F7), rgb(0xF3EFE4), rgb(0x7F8A91)};
  t.sequential = {rgb(0x50667A), rgb(0x3E86B8), rgb(0x4FAFDD), rgb(0x9BD6F2), rgb(0xF6F1DC)};
  t.dark = true;
  return t;
}

constexpr TokenName kNames[] = {
    {u"background", &Tokens::background},
    {u"surface", &Tokens::surface},
    {u"raised", &Tokens::raised},
    {u"sunken", &Tokens::sunken},
    {u"border", &Tokens::border},
    {u"strongBorder", &Tokens::strongBorder},
    {u"text", &Tokens::text},
    {u"muted", &Tokens::muted},
    {u"faint", &Tokens::faint},
    {u"accent", &Tokens::accent},
    {u"accentSoft", &Tokens::accentSoft},
    {u"onAccent", &Tokens::onAccent},
    {u"success", &Tokens::success},
    {u"successSoft", &Tokens::successSoft},
    {u"warn", &Tokens::warn},
    {u"warnSoft", &Tokens::warnSoft},
    {u"error", &Tokens::error},
    {u"errorSoft", &Tokens::errorSoft},
};

}  // namespace

const Tokens& lightTokens() {
  static const Tokens tokens = makeLight();
  return tokens;
}

const Tokens& darkTokens() {
  static const Tokens tokens = makeDark();
  return tokens;
}

std::span<const TokenName> tokenNames() { return kNames; }

QColor sequentialColor(const Tokens& tokens, double share) {
  constexpr int kSteps = kSequentialCount - 1;
  const double at = std::clamp(share, 0.0, 1.0) * kSteps;
  const int step = std::min(static_cast<int>(at), kSteps - 1);
  const QColor& low = tokens.sequential[static_cast<std::size_t>(step)];
  const QColor& high = tokens.sequential[static_cast<std::size_t>(step) + 1];
  const auto mix = [part = static_cast<float>(at - step)](float from, float to) {
    return from + part * (to - from);
  };
  return QColor::fromRgbF(mix(low.redF(), high.redF()), mix(low.greenF(), high.greenF()),
                          mix(low.blueF(), high.blueF()));
}

QColor faded(QColor color, double opacity) {
  color.setAlphaF(static_cast<float>(opacity));
  return color;
}

}  // namespace hankki
