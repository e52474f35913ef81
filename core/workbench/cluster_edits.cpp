// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/cluster_edits.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/vectors/partition_match.h"

namespace hankki {
namespace {

static_assert(Partition::kNone == MadeClusters::kNone);

constexpr std::size_t kIdentityDigits = 12;  // 48 bits: two alike among millions of clusters

std::uint32_t place_of(const MadeClusters& made, std::string_view identity) {
  const auto found = std::ranges::find(made.clusters, identity, &Cluster::identity);
  if (found == made.clusters.end()) {
    throw Error(identity, en::say("there is no such cluster by now; look at the clusters again"));
  }
  return static_cast<std::uint32_t>(found - made.clusters.begin());
}

/// From the members' ids; counted on where somebody else is that already.
std::string new_identity(std::span<const std::uint32_t> members, std::span<const std::string> ids,
                         const std::set<std::string, std::less<>>& taken) {
  for (int attempt = 0;; ++attempt) {
    Sha256 hash;
    for (const std::uint32_t member : members) {
      hash.update(ids[member]);
      hash.update("\n");
    }
    hash.update(std::to_string(attempt));
    std::string identity = hash.hex().substr(0, kIdentityDigits);
    if (!taken.contains(identity)) return identity;
  }
}

std::set<std::string, std::less<>> identities_of(const MadeClusters& made) {
  std::set<std::string, std::less<>> identities;
  for (const Cluster& cluster : made.clusters) identities.insert(cluster.identity);
  return identities;
}

/// The name, or with the first number behind it that makes it nobody else's.
std::string free_name(const std::string& name, const std::set<std::string, std::less<>>& taken) {
  std::string result = name;
  for (int number = 2; taken.contains(result); ++number)
    result = fmt::format("{} ({})", name, number);
  return result;
}

void count_members(MadeClusters& made) {
  const auto sizes = partition_of(made).sizes();
  for (std::size_t i = 0; i < sizes.size(); ++i)
    made.clusters[i].size = static_cast<std::int64_t>(sizes[i]);
}

}  // namespace

Partition partition_of(const MadeClusters& made) { return {made.labels, made.clusters.size()}; }

std::vector<std::uint32_t> members_of(const MadeClusters& made, std::string_view identity) {
  const std::uint32_t place = place_of(made, identity);
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < made.labels.size(); ++i)
    if (made.labels[i] == place) members.push_back(i);
  return members;
}

MadeClusters new_clusters(const Partition& partition, std::span<const std::string> names,
                          std::span<const std::string> ids) {
  MadeClusters made{{}, partition.cluster_of, {}};
  std::set<std::string, std::less<>> identities, taken_names;
  const auto members = partition.members();
  for (std::size_t c = 0; c < members.size(); ++c) {
    Cluster cluster{.identity = new_identity(members[c], ids, identities),
                    .name = free_name(names[c], taken_names),
                    .size = static_cast<std::int64_t>(members[c].size())};
    identities.insert(cluster.identity);
    taken_names.insert(cluster.name);
    made.clusters.push_back(std::move(cluster));
  }
  return made;
}

MadeClusters followed(const MadeClusters& before, MadeClusters fresh) {
  const auto continued = continued_clusters(partition_of(before), partition_of(fresh));
  std::set<std::string, std::less<>> identities, names;
  for (std::size_t c = 0; c < continued.size(); ++c) {
    if (!continued[c]) continue;
    const Cluster& old = before.clusters[*continued[c]];
    const std::int64_t size = fresh.clusters[c].size;
    fresh.clusters[c] = old;
    fresh.clusters[c].size = size;
    identities.insert(old.identity);
    names.insert(old.name);
  }
  for (std::size_t c = 0; c < continued.size(); ++c) {
    if (continued[c]) continue;
    Cluster& cluster = fresh.clusters[c];
    // A cluster that has lost the members it was once made of is still who it is.
    const std::string identity = cluster.identity;
    for (int number = 2; identities.contains(cluster.identity); ++number)
      cluster.identity = fmt::format("{}-{}", identity, number);
    cluster.name = free_name(cluster.name, names);
    identities.insert(cluster.identity);
    names.insert(cluster.name);
  }
  return fresh;
}

MadeClusters renamed(MadeClusters made, std::string_view identity, std::string_view name) {
  Cluster& cluster = made.clusters[place_of(made, identity)];
  if (name.empty()) throw Error(cluster.name, en::say("a cluster needs a name; write one"));
  const auto other = std::ranges::find(made.clusters, name, &Cluster::name);
  if (other != made.clusters.end() && other->identity != identity)
    throw Error(name, en::say("another cluster is called that; take another name, or merge them"));
  cluster.name = name;
  cluster.is_own_name = true;
  return made;
}

MadeClusters tagged(MadeClusters made, std::string_view identity, std::vector<std::string> tags) {
  std::ranges::sort(tags);
  tags.erase(std::ranges::unique(tags).begin(), tags.end());
  made.clusters[place_of(made, identity)].tags = std::move(tags);
  return made;
}

MadeClusters merged(MadeClusters made, std::span<const std::string> identities) {
  std::set<std::uint32_t> places;
  for (const std::string& identity : identities) places.insert(place_of(made, identity));
  if (places.size() < 2)
    throw Error(en::say("one cluster is nothing to merge; choose two or more"));
  const std::uint32_t kept = *std::ranges::max_element(
      places, {}, [&](std::uint32_t place) { return made.clusters[place].size; });
  std::vector<std::string> tags;
  for (const std::uint32_t place : places)
    tags.insert(tags.end(), made.clusters[place].tags.begin(), made.clusters[place].tags.end());
  made = tagged(std::move(made), made.clusters[kept].identity, std::move(tags));
  std::vector<std::uint32_t> moved;  // where each cluster is then
  std::vector<Cluster> clusters;
  for (std::uint32_t place = 0; place < made.clusters.size(); ++place) {
    moved.push_back(static_cast<std::uint32_t>(clusters.size()));
    if (place == kept || !places.contains(place)) clusters.push_back(made.clusters[place]);
  }
  for (const std::uint32_t place : places) moved[place] = moved[kept];
  for (std::uint32_t& label : made.labels)
    if (label != MadeClusters::kNone) label = moved[label];
  made.clusters = std::move(clusters);
  count_members(made);
  return made;
}

MadeClusters split(MadeClusters made, std::string_view identity, const Partition& parts,
                   std::span<const std::string> names, std::span<const std::string> ids) {
  const std::uint32_t place = place_of(made, identity);
  if (parts.clusters < 2) {
    throw Error(
        made.clusters[place].name,
        en::say("its members do not come apart; ask for more parts, or a higher resolution"));
  }
  const std::vector<std::uint32_t> members = members_of(made, identity);
  auto identities = identities_of(made);
  std::set<std::string, std::less<>> taken_names;
  for (std::uint32_t c = 0; c < made.clusters.size(); ++c)
    if (c != place) taken_names.insert(made.clusters[c].name);
  const std::vector<std::string> tags = made.clusters[place].tags;
  std::uint32_t next = static_cast<std::uint32_t>(made.clusters.size());
  const auto of_part = parts.members();
  for (std::size_t part = 0; part < of_part.size(); ++part) {
    if (part == 0) {
      Cluster& kept = made.clusters[place];
      if (!kept.is_own_name) kept.name = free_name(names[0], taken_names);
      taken_names.insert(kept.name);
      continue;
    }
    std::vector<std::uint32_t> own;
    for (const std::uint32_t i : of_part[part]) own.push_back(members[i]);
    for (const std::uint32_t member : own) made.labels[member] = next;
    made.clusters.push_back({.identity = new_identity(own, ids, identities),
                             .name = free_name(names[part], taken_names),
                             .tags = tags});
    identities.insert(made.clusters.back().identity);
    taken_names.insert(made.clusters.back().name);
    ++next;
  }
  count_members(made);
  return made;
}

}  // namespace hankki
