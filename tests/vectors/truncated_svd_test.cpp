// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectors/truncated_svd.h"

#include <gmock/gmock.h>

#include "core/text/tfidf.h"
#include "tests/text/text_fixture.h"

namespace hankki {
namespace {

struct SixDocuments {
  TermCounts counts = test::count_texts(test::six_documents());
  Tfidf weighted = tfidf(counts, {}, JobContext());
  SparseRows rows() const {
    return {counts.terms.size(), counts.offsets, counts.columns, weighted.weights};
  }
};

TEST(TruncatedSvdTest, SingularValuesOfTheSixDocuments) {
  const SixDocuments six;
  const TruncatedSvd svd = truncated_svd(six.rows(), {.rank = 6}, JobContext());
  ASSERT_EQ(svd.rank(), 4U) << "two documents are empty";
  constexpr double kExpected[] = {1.23169407, 1.00790548, 0.94188549, 0.7615169};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(svd.singular[i], kExpected[i], 6e-9);
}

TEST(TruncatedSvdTest, ThePartsGiveTheMatrixBack) {
  const SixDocuments six;
  const SparseRows rows = six.rows();
  const TruncatedSvd svd = truncated_svd(rows, {.rank = 4}, JobContext());
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    std::vector<double> dense(rows.columns, 0.0);
    for (auto at = static_cast<std::size_t>(rows.offsets[i]);
         at < static_cast<std::size_t>(rows.offsets[i + 1]); ++at)
      dense[rows.indices[at]] = rows.values[at];
    for (std::size_t j = 0; j < rows.columns; ++j) {
      double sum = 0;
      for (std::size_t r = 0; r < svd.rank(); ++r)
        sum += svd.left[i * svd.rank() + r] * svd.singular[r] * svd.right[r * rows.columns + j];
      EXPECT_NEAR(sum, dense[j], 1e-12);
    }
  }
}

TEST(TruncatedSvdTest, TheSameNumbersAtAnyNumberOfThreads) {
  std::vector<std::string> texts;
  std::uint32_t state = 1;
  for (int i = 0; i < 1200; ++i) {
    std::string& text = texts.emplace_back();
    for (int word = 0; word < 9; ++word) {
      state = state * 1664525 + 1013904223;
      text += " w" + std::to_string((state >> 16) % (1 + (state >> 9) % 90));
    }
  }
  const TermCounts counts = test::count_texts(texts);
  const Tfidf weighted = tfidf(counts, {}, JobContext());
  const SparseRows rows{counts.terms.size(), counts.offsets, counts.columns, weighted.weights};
  const TruncatedSvd one = truncated_svd(rows, {.rank = 3}, JobContext().with_threads(1));
  const TruncatedSvd three = truncated_svd(rows, {.rank = 3}, JobContext().with_threads(3));
  EXPECT_EQ(one.left, three.left);
  EXPECT_EQ(one.right, three.right);
}

TEST(TruncatedSvdTest, OtherSeedsFindTheSameDirections) {
  const SixDocuments six;
  const TruncatedSvd one = truncated_svd(six.rows(), {.rank = 2, .iterations = 60}, JobContext());
  const TruncatedSvd other = truncated_svd(
      six.rows(), {.rank = 2, .oversampling = 1, .iterations = 60, .seed = 2}, JobContext());
  for (std::size_t i = 0; i < one.right.size(); ++i)
    EXPECT_NEAR(one.right[i], other.right[i], 1e-6);
}

TEST(TruncatedSvdTest, NothingHasNoDirections) {
  const std::vector<std::int64_t> offsets{0, 0};
  EXPECT_EQ(truncated_svd({3, offsets, {}, {}}, {}, JobContext()).rank(), 0U);
  EXPECT_EQ(truncated_svd({}, {}, JobContext()).rank(), 0U);
}

}  // namespace
}  // namespace hankki
