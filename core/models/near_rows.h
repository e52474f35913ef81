// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/models/skip_gram.h"

namespace hankki {

/// Gives items that nobody has, `cold`, rows of a learnt table from the items that are near to
/// them: with m the mean of these items' rows,
///   c + (d / e)^spread (m - b).
/// Means lie nearer to each other than what they are taken of, so that whatever is scored by them
/// would come late in every list. How much nearer is seen at the items that are not cold and have
/// near ones: c is the mean of their own rows and d the root mean square distance from it, b and e
/// are those of their m. So `spread` 0 leaves the distances of means, and 1 makes cold rows lie as
/// far apart as learnt ones. None of the near items may be cold; a cold item without any keeps its
/// row.
void rows_from_near(std::vector<float>& table, std::size_t width, const NearItems& near,
                    std::span<const ItemIndex> cold, double spread);

/// (d / e)^spread, 1 where e is 0; `learnt` is d^2 and `foretold` e^2, up to a common factor.
double spread_factor(double learnt, double foretold, double spread);

}  // namespace hankki
