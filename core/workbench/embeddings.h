// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/models/encoder.h"
#include "core/store/maps.h"
#include "core/store/vector_sets.h"
#include "core/text/corpus.h"
#include "core/training/interruption.h"
#include "core/training/item_vectors.h"
#include "core/workbench/loaded_data.h"
#include "core/workbench/maps.h"

namespace hankki {

/// Adds vectors of a data set that are to be made, or gives those again that were to be made in the
/// same way (VectorSets::add()). Settings that the request leaves out have their default; no fields
/// are usual_fields(). Throws Error, before anything is stored, where the encoder cannot be used.
VectorsId add_vectors(Workspace& workspace, const LoadedData& data, VectorsRequest request);

struct EmbeddedRecipes {
  VectorsInfo info;         ///< as the workspace has them now
  std::int64_t reused = 0;  ///< recipes whose vectors were known
};

/// Makes stored vectors, but for those of recipes that are known under the same key; nothing where
/// they are complete. However it ends, the workspace knows, as with train_run(). `listener` hears
/// of each epoch of an encoder that is trained. Throws Error, Cancelled.
EmbeddedRecipes make_vectors(Workspace& workspace, VectorsId id, const LoadedData& known,
                             const JobContext& job, const Interruption& interruption = {},
                             const EncoderListener& listener = {});

/// The encoder that made stored vectors, and the documents that it made them of.
struct VectorsSource {
  std::unique_ptr<Encoder> encoder;
  RecipeCorpus corpus;  ///< of the data set, which must outlive it
};
/// Throws Error as EncoderKind::make.
VectorsSource source_of(const VectorsInfo& info, const Dataset& dataset);

/// The same, which knows what it learned when the vectors were made, or others of their key, as far
/// as that was kept. Throws as VectorSets::encoder() and Encoder::take_learned() too.
VectorsSource learned_source_of(const Workspace& workspace, const VectorsInfo& info,
                                const Dataset& dataset, const JobContext& job);

/// Lays stored vectors out, and stores the map; what is done is only read. `loaded` may be those
/// vectors. `listener` sees the map settle. As make_vectors() otherwise.
MapInfo make_stored_map(Workspace& workspace, MapId id, const RecipeVectors* loaded,
                        const MapListener& listener, const JobContext& job,
                        const Interruption& interruption = {});

/// A request for a map whose settings that are left out have their default. Throws Error where the
/// values do not go together.
MapRequest completed(MapRequest request);

/// The vectors of that name. Throws Error, naming --vectors and those there are, where the data set
/// has none, or they are not complete.
VectorsInfo vectors_named(const Workspace& workspace, DatasetId dataset, const std::string& name);

/// Hears of the name that vectors are looked up by, and of those that were found and are loaded.
using VectorsListener =
    std::function<void(const std::string& name, const std::optional<VectorsInfo>& found)>;

/// Finds the vectors of a data set for models to learn from; the workspace must outlive it.
KeptVectors kept_vectors(const Workspace& workspace, DatasetId dataset,
                         VectorsListener listener = {});

/// Throws Error, naming those there are, where a request's model learns from vectors that the data
/// set has not got and that are not made when they are asked for.
void check_vectors(const Workspace& workspace, DatasetId dataset, const RunRequest& request);

}  // namespace hankki
