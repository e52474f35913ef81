// SPDX-License-Identifier: GPL-3.0-or-later
// What Bert2Vec learns of the built-in recipes.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/data/builtin.h"
#include "core/models/bert2vec.h"
#include "core/text/corpus.h"
#include "core/text/sentence_encoder.h"
#include "core/vectors/nearest.h"

namespace hankki {
namespace {

/// The share of a recipe's tags that another one has too, over both.
double shared_tags(const Recipe& a, const Recipe& b) {
  const auto common =
      std::ranges::count_if(a.tags, [&](auto tag) { return std::ranges::count(b.tags, tag) > 0; });
  const auto all = std::ssize(a.tags) + std::ssize(b.tags) - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

TEST(Bert2Vec, NeighboursShareTagsMoreOftenThanChance) {
  const Dataset dataset = generate_builtin({});
  const RecipeCorpus corpus(dataset, {TextField::Description, TextField::Steps});
  std::vector<std::string> texts(corpus.size());
  std::vector<Corpus::Piece> pieces;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    corpus.read(i, pieces);
    for (const auto& piece : pieces) texts[i].append(piece.text).push_back(' ');
  }
  ParameterValues values = bert2vec_spec().preset("default");
  values.set("layers", std::int64_t{1});
  values.set("batch_size", std::int64_t{40});
  values.set("learning_rate", 0.002);
  values.set("dimensions", std::int64_t{64});
  values.set("vocabulary", std::int64_t{2000});
  values.set("max_tokens", std::int64_t{48});
  values.set("epochs", std::int64_t{2});
  const SentenceEncoder encoder(train_bert2vec(texts, values, 1, {}));
  Vectors vectors{64, encoder.encode(texts, LongText::Windows, {})};
  constexpr std::size_t kNearest = 10;
  const Neighbours nearest = nearest_by_cosine(vectors, kNearest, {});
  double near = 0, any = 0;
  const auto recipe = [&](std::size_t document) -> const Recipe& {
    return dataset.recipes()[corpus.recipes()[document]];
  };
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < kNearest; ++j) {
      near += shared_tags(recipe(i), recipe(nearest.ids[i * kNearest + j]));
      any += shared_tags(recipe(i), recipe((i * 7919 + j * 104'729 + 1) % texts.size()));
    }
  }
  RecordProperty("near", std::to_string(near / any));
  EXPECT_GT(near, 1.5 * any) << near / static_cast<double>(10 * texts.size()) << " against "
                             << any / static_cast<double>(10 * texts.size());
}

}  // namespace
}  // namespace hankki
