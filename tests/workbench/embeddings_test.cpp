// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/embeddings.h"

#include <cmath>

#include "core/models/encoder.h"
#include "core/workbench/known_vectors.h"
#include "core/workbench/recipe_texts.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// Recipes of two kitchens, one that has no word, and a stub.
Dataset kitchens(int each) {
  DatasetBuilder builder;
  const std::vector<std::string> words[2] = {{"kimchi", "tofu", "rice", "sesame"},
                                             {"pasta", "basil", "tomato", "cheese"}};
  for (int i = 0; i < 2 * each; ++i) {
    Recipe recipe{.id = std::to_string(i + 1)};
    for (int word = 0; word < 3; ++word)
      recipe.name += words[i % 2][static_cast<std::size_t>(i / 2 + word) % 4] + " ";
    builder.add_recipe(recipe);
  }
  builder.add_recipe({.id = "900", .name = "x"});
  builder.add_interaction("1", "901", 5, kNoTime);
  return builder.build();
}

class WorkbenchEmbeddings : public WorkspaceTest {
 protected:
  static VectorsRequest request(const std::string& name) {
    VectorsRequest request{.name = name, .encoder = "svd"};
    request.settings.set("dimensions", std::int64_t{2});
    return request;
  }
  LoadedData load(Dataset dataset) const {
    const DatasetId id = workspace->datasets().add(dataset, {.name = "kitchens"}, {});
    return {.dataset_id = id, .dataset = std::make_shared<const Dataset>(std::move(dataset))};
  }

  const JobContext job;
  std::unique_ptr<Workspace> workspace = open();
  const LoadedData known = load(kitchens(20));
};

TEST_F(WorkbenchEmbeddings, SvdVectorsPutAKitchenTogether) {
  const VectorsId id = add_vectors(*workspace, known, request("words"));
  const EmbeddedRecipes made = make_vectors(*workspace, id, known, job);
  EXPECT_EQ(made.reused, 0);
  EXPECT_EQ(made.info.work.state, RunState::Done);
  EXPECT_EQ(made.info.recipes, 41) << "the stub has no text";
  EXPECT_EQ(made.info.dimensions, 2);
  EXPECT_EQ(made.info.empty, 1);
  EXPECT_EQ(to_text(made.info.request.settings.at("fields")), "name,ingredients")
      << "what was left open is said";
  const RecipeVectors stored = workspace->vectors().load(id);
  for (std::size_t i = 0; i + 1 < stored.recipes.size(); ++i) {
    double square = 0, cosine = 0;
    for (const float value : stored.vectors.row(i)) square += double{value} * value;
    EXPECT_NEAR(square, 1, 1e-6);
    for (std::size_t d = 0; d < 2; ++d)
      cosine += double{stored.vectors.row(0)[d]} * stored.vectors.row(i)[d];
    if (i % 2 == 0)
      EXPECT_GT(cosine, 0.99) << i;
    else
      EXPECT_NEAR(cosine, 0, 1e-6) << i;
  }
  EXPECT_THAT(stored.vectors.row(40), testing::Each(0.0F));
}

TEST_F(WorkbenchEmbeddings, TheSameIsNotMadeTwice) {
  const VectorsId id = add_vectors(*workspace, known, request("words"));
  make_vectors(*workspace, id, known, job);
  EXPECT_EQ(add_vectors(*workspace, known, request("words")), id);
  EXPECT_EQ(make_vectors(*workspace, id, known, job).reused, 41);
  const VectorsId again = add_vectors(*workspace, known, request("others"));
  EXPECT_EQ(make_vectors(*workspace, again, known, job).reused, 41) << "only the name is new";
  EXPECT_EQ(workspace->vectors().load(again).vectors, workspace->vectors().load(id).vectors);
  // All recipes' words count for each: of other recipes, nothing is known.
  const LoadedData fewer = load(kitchens(15));
  const VectorsId part = add_vectors(*workspace, fewer, request("words"));
  EXPECT_EQ(make_vectors(*workspace, part, fewer, job).reused, 0);
}

/// Of each document alone: how many bytes it has.
class Lengths final : public Encoder {
 public:
  Vectors encode(const Corpus& documents, const JobContext& /*job*/) override {
    Vectors vectors{2, {}};
    std::vector<Corpus::Piece> pieces;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      documents.read(i, pieces);
      std::size_t length = 0;
      for (const Corpus::Piece& piece : pieces) length += piece.text.size();
      vectors.values.push_back(static_cast<float>(length));
      vectors.values.push_back(1);
      ++encoded;
    }
    return vectors;
  }
  Vectors encode_more(const Corpus& /*documents*/, const Corpus& more,
                      const JobContext& job_of_more) override {
    return encode(more, job_of_more);
  }
  std::string identity() const override { return "lengths"; }
  bool reads_each_alone() const override { return true; }
  int encoded = 0;
};

TEST_F(WorkbenchEmbeddings, OfDocumentsThatAreReadAloneOnlyNewOnesAreEncoded) {
  const std::vector<std::string> before{"a", "bb", "cccc"}, after{"dd", "bb", "eeeee", "a", "bb"};
  Lengths encoder;
  const TextCorpus first(before), second(after);
  RecipeVectors known_part{{0, 1, 2}, {}, text_hashes(first, job)};
  known_part.vectors = encode_new(encoder, first, known_part.hashes, KnownVectors({}), job).vectors;
  EXPECT_EQ(encoder.encoded, 3);
  const auto hashes = text_hashes(second, job);
  EXPECT_EQ(hashes[1], known_part.hashes[1]);
  const EncodedCorpus made = encode_new(encoder, second, hashes, KnownVectors({known_part}), job);
  EXPECT_EQ(made.reused, 3);
  EXPECT_EQ(encoder.encoded, 5);
  EXPECT_EQ(made.vectors, normalised(Lengths().encode(second, job)));
}

TEST_F(WorkbenchEmbeddings, AMapIsMadeOnceAndSeenWhileItSettles) {
  const VectorsId vectors = add_vectors(*workspace, known, request("words"));
  make_vectors(*workspace, vectors, known, job);
  MapRequest wanted{.quality_k = 5};
  wanted.settings.set("epochs", std::int64_t{3});
  const MapId id = workspace->maps().add(vectors, completed(wanted));
  int seen = 0;
  const auto listen = [&](int, int, const Vectors& map) { seen += map.size() == 41 ? 1 : 0; };
  const MapInfo made = make_stored_map(*workspace, id, nullptr, listen, job);
  EXPECT_EQ(seen, 3);
  EXPECT_EQ(made.work.state, RunState::Done);
  EXPECT_GT(made.measures.at("trustworthiness"), 0.5);
  EXPECT_EQ(made.measures.at("quality_sample"), 41);
  EXPECT_THAT(workspace->maps().load(id).kept, SizeIs(41));
  make_stored_map(*workspace, id, nullptr, listen, job);
  EXPECT_EQ(seen, 3) << "it is only read";
}

TEST_F(WorkbenchEmbeddings, WhatWasAskedOfASampleHasAnError) {
  MadeMap made{.map = {2, {0, 1, 2, 3, 4, 5}}};
  made.quality = {.trustworthiness = {0.9, 0.01}, .sample = 2};
  EXPECT_EQ(measures_of(made).at("trustworthiness_error"), 0.01);
  made.quality.sample = 3;
  EXPECT_FALSE(measures_of(made).contains("trustworthiness_error")) << "all were asked";
}

TEST_F(WorkbenchEmbeddings, HoweverItEndsTheWorkspaceKnows) {
  const JobContext stopped;
  stopped.token().cancel();
  const VectorsId id = add_vectors(*workspace, known, request("words"));
  EXPECT_THROW(make_vectors(*workspace, id, known, stopped), Cancelled);
  EXPECT_EQ(workspace->vectors().info(id).work.state, RunState::Cancelled);
  EXPECT_THAT(error_of([&] { vectors_named(*workspace, 1, "words"); }), HasSubstr("not complete"));
  EXPECT_THAT(error_of([&] { vectors_named(*workspace, 1, "other"); }), HasSubstr("it has words"));
  make_vectors(*workspace, id, known, job);
  const MapId map = workspace->maps().add(id, completed({.quality_k = 100}));
  EXPECT_THAT(error_of([&] { make_stored_map(*workspace, map, nullptr, {}, job); }),
              HasSubstr("41 points are too few"));
  EXPECT_EQ(workspace->maps().info(map).work.state, RunState::Failed);
}

TEST_F(WorkbenchEmbeddings, WhatCannotBeMadeIsRefusedBeforeAnythingIsStored) {
  VectorsRequest wrong = request("words");
  wrong.encoder = "word2vec";
  EXPECT_THAT(error_of([&] { add_vectors(*workspace, known, wrong); }), HasSubstr("there are svd"));
  wrong = request("words");
  wrong.settings.set("dimensions", std::int64_t{0});
  EXPECT_THAT(error_of([&] { add_vectors(*workspace, known, wrong); }), HasSubstr("dimensions"));
  wrong = request("words");
  wrong.settings.set("fields", std::vector<std::string>{"colour"});
  EXPECT_THAT(error_of([&] { add_vectors(*workspace, known, wrong); }), HasSubstr("colour"));
  EXPECT_THAT(workspace->vectors().list(), SizeIs(0));
}

}  // namespace
}  // namespace hankki::test
