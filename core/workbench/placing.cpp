// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/placing.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "core/base/error.h"
#include "core/text/tokenizer.h"
#include "core/vectors/map_methods.h"
#include "core/vectors/nearest_among.h"

namespace hankki {
namespace {

/// The words of a text, and whether all of a phrase are among them.
class Words {
 public:
  Words(const std::string& text, const TokenOptions& options) : tokenizer_(options) {
    tokenizer_.for_each(text, [&](std::string_view word) { words_.emplace(word); });
  }
  bool have_all_of(const std::string& phrase) {
    bool any = false, all = true;
    tokenizer_.for_each(phrase, [&](std::string_view word) {
      any = true;
      all = all && words_.contains(word);
    });
    return any && all;
  }

 private:
  Tokenizer tokenizer_;
  std::set<std::string, std::less<>> words_;
};

/// Why it is near, as far as words tell.
NearRecipe reasoned(const Dataset& dataset, const RecipeTerms& terms,
                    std::span<const std::uint32_t> of_text, Words& words, ItemIndex recipe,
                    double cosine) {
  NearRecipe near{.recipe = recipe, .cosine = cosine};
  if (const auto document = terms.document_of(recipe)) {
    const auto& counts = terms.counts;
    for (const WeightedTerm& one :
         top_terms(counts, terms.weights.weights, *document, counts.terms_of(*document).size()))
      if (near.terms.size() < kNearReasons && std::ranges::binary_search(of_text, one.term))
        near.terms.push_back(one.term);
  }
  for (const std::uint32_t ingredient : dataset.recipes()[recipe].ingredients)
    if (near.ingredients.size() < kNearReasons &&
        words.have_all_of(std::string(dataset.ingredients().term(ingredient))))
      near.ingredients.push_back(ingredient);
  return near;
}

}  // namespace

RecipePlacer::RecipePlacer(const Workspace& workspace, std::shared_ptr<const Dataset> dataset,
                           const VectorsInfo& vectors, const JobContext& job)
    : dataset_(std::move(dataset)),
      source_(learned_source_of(workspace, vectors, *dataset_, job)) {}

Vectors RecipePlacer::encode(const std::string& text, const JobContext& job) {
  const std::scoped_lock lock(mutex_);
  Vectors made =
      normalised(source_.encoder->encode_more(source_.corpus, TextCorpus({&text, 1}), job));
  if (std::ranges::all_of(made.values, [](float value) { return value == 0; }))
    throw Error(
        en::say("nothing of this text is known to the encoder; write more of the recipe, "
                "in the words of the data"));
  return made;
}

PlacedRecipe RecipePlacer::place(const std::string& text, const RecipeVectors& vectors,
                                 const MapRequest& request, const Vectors& places,
                                 const RecipeTerms& terms, std::size_t k, const JobContext& job) {
  const Vectors more = encode(text, job);
  const Neighbours nearest = nearest_among(vectors.vectors, more, Nearness::Cosine, k, job);
  const MapMethod& method = map_method(request.method);
  const MapTask task{vectors.vectors, Nearness::Cosine, {}, request.settings, request.seed};
  const Vectors at = method.place(task, places, more, job);
  PlacedRecipe placed{.at = {at.row(0)[0], at.row(0)[1]}};
  const TermCounts own =
      count_known_terms(terms.counts.terms, TextCorpus({&text, 1}), terms.settings.tokens, job);
  Words words(text, TokenOptions{});
  for (std::size_t i = 0; i < k && nearest.ids[i] != Neighbours::kNobody; ++i)
    placed.near.push_back(reasoned(*dataset_, terms, own.terms_of(0), words,
                                   vectors.recipes[nearest.ids[i]],
                                   static_cast<double>(nearest.closeness[i])));
  return placed;
}

}  // namespace hankki
