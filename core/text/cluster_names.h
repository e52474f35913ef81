// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/text/term_counts.h"

namespace hankki {

/// The clusters that documents are in, at one level of detail.
struct NamedLevel {
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::span<const std::uint32_t> cluster_of;  ///< of each document; kNone: it is in none
  std::size_t clusters = 0;
  /// Of each cluster the one of the broader level that it belongs to, or kNone; empty: there is no
  /// broader level.
  std::span<const std::uint32_t> parents;
};

/// A name for each cluster: one to three terms, the leading one first, by class_tfidf() over the
/// level's clusters; none where its documents have no term. No two clusters of one parent have the
/// same leading term: it goes to the one where it weighs most. A term gives way to a longer one
/// that it stands in and that weighs nearly as much. Further terms weigh at least half of the
/// leading one. No term has a word of another of the same name, in its singular or plural, or,
/// where the parent has other clusters too and something else is left, of that one's name among
/// `parent_names`.
std::vector<std::vector<std::string>> cluster_names(
    const TermCounts& counts, const NamedLevel& level,
    std::span<const std::vector<std::string>> parent_names = {});

/// Of each cluster of `fine` the cluster of `broad` that most of its documents are in (ties: the
/// first), or kNone.
std::vector<std::uint32_t> parents_of(const NamedLevel& fine, const NamedLevel& broad);

}  // namespace hankki
