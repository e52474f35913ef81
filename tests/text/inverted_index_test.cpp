// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/inverted_index.h"

#include <gmock/gmock.h>

#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

using ::testing::ElementsAre;

void expect_found(const std::vector<Found>& found, const std::vector<Found>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].document, expected[i].document);
    EXPECT_NEAR(found[i].score, expected[i].score, 6e-9);
  }
}

TEST(InvertedIndexTest, Bm25KnownAnswers) {
  const InvertedIndex index(test::count_texts(test::six_documents()), {});
  EXPECT_THAT(index.counts().lengths, ElementsAre(8, 5, 6, 6, 0, 0));
  // The reference numbers documents from 1 in the first and from 0 in the second.
  expect_found(index.search("onion", 10), {{0, 0.51123109}, {2, 0.39661765}});
  expect_found(index.search("fry rice", 10),
               {{2, 0.66362350}, {0, 0.34003283}, {1, 0.29123831}, {3, 0.26700585}});
}

TEST(InvertedIndexTest, TheQueryIsCutAsTheDocumentsWere) {
  const TokenOptions tokens{.stemmer = "english"};
  const InvertedIndex index(test::count_texts(test::six_documents(), tokens), tokens);
  EXPECT_EQ(index.search("ONIONS", 10).size(), 2U);
  EXPECT_TRUE(index.search("aubergine", 10).empty());
  EXPECT_TRUE(index.search("", 10).empty());
  EXPECT_EQ(index.search("rice", 1).size(), 1U);
}

TEST(InvertedIndexTest, PostingsAreTheColumns) {
  const TermCounts counts = test::count_texts(test::six_documents());
  const Postings postings = postings_of(counts);
  EXPECT_THAT(postings.documents_of(*counts.find("onion")), ElementsAre(0, 2));
  EXPECT_THAT(postings.documents_of(*counts.find("rice")), ElementsAre(1, 2, 3));
}

}  // namespace
}  // namespace hankki
