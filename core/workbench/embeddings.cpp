// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/embeddings.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/spec_list.h"
#include "core/base/stopwatch.h"
#include "core/models/registry.h"
#include "core/text/text_spec.h"
#include "core/workbench/known_vectors.h"
#include "core/workbench/recipe_texts.h"
#include "core/workbench/run_under.h"

namespace hankki {
namespace {

/// Of what recipes' vectors follow from, beside each one's own text.
std::string key_of(const Encoder& encoder, std::span<const TextHash> hashes) {
  Sha256 hash;
  hash.update(encoder.identity());
  if (!encoder.reads_each_alone()) hash.update(std::as_bytes(hashes));
  return hash.hex();
}

std::vector<RecipeVectors> vectors_of_key(const Workspace& workspace, const std::string& key) {
  std::vector<RecipeVectors> parts;
  for (const VectorsInfo& info : workspace.vectors().of_key(key))
    parts.push_back(workspace.vectors().load(info.id));
  return parts;
}

std::vector<TextField> fields_of(const ParameterValues& settings) {
  return parse_fields(to_text(settings.at("fields")));
}

}  // namespace

VectorsId add_vectors(Workspace& workspace, const LoadedData& data, VectorsRequest request) {
  const EncoderKind& kind = encoder_kind(request.encoder);
  request.settings = completed_values(kind.spec, request.settings);
  if (std::get<std::vector<std::string>>(request.settings.at("fields")).empty()) {
    std::vector<std::string> names;
    for (const TextField field : usual_fields(*data.dataset)) names.emplace_back(to_text(field));
    request.settings.set("fields", std::move(names));
  }
  kind.make(request.settings, request.seed);  // throws where it cannot be used
  return workspace.vectors().add(data.dataset_id, request);
}

EmbeddedRecipes make_vectors(Workspace& workspace, VectorsId id, const LoadedData& known,
                             const JobContext& job, const Interruption& interruption,
                             const EncoderListener& listener) {
  const VectorsInfo stored = workspace.vectors().info(id);
  if (stored.work.state == RunState::Done) return {stored, stored.recipes};
  const auto sink = workspace.vectors().sink(id);
  std::int64_t reused = 0;
  run_under(*sink, interruption, [&] {
    const LoadedData data = load_dataset(workspace, stored.dataset, known, job);
    Stopwatch watch;
    const auto [encoder, corpus] = source_of(stored, *data.dataset);
    MadeVectors made;
    made.language = encoder->language();
    encoder->listen([&](const EncoderEpoch& epoch) {
      made.losses.push_back(epoch.loss);
      sink->learned(made.losses);
      if (listener) listener(epoch);
    });
    made.vectors.recipes = corpus.recipes();
    made.vectors.hashes = text_hashes(corpus, job);
    made.key = key_of(*encoder, made.vectors.hashes);
    const KnownVectors before(vectors_of_key(workspace, made.key));
    EncodedCorpus encoded = encode_new(*encoder, corpus, made.vectors.hashes, before, job);
    made.vectors.vectors = std::move(encoded.vectors);
    reused = encoded.reused;
    made.encoder = encoder->learned();
    made.seconds = watch.lap();
    sink->done(made);
  });
  return {workspace.vectors().info(id), reused};
}

VectorsSource source_of(const VectorsInfo& info, const Dataset& dataset) {
  const EncoderKind& kind = encoder_kind(info.request.encoder);
  const ParameterValues settings = completed_values(kind.spec, info.request.settings);
  return {kind.make(settings, info.request.seed), {dataset, fields_of(settings)}};
}

VectorsSource learned_source_of(const Workspace& workspace, const VectorsInfo& info,
                                const Dataset& dataset, const JobContext& job) {
  VectorsSource source = source_of(info, dataset);
  std::vector<VectorsInfo> alike = workspace.vectors().of_key(info.key);
  std::ranges::stable_partition(alike, [&](const VectorsInfo& one) { return one.id == info.id; });
  for (const VectorsInfo& one : alike) {
    if (const auto learned = workspace.vectors().encoder(one.id)) {
      source.encoder->take_learned(*learned, job);
      break;
    }
  }
  return source;
}

MapInfo make_stored_map(Workspace& workspace, MapId id, const RecipeVectors* loaded,
                        const MapListener& listener, const JobContext& job,
                        const Interruption& interruption) {
  const MapInfo stored = workspace.maps().info(id);
  if (stored.work.state == RunState::Done) return stored;
  const auto sink = workspace.maps().sink(id);
  run_under(*sink, interruption, [&] {
    const MapRequest request = completed(stored.request);
    std::optional<RecipeVectors> read;
    if (!loaded) loaded = &read.emplace(workspace.vectors().load(stored.vectors));
    MadeMap made = make_map(loaded->vectors, Nearness::Cosine, request, job, listener);
    std::map<std::string, double> measures = measures_of(made);
    sink->done({.places = std::move(made.map),
                .asked = std::move(made.quality.points),
                .kept = std::move(made.quality.kept),
                .measures = std::move(measures)});
  });
  return workspace.maps().info(id);
}

MapRequest completed(MapRequest request) {
  const MapMethod& method = map_method(request.method);
  request.settings = completed_values(method.spec, request.settings);
  method.neighbours(request.settings);  // throws where they do not go together
  return request;
}

KeptVectors kept_vectors(const Workspace& workspace, DatasetId dataset, VectorsListener listener) {
  return
      [&workspace, dataset, listener = std::move(listener)](
          const std::string& name, std::span<const ItemIndex> recipes) -> std::optional<Vectors> {
        const auto found = workspace.vectors().find(dataset, name);
        if (listener) listener(name, found);
        if (!found) return std::nullopt;
        const RecipeVectors stored = workspace.vectors().load(found->id);
        return rows_of(recipes, stored.recipes, stored.vectors);
      };
}

void check_vectors(const Workspace& workspace, DatasetId dataset, const RunRequest& request) {
  const ModelSpec& spec = model_spec(request.model);
  if (!spec.vectors) return;
  const std::string& name = request.parameters.text(spec.vectors);
  const auto found = workspace.vectors().find(dataset, name);
  if (found && found->work.state != RunState::Done)
    throw Error(spec.vectors,
                en::say("the vectors \"{}\" are not complete; make them first", name));
  if (found || is_made_when_asked(name)) return;
  std::vector<std::string> known;
  for (const VectorsInfo& info : workspace.vectors().list(dataset))
    known.push_back(info.request.name);
  throw Error(spec.vectors,
              known.empty()
                  ? en::say("data set {} has no vectors; make some with explore embed, or "
                            "name svd or bert2vec",
                            dataset)
                  : en::say("data set {} has no vectors named \"{}\"; it has {}, and svd "
                            "or bert2vec are made when training begins",
                            dataset, name, known));
}

VectorsInfo vectors_named(const Workspace& workspace, DatasetId dataset, const std::string& name) {
  auto found = workspace.vectors().find(dataset, name);
  if (!found) {
    std::vector<std::string> known;
    for (const VectorsInfo& info : workspace.vectors().list(dataset))
      known.push_back(info.request.name);
    throw Error(
        "--vectors",
        known.empty()
            ? en::say("data set {} has no vectors; make some with explore embed", dataset)
            : en::say("data set {} has no vectors named \"{}\"; it has {}", dataset, name, known));
  }
  if (found->work.state != RunState::Done)
    throw Error("--vectors", en::say("the vectors \"{}\" are not complete; make them first", name));
  return std::move(*found);
}

}  // namespace hankki
