// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/clusterings.h"
#include "core/vectors/partition.h"

namespace hankki {

// What becomes of clusters. Each function takes a clustering and gives the one it turns into, so
// that the one before undoes it. Clusters are told by their identity; each throws Error where there
// is none of it.

/// The labels as a partition, and back.
Partition partition_of(const MadeClusters& made);

/// Clusters of a partition, in its order, with a name each. `ids` are those of what is clustered,
/// in the order of the labels: a new cluster's identity comes from those of its members, so that
/// clusters of the same members are the same cluster.
MadeClusters new_clusters(const Partition& partition, std::span<const std::string> names,
                          std::span<const std::string> ids);

/// `fresh`, in which each cluster that goes on one of `before` (continued_clusters()) keeps that
/// one's identity, name and tags. The others keep their own name, with a number behind it where it
/// is taken by now. Both cluster the same things.
MadeClusters followed(const MadeClusters& before, MadeClusters fresh);

/// A person's name for it. Throws Error where it is empty or another cluster has it.
MadeClusters renamed(MadeClusters made, std::string_view identity, std::string_view name);

MadeClusters tagged(MadeClusters made, std::string_view identity, std::vector<std::string> tags);

/// Two or more become one: the largest of them (ties: the first), with the tags of all.
MadeClusters merged(MadeClusters made, std::span<const std::string> identities);

/// One becomes several, at least two. `parts` are of its members, ascending, numbered as by_size()
/// does, with a name and all with an id as new_clusters() takes them. The first and largest is
/// still the one that was split, and keeps a name that a person gave it; the others are new, behind
/// all there were, and inherit its tags.
MadeClusters split(MadeClusters made, std::string_view identity, const Partition& parts,
                   std::span<const std::string> names, std::span<const std::string> ids);

/// The members of a cluster: places in the labels, ascending.
std::vector<std::uint32_t> members_of(const MadeClusters& made, std::string_view identity);

}  // namespace hankki
