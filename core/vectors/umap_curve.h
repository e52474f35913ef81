// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// Nearness on the map: 1 / (1 + a d^(2 b)).
struct UmapCurve {
  double a = 0, b = 0;
};

/// The curve that comes nearest, in least squares over 300 distances up to three times `spread`, to
/// 1 below `min_distance` and exp(-(d - min_distance) / spread) beyond it (McInnes, Healy &
/// Melville 2018, section 3.2). `min_distance` is not negative, `spread` above it. Throws Error
/// otherwise.
UmapCurve fit_umap_curve(double min_distance, double spread);

}  // namespace hankki
