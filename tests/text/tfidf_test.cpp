// SPDX-License-Identifier: GPL-3.0-or-later
// Against scikit-learn's numbers, and against counting word by word.
#include "core/text/tfidf.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/data/import.h"
#include "tests/support/test_support.h"
#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

using Json = nlohmann::json;
using ::testing::ElementsAre;

constexpr double kPrinted = 6e-10;  // nine digits

TermLimits::Documents documents(const Json& value) {
  return value.is_number_integer() ? TermLimits::Documents(value.get<std::int64_t>())
                                   : TermLimits::Documents(value.get<double>());
}

struct Settings {
  TokenOptions tokens;
  TermLimits limits;
  TfidfOptions weights;
};

Settings settings_of(const Json& params) {
  Settings settings;
  for (const auto& [name, value] : params.items()) {
    if (name == "sublinear_tf")
      settings.weights.sublinear_tf = value;
    else if (name == "smooth_idf")
      settings.weights.smooth_idf = value;
    else if (name == "norm")
      settings.weights.norm = value.is_null() ? TfidfOptions::Norm::None : TfidfOptions::Norm::L1;
    else if (name == "ngram_range") {
      settings.tokens.shortest_ngram = value[0];
      settings.tokens.longest_ngram = value[1];
    } else if (name == "min_df")
      settings.limits.fewest = documents(value);
    else if (name == "max_df")
      settings.limits.most = documents(value);
    else if (name == "max_features")
      settings.limits.terms = value.get<std::int64_t>();
    else if (name == "stop_words")
      settings.tokens.stop_words = value;
    else
      ADD_FAILURE() << "the golden file has a parameter that this test does not know: " << name;
  }
  return settings;
}

void expect_rows(const Json& rows, const TermCounts& counts, const Tfidf& weighted) {
  for (std::size_t document = 0; document < rows.size(); ++document) {
    const auto terms = counts.terms_of(document);
    ASSERT_EQ(terms.size(), rows[document].size()) << "document " << document;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const std::string& term = counts.terms[terms[i]];
      ASSERT_TRUE(rows[document].contains(term)) << term;
      EXPECT_NEAR(weighted.weights[static_cast<std::size_t>(counts.offsets[document]) + i],
                  rows[document][term].get<double>(), kPrinted);
    }
  }
}

TEST(TfidfTest, EqualsScikitLearn) {
  std::ifstream file(test::golden("tfidf-expected.json"));
  const Json expected = Json::parse(file);
  ASSERT_EQ(expected["documents"].get<std::vector<std::string>>(), test::six_documents());
  ASSERT_FALSE(expected["cases"].empty());
  for (const Json& each : expected["cases"]) {
    SCOPED_TRACE(each["name"].get<std::string>());
    const Settings settings = settings_of(each["params"]);
    const TermCounts counts =
        test::count_texts(test::six_documents(), settings.tokens, settings.limits);
    EXPECT_EQ(counts.terms, each["vocabulary"].get<std::vector<std::string>>());
    const Tfidf weighted = tfidf(counts, settings.weights, JobContext());
    for (std::size_t i = 0; i < counts.terms.size(); ++i)
      EXPECT_NEAR(weighted.idf[i], each["idf"][i].get<double>(), kPrinted);
    expect_rows(each["rows"], counts, weighted);
    if (each["cosine"].is_null()) continue;
    for (std::size_t a = 0; a < counts.documents(); ++a)
      for (std::size_t b = 0; b < counts.documents(); ++b)
        EXPECT_NEAR(row_product(counts, weighted.weights, a, b), each["cosine"][a][b].get<double>(),
                    2 * kPrinted);
  }
}

TEST(TfidfTest, ProductsOfSharedTermsFallAndSumToTheCosine) {
  const TermCounts counts = test::count_texts(test::six_documents());
  const Tfidf weighted = tfidf(counts, {}, JobContext());
  for (std::size_t a = 0; a < counts.documents(); ++a) {
    for (std::size_t b = 0; b < counts.documents(); ++b) {
      double sum = 0, last = 2;
      for (const auto& [term, product] : shared_terms(counts, weighted.weights, a, b)) {
        EXPECT_LE(product, last);
        last = product;
        sum += product;
      }
      EXPECT_NEAR(sum, row_product(counts, weighted.weights, a, b), 1e-12);
    }
  }
  const auto shared = shared_terms(counts, weighted.weights, 0, 2);
  ASSERT_FALSE(shared.empty());
  EXPECT_TRUE(std::ranges::count(counts.terms_of(0), shared[0].term) == 1 &&
              std::ranges::count(counts.terms_of(2), shared[0].term) == 1);
}

TEST(TfidfTest, TopTermsFallAndTiesAreTheFirst) {
  const TermCounts counts = test::count_texts(test::six_documents());
  const Tfidf weighted = tfidf(counts, {}, JobContext());
  const auto top = top_terms(counts, weighted.weights, 0, 3);
  std::vector<std::string> names;
  for (const WeightedTerm& each : top) names.push_back(counts.terms[each.term]);
  EXPECT_THAT(names, ElementsAre("onion", "the", "butter"));
  EXPECT_EQ(top[0].weight, top[1].weight);
  EXPECT_TRUE(top_terms(counts, weighted.weights, 5, 3).empty());
}

TEST(TfidfTest, WithoutATermIsAnErrorThatSaysWhatToDo) {
  const std::vector<std::string> none{"", "a I"};
  EXPECT_THROW(test::count_texts(none), Error);
  EXPECT_THROW(test::count_texts(test::six_documents(), {}, {.fewest = std::int64_t{7}}), Error);
  EXPECT_THROW(test::count_texts(test::six_documents(), {.shortest_ngram = 3, .longest_ngram = 2}),
               Error);
}

TEST(TfidfTest, ACancelledCountEnds) {
  const CancelToken token;
  token.cancel();
  EXPECT_THROW(count_terms(TextCorpus(test::six_documents()), {}, {}, JobContext(token)),
               Cancelled);
}

/// Texts of few words, so that they meet again, over more than one block of documents.
std::vector<std::string> many_texts(int words) {
  std::vector<std::string> texts;
  std::uint32_t state = 1;
  for (int i = 0; i < 3000; ++i) {
    std::string& text = texts.emplace_back();
    for (int word = 0; word < i % 7; ++word) {
      state = state * 1664525 + 1013904223;
      text += " w" + std::to_string(state / 65536 % static_cast<std::uint32_t>(words));
    }
  }
  return texts;
}

TEST(TfidfTest, CountsAreThoseOfCountingWordByWordAtAnyNumberOfThreads) {
  const auto texts = many_texts(200);
  TermCounts one, two;
  {
    const JobContext job = JobContext().with_threads(1);
    one = count_terms(TextCorpus(texts), {}, {}, job);
    two = count_terms(TextCorpus(texts), {}, {}, JobContext().with_threads(3));
  }
  EXPECT_EQ(one.terms, two.terms);
  EXPECT_EQ(one.offsets, two.offsets);
  EXPECT_EQ(one.columns, two.columns);
  EXPECT_EQ(one.counts, two.counts);
  EXPECT_EQ(one.lengths, two.lengths);
  Tokenizer tokenizer{TokenOptions{}};
  for (std::size_t document = 0; document < texts.size(); ++document) {
    std::map<std::string, std::uint32_t> expected;
    for (const auto& token : tokenizer.tokens(texts[document])) ++expected[token.text];
    std::map<std::string, std::uint32_t> found;
    for (std::size_t i = 0; i < one.terms_of(document).size(); ++i)
      found[one.terms[one.terms_of(document)[i]]] = one.counts_of(document)[i];
    ASSERT_EQ(found, expected) << "document " << document;
  }
}

// Recipes of the same words, however they are ordered: 16 of these pairs have the same name and
// list of ingredients, 33 the same text. Where ids are compared, such pairs are tied.
TEST(TfidfTest, TheFoodcomCorpusHas73PairsOfIdenticalRows) {
  HANKKI_REAL_DATA(file, "foodcom-corpus/RAW_recipes.csv.xz");
  const auto imported = import_foodcom(file, {}, {}, {});
  const RecipeCorpus corpus(imported.dataset, {TextField::Name, TextField::Ingredients});
  const TermCounts counts = count_terms(corpus, {}, {}, JobContext());
  const Tfidf weighted = tfidf(counts, {}, JobContext());
  std::map<std::pair<std::vector<std::uint32_t>, std::vector<double>>, int> rows;
  for (std::size_t document = 0; document < counts.documents(); ++document) {
    const auto terms = counts.terms_of(document);
    const auto weights =
        std::span(weighted.weights)
            .subspan(static_cast<std::size_t>(counts.offsets[document]), terms.size());
    ++rows[{{terms.begin(), terms.end()}, {weights.begin(), weights.end()}}];
  }
  std::map<int, int> groups;  // how many of each size
  for (const auto& [row, times] : rows) ++groups[times];
  EXPECT_THAT(groups, ElementsAre(std::pair(1, 152'560 - 2 * 73), std::pair(2, 73)));
}

RC_GTEST_PROP(TfidfPropertyTest, RowsHaveLengthOneOrNothing, (std::vector<std::string> texts)) {
  texts.emplace_back("always one word");
  const TermCounts counts = test::count_texts(texts);
  const Tfidf weighted = tfidf(counts, {}, JobContext());
  for (std::size_t document = 0; document < counts.documents(); ++document) {
    const double length = row_product(counts, weighted.weights, document, document);
    RC_ASSERT((counts.terms_of(document).empty() ? length == 0 : std::abs(length - 1) < 1e-12));
  }
}

}  // namespace
}  // namespace hankki
