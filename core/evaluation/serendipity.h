// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/evaluation/metrics.h"

namespace hankki {

/// How much of the first k is found that nobody needed a model for (Ge, Delgado-Battenfeld,
/// Jannach: "Beyond Accuracy: Evaluating Recommender Systems by Coverage and Serendipity", RecSys
/// 2010):
///   UNEXP = RS \ PM            the list RS less what a primitive model PM recommends
///   SRDP  = sum over i in UNEXP of u(i) / N
/// PM are the k most popular items of train but for those of `masked` (each users x items), so that
/// lists of the most popular have 0; u(i) is 1 for an item of `relevant`, else 0; N = k, so that it
/// is never above precision. The mean over the lists' users.
double mean_serendipity(const RankedLists& lists, std::int32_t k, const InteractionMatrix& relevant,
                        std::span<const InteractionMatrix* const> masked,
                        std::span<const std::uint32_t> train_counts);

}  // namespace hankki
