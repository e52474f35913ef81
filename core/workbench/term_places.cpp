// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/term_places.h"

#include <algorithm>
#include <optional>

namespace hankki {
namespace {

constexpr std::size_t kAround = 60;  // bytes, at least

std::string joined(const Vocabulary& vocabulary, const std::vector<std::uint32_t>& numbers) {
  std::string text;
  for (const std::uint32_t number : numbers)
    text.append(text.empty() ? "" : ", ").append(vocabulary.term(number));
  return text;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// On one line, from the start of a character to the end of one.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char byte) { return byte == '\n' || byte == '\r' || byte == '\t'; }, ' ');
  return line;
}

TermInContext in_context(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = begin > kAround ? begin - kAround : 0;
  std::size_t to = std::min(text.size(), end + kAround);
  while (from > 0 && continues(text[from])) --from;
  while (to < text.size() && continues(text[to])) ++to;
  return {.before = (from > 0 ? "…" : "") + one_line(text.substr(from, begin - from)),
          .term = one_line(text.substr(begin, end - begin)),
          .after = one_line(text.substr(end, to - end)) + (to < text.size() ? "…" : "")};
}

std::size_t words_of(std::string_view term) {
  return 1 + static_cast<std::size_t>(std::ranges::count(term, ' '));
}

/// The first place of the term, whose words stand in a row.
std::optional<TermInContext> find_term(Tokenizer& tokenizer, std::string_view text,
                                       std::string_view term) {
  const auto tokens = tokenizer.tokens(text);
  const std::size_t words = words_of(term);
  for (std::size_t i = 0; i + words <= tokens.size(); ++i) {
    std::string run = tokens[i].text;
    for (std::size_t next = i + 1; next < i + words; ++next) run += ' ' + tokens[next].text;
    if (run == term) return in_context(text, tokens[i].begin, tokens[i + words - 1].end);
  }
  return std::nullopt;
}

}  // namespace

std::string field_text(const Dataset& dataset, ItemIndex recipe, TextField field) {
  const Recipe& about = dataset.recipes()[recipe];
  switch (field) {
    case TextField::Name:
      return about.name;
    case TextField::Description:
      return about.description;
    case TextField::Steps:
      return about.steps;
    case TextField::Ingredients:
      return joined(dataset.ingredients(), about.ingredients);
    case TextField::Tags:
      return joined(dataset.tags(), about.tags);
  }
  return {};
}

std::vector<TermPlace> term_places(const RecipeTerms& terms, std::uint32_t document,
                                   std::string_view text) {
  Tokenizer tokenizer(terms.settings.tokens);
  const auto columns = terms.counts.terms_of(document);
  std::vector<TermPlace> places;
  for (const Tokenizer::Token& token : tokenizer.tokens(text)) {
    const auto term = terms.counts.find(token.text);
    const auto at = term ? std::ranges::lower_bound(columns, *term) : columns.end();
    if (at == columns.end() || *at != *term) continue;
    const auto entry =
        static_cast<std::size_t>(terms.counts.offsets[document] + (at - columns.begin()));
    places.push_back({token.begin, token.end, terms.weights.weights[entry]});
  }
  return places;
}

std::vector<TermInContext> term_in_context(const Dataset& dataset, const RecipeTerms& terms,
                                           const std::vector<ItemIndex>& recipes,
                                           std::string_view term, std::size_t most,
                                           const JobContext& job) {
  std::vector<TermInContext> found;
  const auto number = terms.counts.find(term);
  if (!number) return found;
  Tokenizer tokenizer(terms.settings.tokens);
  for (const ItemIndex recipe : recipes) {
    if (found.size() == most) break;
    job.check();
    const auto document = terms.document_of(recipe);
    if (!document || !std::ranges::binary_search(terms.counts.terms_of(*document), *number))
      continue;
    for (const TextField field : terms.settings.fields) {
      auto place = find_term(tokenizer, field_text(dataset, recipe, field), term);
      if (!place) continue;
      place->recipe = recipe;
      found.push_back(std::move(*place));
      break;
    }
  }
  return found;
}

}  // namespace hankki
