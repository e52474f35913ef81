// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/recipe_search.h"

#include <algorithm>

#include "core/data/fold_case.h"
#include "core/text/code_points.h"
#include "core/text/edit_distance.h"
#include "core/text/term_counts.h"
#include "core/text/tokenizer.h"

namespace hankki {
namespace {

bool has_tag(const Recipe& recipe, std::uint32_t tag) {
  return std::ranges::find(recipe.tags, tag) != recipe.tags.end();
}

std::optional<InvertedIndex> index_of(const Dataset& dataset, const std::vector<TextField>& fields,
                                      TokenOptions tokens, const JobContext& job) {
  if (tokens.segmentation != TokenOptions::Segmentation::Characters)
    tokens.shortest_ngram = tokens.longest_ngram = 1;
  TermCounts counts = count_terms(RecipeCorpus(dataset, fields), tokens, {.or_none = true}, job);
  if (counts.terms.empty()) return std::nullopt;
  return InvertedIndex(std::move(counts), std::move(tokens));
}

/// Of a script that writes words together, or their endings to them: Hangul, Kana, Han.
bool joins_words(std::string_view word) {
  constexpr std::pair<char32_t, char32_t> kJoining[] = {
      {0x1100, 0x11FF}, {0x3040, 0x9FFF}, {0xA960, 0xA97F}, {0xAC00, 0xFAFF}, {0x20000, 0x3FFFF}};
  return std::ranges::any_of(code_points(word), [&](char32_t character) {
    return std::ranges::any_of(kJoining, [&](const auto& range) {
      return character >= range.first && character <= range.second;
    });
  });
}

/// Runs of what is not blank, case aside.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  constexpr std::string_view kBlanks = " \t\r\n";
  for (std::size_t at = 0; (at = text.find_first_not_of(kBlanks, at)) != std::string::npos;) {
    const auto end = std::min(text.find_first_of(kBlanks, at), text.size());
    words.push_back(fold_case(text.substr(at, end - at)));
    at = end;
  }
  return words;
}

bool is_id(std::string_view id, std::string_view word) {
  return id.size() == word.size() && fold_case(id) == word;
}

}  // namespace

std::vector<TextField> RecipeSearch::all_fields() {
  return {TextField::Name, TextField::Description, TextField::Steps, TextField::Ingredients,
          TextField::Tags};
}

std::vector<TextField> RecipeSearch::table_fields() {
  return {TextField::Name, TextField::Ingredients, TextField::Tags};
}

RecipeSearch::RecipeSearch(std::shared_ptr<const Dataset> dataset,
                           const std::vector<TextField>& fields, TokenOptions tokens,
                           const std::vector<std::uint32_t>& ratings, const JobContext& job)
    : dataset_(std::move(dataset)),
      recipes_(RecipeCorpus(*dataset_, {}).recipes()),
      by_ratings_(recipes_),
      index_(index_of(*dataset_, fields, std::move(tokens), job)) {
  std::ranges::stable_sort(by_ratings_, std::ranges::greater(),
                           [&](ItemIndex recipe) { return ratings[recipe]; });
}

bool RecipeSearch::passes(ItemIndex recipe, const RecipeSearchQuery& query) const {
  const Recipe& about = dataset_->recipes()[recipe];
  if (query.most_minutes > 0 && (about.minutes < 0 || about.minutes > query.most_minutes))
    return false;
  if (query.tag && !has_tag(about, *query.tag)) return false;
  return !query.among || std::ranges::binary_search(*query.among, recipe);
}

std::vector<ItemIndex> RecipeSearch::find(const RecipeSearchQuery& query) const {
  std::vector<ItemIndex> found;
  if (query.text.find_first_not_of(" \t") == std::string::npos) {
    found = by_ratings_;
  } else if (index_) {
    for (const Found& one : index_->search(query.text, recipes_.size()))
      found.push_back(recipes_[one.document]);
  }
  std::erase_if(found, [&](ItemIndex recipe) { return !passes(recipe, query); });
  return found;
}

RecipeSearch::Meant RecipeSearch::find_meant(RecipeSearchQuery query) const {
  Meant meant{.recipes = {}, .text = corrected(query.text)};
  if (meant.text == query.text) meant.text.clear();
  if (!meant.text.empty()) query.text = meant.text;
  meant.recipes = find(query);
  return meant;
}

std::string RecipeSearch::corrected(std::string_view text) const {
  constexpr std::size_t kLong = 7, kShortest = 3;
  if (!index_) return std::string(text);
  const TermCounts& counts = index_->counts();
  std::string put_right;
  bool changed = false;
  for (const Tokenizer::Token& token : Tokenizer(index_->tokens()).tokens(text)) {
    std::string word(text.substr(token.begin, token.end - token.begin));
    const std::u32string typed = code_points(token.text);
    if (!counts.find(token.text) && typed.size() >= kShortest) {
      std::size_t least = typed.size() < kLong ? 1 : 2;
      std::optional<std::size_t> best;
      for (std::size_t term = 0; term < counts.terms.size(); ++term) {
        const std::size_t away = edit_distance(typed, code_points(counts.terms[term]), least);
        const bool nearer = away < least || !best;
        if (away > least || (!nearer && counts.frequency[term] <= counts.frequency[*best]))
          continue;
        least = away;
        best = term;
      }
      if (best) word = counts.terms[*best];
      changed = changed || best;
    }
    put_right += (put_right.empty() ? "" : " ") + word;
  }
  return changed ? put_right : std::string(text);
}

std::vector<bool> RecipeSearch::recipes_with(const std::string& word, bool may_go_on,
                                             const JobContext& job) const {
  std::vector<bool> all(dataset_->recipes().size(), true);
  std::vector<std::string> tokens;
  if (index_)
    for (auto& token : Tokenizer(index_->tokens()).tokens(word)) tokens.push_back(token.text);
  if (tokens.empty() && may_go_on) tokens.push_back(word);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const WordPlace place = joins_words(tokens[i])                ? WordPlace::Anywhere
                            : may_go_on && i + 1 == tokens.size() ? WordPlace::Begins
                                                                  : WordPlace::Whole;
    std::vector<bool> with(all.size(), false);
    if (index_)
      for (const std::uint32_t term : index_->terms_with(tokens[i], place)) {
        job.check();
        for (const std::uint32_t document : index_->postings().documents_of(term))
          with[recipes_[document]] = true;
      }
    for (std::size_t recipe = 0; recipe < all.size(); ++recipe)
      all[recipe] = all[recipe] && with[recipe];
  }
  for (std::size_t recipe = 0; recipe < all.size(); ++recipe)
    all[recipe] = all[recipe] || is_id(dataset_->recipes()[recipe].id, word);
  return all;
}

std::optional<TextMatches> RecipeSearch::matches(std::string_view text,
                                                 const JobContext& job) const {
  const std::vector<std::string> words = words_of(text);
  if (words.empty()) return std::nullopt;
  TextMatches matches{std::vector<bool>(dataset_->recipes().size(), true),
                      std::vector<bool>(dataset_->users().size(), false)};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::vector<bool> with = recipes_with(words[i], i + 1 == words.size(), job);
    for (std::size_t recipe = 0; recipe < with.size(); ++recipe)
      matches.recipes[recipe] = matches.recipes[recipe] && with[recipe];
  }
  for (std::size_t user = 0; words.size() == 1 && user < matches.users.size(); ++user)
    matches.users[user] = is_id(dataset_->users()[user], words.front());
  return matches;
}

std::vector<ItemIndex> recipes_with_tag(const Dataset& dataset, std::uint32_t tag) {
  std::vector<ItemIndex> recipes;
  for (ItemIndex recipe = 0; recipe < dataset.recipes().size(); ++recipe)
    if (has_tag(dataset.recipes()[recipe], tag)) recipes.push_back(recipe);
  return recipes;
}

}  // namespace hankki
