// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/item_vectors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/error.h"
#include "core/models/encoder.h"
#include "core/models/registry.h"
#include "core/text/corpus.h"

namespace hankki {
namespace {

/// Those that need nothing but texts.
constexpr std::array kEncoders{"svd", "bert2vec"};

bool has_a_word(const RecipeCorpus& corpus) {
  std::vector<Corpus::Piece> pieces;
  for (std::size_t document = 0; document < corpus.size(); ++document) {
    corpus.read(document, pieces);
    if (std::ranges::any_of(pieces, [](const auto& piece) { return !piece.text.empty(); }))
      return true;
  }
  return false;
}

/// Of all recipes of the data set, not of the split's alone: an encoder then sees the same texts
/// whatever the split.
Vectors made_vectors(const std::string& encoder, std::uint64_t seed, const Split& split,
                     const Dataset& dataset, const JobContext& job) {
  const RecipeCorpus corpus(dataset, usual_fields(dataset));
  if (!has_a_word(corpus))
    throw Error(en::say("recipes"),
                en::say("none of them has a text to learn from; choose a model that learns from "
                        "interactions alone"));
  const EncoderKind& kind = encoder_kind(encoder);
  ParameterValues settings = kind.spec.parameters.defaults();
  std::vector<std::string> fields;
  for (const TextField field : usual_fields(dataset)) fields.emplace_back(to_text(field));
  settings.set("fields", std::move(fields));
  const Vectors vectors = normalised(kind.make(settings, seed)->encode(corpus, job));
  return rows_of(split.items, corpus.recipes(), vectors);
}

std::size_t known_rows(const Vectors& vectors) {
  std::size_t known = 0;
  for (std::size_t row = 0; row < vectors.size(); ++row)
    known += std::ranges::any_of(vectors.row(row), [](float value) { return value != 0; });
  return known;
}

}  // namespace

Vectors rows_of(std::span<const ItemIndex> recipes, std::span<const ItemIndex> known,
                const Vectors& vectors) {
  Vectors rows{vectors.dimensions, std::vector<float>(recipes.size() * vectors.dimensions)};
  for (std::size_t row = 0; row < recipes.size(); ++row) {
    const auto found = std::ranges::lower_bound(known, recipes[row]);
    if (found != known.end() && *found == recipes[row])
      std::ranges::copy(vectors.row(static_cast<std::size_t>(found - known.begin())),
                        rows.row(row).begin());
  }
  return rows;
}

bool is_made_when_asked(const std::string& name) {
  return std::ranges::find(kEncoders, name) != kEncoders.end();
}

std::optional<Vectors> item_vectors(const RunRequest& request, const Split& split,
                                    const Dataset& dataset, const KeptVectors& kept,
                                    const JobContext& job) {
  const ModelSpec& spec = model_spec(request.model);
  if (!spec.vectors) return std::nullopt;
  const std::string& name = request.parameters.text(spec.vectors);
  std::optional<Vectors> vectors = kept ? kept(name, split.items) : std::nullopt;
  const bool made = !vectors;
  if (made) {
    if (!is_made_when_asked(name))
      throw Error(spec.vectors, en::say("there are no vectors named \"{}\"; make them with explore "
                                        "embed, or name svd or bert2vec",
                                        name));
    job.log(en::say("making vectors of the recipes by {}", name));
    vectors = made_vectors(name, request.seed, split, dataset, job);
  }
  job.log(en::say("vectors \"{}\": {} numbers each, {} of {} recipes have one", name,
                  vectors->dimensions, known_rows(*vectors), split.items.size()));
  return vectors;
}

}  // namespace hankki
