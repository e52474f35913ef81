// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki::metrics {

/// The 8 px grid, in logical pixels.
inline constexpr int kPageMargin = 16;
inline constexpr int kCardGap = 12;
inline constexpr int kCardPadding = 14;
inline constexpr int kSpace = 8;
inline constexpr int kSmallSpace = 4;
inline constexpr int kPageHead = 64;
inline constexpr int kRailWidth = 80;
inline constexpr int kJobBarHeight = 36;
inline constexpr int kButtonHeight = 32;
inline constexpr int kSmallButtonHeight = 26;
inline constexpr int kFieldHeight = 28;
inline constexpr int kRowHeight = 28;
inline constexpr int kCardRadius = 8;
inline constexpr int kControlRadius = 6;
inline constexpr int kIconSize = 16;
inline constexpr double kDisabledOpacity = 0.45;

}  // namespace hankki::metrics
