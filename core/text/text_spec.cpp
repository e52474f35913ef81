// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text_spec.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"

namespace hankki {
namespace {

constexpr double kMost = 1e9;

const Message& cutting() {
  static const Message group = en::say("How text is cut");
  return group;
}

const Message& choosing() {
  static const Message group = en::say("Which terms are kept");
  return group;
}

const Message& weighing() {
  static const Message group = en::say("How terms are weighed");
  return group;
}

Parameter texts_parameter(std::string name, Message label, Message group, Message doc,
                          std::int64_t longest) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::List,
          .default_value = std::vector<std::string>{},
          .element = ParameterType::Text,
          .longest = longest};
}

std::vector<Parameter> cutting_parameters() {
  return {
      fields_parameter(),
      choice_parameter(
          "segmentation", en::say("Segmentation"), cutting(), {"words", "unicode", "characters"},
          en::say("words: runs of two or more letters and digits; unicode: words as ICU "
                  "finds them, also where no blanks stand between; characters: n-grams "
                  "of characters within words.")),
      boolean_parameter("lower_case", en::say("Lower case"), cutting(), true,
                        en::say("\"Onion\" is \"onion\".")),
      texts_parameter(
          "stop_words", en::say("Stop words"), cutting(),
          en::say("Words that are left out; \"english\" stands for the usual English ones."),
          10'000),
      {.name = "stemmer",
       .label = en::say("Stemmer"),
       .group = cutting(),
       .doc = en::say("Snowball's algorithm of a language, as in english: \"onions\" is \"onion\"; "
                      "empty: none."),
       .type = ParameterType::Text,
       .default_value = std::string{},
       .longest = 30},
      integer_parameter("shortest_ngram", en::say("Shortest n-gram"), cutting(), 1, 1, 16,
                        en::say("Terms are at least so many words, or characters, in a row."),
                        en::say("words")),
      integer_parameter("longest_ngram", en::say("Longest n-gram"), cutting(), 1, 1, 16,
                        en::say("Terms are at most so many words, or characters, in a row."),
                        en::say("words")),
  };
}

std::vector<Parameter> choosing_parameters() {
  return {
      real_parameter("min_df", en::say("Fewest documents"), choosing(), 1, 0, kMost,
                     en::say("A term stands in at least so many recipes; below 1 it is a share of "
                             "them."),
                     en::say("recipes")),
      real_parameter("max_df", en::say("Most documents"), choosing(), 1, 0, kMost,
                     en::say("A term stands in at most so many recipes; up to 1 it is a share of "
                             "them."),
                     en::say("recipes")),
      integer_parameter("max_terms", en::say("Most terms"), choosing(), 0, 0, kMost,
                        en::say("Only the most frequent terms; 0: all.")),
  };
}

std::vector<Parameter> weighing_parameters() {
  return {
      boolean_parameter("sublinear_tf", en::say("Sublinear"), weighing(), false,
                        en::say("1 + ln(tf) for how often a term stands in a recipe.")),
      boolean_parameter("smooth_idf", en::say("Smooth idf"), weighing(), true,
                        en::say("As if one more recipe had every term once.")),
      choice_parameter("norm", en::say("Norm"), weighing(), {"l2", "l1", "none"},
                       en::say("l2: products of recipes are cosines; l1: weights sum to 1.")),
  };
}

ParameterSchema text_schema() {
  std::vector<Parameter> all = cutting_parameters();
  for (auto& parameter : choosing_parameters()) all.push_back(std::move(parameter));
  for (auto& parameter : weighing_parameters()) all.push_back(std::move(parameter));
  return ParameterSchema(std::move(all));
}

TokenOptions::Segmentation segmentation_of(const std::string& name) {
  if (name == "unicode") return TokenOptions::Segmentation::Unicode;
  if (name == "characters") return TokenOptions::Segmentation::Characters;
  return TokenOptions::Segmentation::Words;
}

TfidfOptions::Norm norm_of(const std::string& name) {
  if (name == "l1") return TfidfOptions::Norm::L1;
  return name == "none" ? TfidfOptions::Norm::None : TfidfOptions::Norm::L2;
}

std::vector<std::string> stop_words_of(const std::vector<std::string>& given) {
  std::vector<std::string> words;
  for (const std::string& word : given) {
    if (word == "english")
      words.insert(words.end(), english_stop_words().begin(), english_stop_words().end());
    else
      words.push_back(word);
  }
  return words;
}

/// What is no share of the documents is a number of them.
TermLimits::Documents documents_of(const char* name, double value, bool is_share) {
  const bool is_count = !is_share && value == std::floor(value);
  if (value <= 0 || (!is_share && !is_count)) {
    throw Error(name,
                en::say("{} is neither a whole number of recipes nor a share of them, above 0 "
                        "and up to 1",
                        value));
  }
  if (is_share) return value;
  return static_cast<std::int64_t>(value);
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text.append(text.empty() ? "" : ",").append(name);
  return text;
}

ParameterValues reading_values() {
  ParameterValues values;
  values.set("stop_words", std::vector<std::string>{"english"});
  values.set("min_df", 2.0);
  return values;
}

}  // namespace

Parameter fields_parameter() {
  return texts_parameter(
      "fields", en::say("Fields"), cutting(),
      en::say("Of name, description, steps, ingredients and tags, in this order; none: "
              "description and steps where any recipe has them, else name and "
              "ingredients."),
      5);
}

const Spec& text_spec() {
  static const Spec spec{
      .id = "tfidf",
      .name = "TF-IDF",
      .description = en::say("Weighs each term of a recipe by how often it stands there and in how "
                             "few recipes. What marks a recipe comes first."),
      .paper =
          "Salton & Buckley, Term-weighting approaches in automatic text retrieval, Information "
          "Processing & Management 1988",
      .paper_url = "https://doi.org/10.1016/0306-4573(88)90021-0",
      .parameters = text_schema(),
      .presets = {{"default", en::say("As scikit-learn's TfidfVectorizer without arguments."), {}},
                  {"reading",
                   en::say("To be read by people: words of English that say nothing, and words of "
                           "one recipe alone, are left out."),
                   reading_values()}},
  };
  return spec;
}

TextSettings text_settings(const ParameterValues& values) {
  TextSettings settings;
  const auto texts = [&](const char* name) {
    return std::get<std::vector<std::string>>(values.at(name));
  };
  if (const auto fields = texts("fields"); !fields.empty())
    settings.fields = parse_fields(joined(fields));
  settings.tokens = {.segmentation = segmentation_of(values.choice("segmentation")),
                     .lower_case = values.boolean("lower_case"),
                     .stop_words = stop_words_of(texts("stop_words")),
                     .stemmer = values.text("stemmer"),
                     .shortest_ngram = static_cast<int>(values.integer("shortest_ngram")),
                     .longest_ngram = static_cast<int>(values.integer("longest_ngram"))};
  check(settings.tokens);
  const double fewest = values.real("min_df"), most = values.real("max_df");
  settings.limits.fewest = documents_of("min_df", fewest, fewest < 1);
  settings.limits.most = documents_of("max_df", most, most <= 1);
  if (const auto terms = values.integer("max_terms"); terms > 0) settings.limits.terms = terms;
  settings.weights = {.smooth_idf = values.boolean("smooth_idf"),
                      .sublinear_tf = values.boolean("sublinear_tf"),
                      .norm = norm_of(values.choice("norm"))};
  return settings;
}

const std::vector<std::string>& english_stop_words() {
  static const std::vector<std::string> words{
      "a",       "about",   "above",   "across",   "after",   "again",   "against", "all",
      "almost",  "along",   "already", "also",     "always",  "am",      "among",   "an",
      "and",     "another", "any",     "anyone",   "are",     "around",  "as",      "at",
      "away",    "back",    "be",      "because",  "been",    "before",  "being",   "below",
      "between", "both",    "but",     "by",       "can",     "cannot",  "could",   "did",
      "do",      "does",    "doing",   "done",     "down",    "during",  "each",    "either",
      "else",    "enough",  "even",    "ever",     "every",   "few",     "for",     "from",
      "further", "get",     "had",     "has",      "have",    "having",  "he",      "her",
      "here",    "hers",    "herself", "him",      "himself", "his",     "how",     "however",
      "i",       "if",      "in",      "into",     "is",      "it",      "its",     "itself",
      "just",    "least",   "less",    "many",     "may",     "me",      "might",   "mine",
      "more",    "most",    "much",    "must",     "my",      "myself",  "neither", "never",
      "no",      "nor",     "not",     "now",      "of",      "off",     "often",   "on",
      "once",    "one",     "only",    "or",       "other",   "our",     "ours",    "out",
      "over",    "own",     "per",     "perhaps",  "rather",  "same",    "she",     "should",
      "since",   "so",      "some",    "still",    "such",    "than",    "that",    "the",
      "their",   "theirs",  "them",    "then",     "there",   "these",   "they",    "this",
      "those",   "through", "to",      "together", "too",     "under",   "until",   "up",
      "upon",    "us",      "very",    "was",      "we",      "well",    "were",    "what",
      "when",    "where",   "whether", "which",    "while",   "who",     "whole",   "whom",
      "whose",   "why",     "will",    "with",     "within",  "without", "would",   "yet",
      "you",     "your",    "yours",   "yourself"};
  return words;
}

}  // namespace hankki
