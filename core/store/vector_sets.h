// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/base/safetensors.h"
#include "core/data/dataset.h"
#include "core/store/ids.h"
#include "core/store/work_sink.h"
#include "core/store/work_state.h"
#include "core/vectors/vectors.h"

namespace hankki {

class Store;

/// How vectors are to be made.
struct VectorsRequest {
  std::string name;          ///< no other vectors of the data set have it
  std::string encoder;       ///< id of its spec
  ParameterValues settings;  ///< of its spec; nothing is left open
  std::uint64_t seed = 1;
};

struct VectorsInfo {
  VectorsId id = 0;
  DatasetId dataset = 0;
  VectorsRequest request;
  WorkState work;
  // What came of it; 0 and empty until it is done.
  std::string key;  ///< see MadeVectors
  std::int64_t recipes = 0, dimensions = 0;
  std::int64_t empty = 0;      ///< recipes whose vector is all zeros
  double seconds = 0;          ///< that it took
  std::vector<double> losses;  ///< of each epoch of training; empty: nothing was trained
  std::string language;        ///< that alone the encoder knows, as "en"; empty: no such limit
};

/// The first 128 bits of the SHA-256 of a recipe's text.
using TextHash = std::array<std::int64_t, 2>;

/// A vector of each recipe that has a text.
struct RecipeVectors {
  std::vector<ItemIndex> recipes;  ///< of each row, ascending
  Vectors vectors;                 ///< normalised
  std::vector<TextHash> hashes;    ///< of the text that each row was made from
};

/// Vectors that are complete, and what they were made from.
struct MadeVectors {
  RecipeVectors vectors;
  /// Recipes with the same text have the same vector under the same key.
  std::string key;
  double seconds = 0;
  std::vector<double> losses;  ///< as VectorsInfo has them; those of VectorsSink::learned()
  std::string language;
  std::optional<TensorFile> encoder;  ///< what it learned (Encoder::learned()), a file of its own
};

class VectorsSink : public WorkSink<MadeVectors> {
 public:
  /// Their encoder was trained one epoch more: the losses of all, which stay however it ends.
  virtual void learned(const std::vector<double>& losses) = 0;
};

/// The vectors of a workspace: Workspace::vectors(). Every call throws Error where there are none
/// of that number.
class VectorSets {
 public:
  explicit VectorSets(Store& store) : store_(store) {}

  /// Queued ones. Where the data set has vectors of that name, those again if they are to be, or
  /// were, made in the same way; what was not completed makes room for others; else throws Error.
  VectorsId add(DatasetId dataset, const VectorsRequest& request);

  /// Oldest first; of one data set, or of all.
  std::vector<VectorsInfo> list(std::optional<DatasetId> dataset = std::nullopt) const;
  VectorsInfo info(VectorsId id) const;
  /// Those of that name; nullopt where there are none.
  std::optional<VectorsInfo> find(DatasetId dataset, const std::string& name) const;
  /// Complete ones of that key, of any data set.
  std::vector<VectorsInfo> of_key(const std::string& key) const;

  RecipeVectors load(VectorsId id) const;  ///< throws Error where they are not complete
  /// Whether each row of load() is all zeros; the numbers are read only where one is, and not
  /// copied. Throws likewise.
  std::vector<bool> empty_rows(VectorsId id) const;
  /// What their encoder learned; nullopt where nothing was kept.
  std::optional<TensorFile> encoder(VectorsId id) const;

  /// Throws Error where other vectors of the data set have the name.
  void rename(VectorsId id, const std::string& name);

  /// Hides them with their maps and clusterings until they are restored or purged. Throws Error
  /// where work at one of them is running, and restore() where the name was given to others.
  void remove(VectorsId id);
  void restore(VectorsId id);

  /// Marks them running, as Runs::sink().
  std::unique_ptr<VectorsSink> sink(VectorsId id);

 private:
  Store& store_;
};

}  // namespace hankki
