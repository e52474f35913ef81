// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/embeddings.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/stopwatch.h"
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

ParameterValues completed_settings(const EncoderKind& kind, const ParameterValues& given) {
  ParameterValues values = kind.spec.parameters.complete(given);
  for (const auto& [name, value] : values.all()) kind.spec.parameters.check(name, value);
  return values;
}

std::vector<TextField> fields_of(const ParameterValues& settings) {
  return parse_fields(to_text(settings.at("fields")));
}

}  // namespace

VectorsId add_vectors(Workspace& workspace, const LoadedData& data, VectorsRequest request) {
  const EncoderKind& kind = encoder_kind(request.encoder);
  request.settings = completed_settings(kind, request.settings);
  if (std::get<std::vector<std::string>>(request.settings.at("fields")).empty()) {
    std::vector<std::string> names;
    for (const TextField field : usual_fields(*data.dataset)) names.emplace_back(to_text(field));
    request.settings.set("fields", std::move(names));
  }
  kind.make(request.settings, request.seed);  // throws where it cannot be used
  return workspace.vectors().add(data.dataset_id, request);
}

EmbeddedRecipes make_vectors(Workspace& workspace, VectorsId id, const LoadedData& known,
                             const JobContext& job, const Interruption& interruption) {
  const VectorsInfo stored = workspace.vectors().info(id);
  if (stored.work.state == RunState::Done) return {stored, stored.recipes};
  const auto sink = workspace.vectors().sink(id);
  std::int64_t reused = 0;
  run_under(*sink, interruption, [&] {
    const EncoderKind& kind = encoder_kind(stored.request.encoder);
    const ParameterValues settings = completed_settings(kind, stored.request.settings);
    const LoadedData data = load_dataset(workspace, stored.dataset, known, job);
    Stopwatch watch;
    const auto encoder = kind.make(settings, stored.request.seed);
    const RecipeCorpus corpus(*data.dataset, fields_of(settings));
    MadeVectors made;
    made.vectors.recipes = corpus.recipes();
    made.vectors.hashes = text_hashes(corpus, job);
    made.key = key_of(*encoder, made.vectors.hashes);
    const KnownVectors before(vectors_of_key(workspace, made.key));
    EncodedCorpus encoded = encode_new(*encoder, corpus, made.vectors.hashes, before, job);
    made.vectors.vectors = std::move(encoded.vectors);
    reused = encoded.reused;
    made.seconds = watch.lap();
    sink->done(made);
  });
  return {workspace.vectors().info(id), reused};
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
    sink->done({.places = std::move(made.map),
                .asked = std::move(made.quality.points),
                .kept = std::move(made.quality.kept),
                .measures = measures_of(made)});
  });
  return workspace.maps().info(id);
}

MapRequest completed(MapRequest request) {
  const MapMethod& method = map_method(request.method);
  request.settings = method.spec.parameters.complete(request.settings);
  for (const auto& [name, value] : request.settings.all())
    method.spec.parameters.check(name, value);
  method.neighbours(request.settings);  // throws where they do not go together
  return request;
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
