// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/term_statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

// rice, kimchi, butter, salt, sugar
constexpr std::array kA{30.0, 12.0, 1.0, 20.0, 2.0};
constexpr std::array kB{5.0, 0.0, 25.0, 22.0, 40.0};

TEST(TermStatisticsTest, LogOddsKnownAnswers) {
  const auto z = log_odds(kA, kB, 10);
  constexpr std::array kExpected{5.565482507, 2.804015885, -3.520992651, 1.051935898, -4.888390944};
  for (std::size_t i = 0; i < z.size(); ++i) EXPECT_NEAR(z[i], kExpected[i], 6e-10);
}

TEST(TermStatisticsTest, G2KnownAnswers) {
  EXPECT_NEAR(g2(12, 65, 0, 92), 22.588995, 6e-7);
  EXPECT_NEAR(g2(30, 65, 5, 92), 38.034839, 6e-7);
  EXPECT_EQ(g2(0, 65, 0, 92), 0);
}

TEST(TermStatisticsTest, HypergeometricKnownAnswer) {
  EXPECT_NEAR(chance_of_at_least(15, 100, 50, 1000), 4.200127e-5, 6e-12);
  EXPECT_EQ(chance_of_at_least(0, 100, 50, 1000), 1);
  EXPECT_EQ(chance_of_at_least(51, 100, 50, 1000), 0);
  EXPECT_NEAR(chance_of_at_least(1, 2, 2, 3), 1, 1e-12) << "two of three always meet two of three";
  EXPECT_NEAR(chance_of_at_least(2, 2, 2, 3), 1.0 / 3, 1e-12);
}

TEST(TermStatisticsTest, ClassTfidfKnownAnswers) {
  std::vector<double> counts(kA.begin(), kA.end());
  counts.insert(counts.end(), kB.begin(), kB.end());
  counts.insert(counts.end(), {8, 3, 9, 15, 4});
  const auto weights = class_tfidf(counts, 3);
  constexpr std::array kExpected{0.426467436, 0.309809436, 0.016202306, 0.234984090, 0.027196533};
  for (std::size_t i = 0; i < kExpected.size(); ++i) EXPECT_NEAR(weights[i], kExpected[i], 6e-10);
}

TEST(TermStatisticsTest, MarksNameWhatSetsASelectionApart) {
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    texts.emplace_back("rice salt kimchi");
    texts.emplace_back("flour salt sugar");
  }
  const TermCounts counts = test::count_texts(texts);
  std::vector<std::uint32_t> selected;
  for (std::uint32_t i = 0; i < texts.size(); i += 2) selected.push_back(i);
  const auto marks = marks_of(counts, selected, rest_of(counts, selected));
  ASSERT_EQ(marks.size(), 3U) << "only terms of the selection";
  EXPECT_EQ(counts.terms[marks[0].term], "kimchi");
  EXPECT_EQ(counts.terms[marks[2].term], "salt");
  EXPECT_EQ(marks[0].documents, 40);
  EXPECT_EQ(marks[0].documents_outside, 0);
  EXPECT_LT(marks[0].q, 1e-10);
  EXPECT_GT(marks[2].q, 0.5);
}

// The promise of q: chance alone is flagged in at most 5 of 100 shuffles.
TEST(TermStatisticsTest, AShuffledSelectionFlagsNextToNothing) {
  std::vector<std::string> texts;
  std::uint32_t state = 7;
  const auto draw = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return state / 65536 % below;
  };
  for (int i = 0; i < 600; ++i) {
    std::string& text = texts.emplace_back("same");
    for (int word = 0; word < 8; ++word) text += " w" + std::to_string(draw(1 + draw(60)));
  }
  const TermCounts counts = test::count_texts(texts);
  int flagged = 0, terms = 0;
  for (int round = 0; round < 20; ++round) {
    std::vector<std::uint32_t> selected;
    for (std::uint32_t i = 0; i < texts.size(); ++i)
      if (draw(5) == 0) selected.push_back(i);
    for (const Mark& mark : marks_of(counts, selected, rest_of(counts, selected))) {
      ++terms;
      if (mark.q <= 0.05) ++flagged;
    }
  }
  EXPECT_GT(terms, 500);
  EXPECT_LE(flagged, terms / 20);
}

}  // namespace
}  // namespace hankki
