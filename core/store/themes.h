// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/ids.h"

namespace hankki {

class Store;

/// A cluster that was chosen as a theme. It is told by its identity, which it keeps when the
/// vectors are clustered again by the same method and at the same resolution, so that the theme
/// goes on with it, whoever its members are by then.
struct ThemeInfo {
  ThemeId id = 0;  ///< the same for as long as the vectors are there
  VectorsId vectors = 0;
  std::string method;
  double resolution = 0;
  std::string identity;  ///< of the cluster
  std::string created;   ///< UTC
};

/// The themes of a workspace: Workspace::themes(). What is in them is asked of
/// core/workbench/themes.h.
class Themes {
 public:
  explicit Themes(Store& store) : store_(store) {}

  /// The theme that this cluster is; one that was removed comes back with its number. Throws Error
  /// where the clustering has no such cluster.
  ThemeId add(ClusteringId clustering, const std::string& identity);

  /// Oldest first; of one data set, or of all.
  std::vector<ThemeInfo> list(std::optional<DatasetId> dataset = std::nullopt) const;

  /// Hides it until it is restored or purged. Each throws Error where there is none.
  void remove(ThemeId id);
  void restore(ThemeId id);

 private:
  Store& store_;
};

}  // namespace hankki
