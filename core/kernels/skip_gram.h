// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace hankki::kernels {

/// The tables that skip_gram() changes: what an item is, and what it looks like beside another.
/// Rows of `width` values.
struct SkipGramTables {
  std::span<float> inputs, outputs;
  std::size_t width = 0;
};

/// Two items of one history: row `centre` of the inputs is to foretell row `context` of the
/// outputs.
struct SkipGramPair {
  std::uint32_t centre = 0, context = 0;
};

/// The most negatives of a pair that skip_gram() takes.
inline constexpr std::size_t kMostNegatives = 500;

/// Skip-gram with negative sampling (Mikolov et al. 2013, eq. 4): for each pair in turn one step,
/// `rate` long, of gradient descent on
///   -log sigmoid(u_centre . v_context) - sum over its negatives n of log sigmoid(-u_centre . v_n).
/// `negatives` are rows of the outputs, as many for each pair; one that is the context itself is
/// left out, as word2vec does, and one that is there twice moves on from its first step. Each pair
/// sees the steps of those before it. Gives the sum of the losses, each before its step. Calls may
/// run at once where no row is in two of them.
double skip_gram(const SkipGramTables& tables, float rate, std::span<const SkipGramPair> pairs,
                 std::span<const std::uint32_t> negatives);

}  // namespace hankki::kernels
