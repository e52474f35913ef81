// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/store/ids.h"
#include "core/store/work_sink.h"
#include "core/store/work_state.h"
#include "core/vectors/vectors.h"

namespace hankki {

class Store;

/// How vectors are laid out, and how the map is judged.
struct MapRequest {
  std::string method = "umap";  ///< id of a MapMethod
  ParameterValues settings;     ///< of its spec
  std::uint64_t seed = 1;
  std::int64_t quality_k = 15;  ///< neighbours of each point that the map is held to
};

/// A map of stored vectors.
struct MapInfo {
  MapId id = 0;
  VectorsId vectors = 0;
  MapRequest request;
  WorkState work;
  std::map<std::string, double> measures;  ///< as it was stored with; empty until it is done
};

/// The places of vectors, and whose neighbours were lost.
struct StoredMap {
  Vectors places;                    ///< two numbers a vector, in their order
  std::vector<std::uint32_t> asked;  ///< points whose neighbours were looked at, ascending
  std::vector<float> kept;           ///< of each of them: the share of its neighbours that is there
  std::map<std::string, double> measures;  ///< quality and seconds, by name
};

using MapSink = WorkSink<StoredMap>;

/// The maps of a workspace: Workspace::maps(). Every call throws Error where there is none of that
/// number.
class Maps {
 public:
  explicit Maps(Store& store) : store_(store) {}

  /// A queued one; where these vectors are to be, or were, laid out in the same way, that one
  /// again.
  MapId add(VectorsId vectors, const MapRequest& request);

  std::vector<MapInfo> list(
      std::optional<VectorsId> vectors = std::nullopt) const;  ///< oldest first
  MapInfo info(MapId id) const;
  StoredMap load(MapId id) const;  ///< throws Error where it is not done

  /// Hides it until it is restored or purged. Throws Error where it is being made.
  void remove(MapId id);
  void restore(MapId id);

  std::unique_ptr<MapSink> sink(MapId id);  ///< marks it running, as Runs::sink()

 private:
  Store& store_;
};

}  // namespace hankki
