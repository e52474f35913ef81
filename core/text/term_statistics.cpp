// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/term_statistics.h"

#include <algorithm>
#include <boost/math/distributions/hypergeometric.hpp>
#include <cmath>
#include <numeric>

#include "core/base/multiple_testing.h"

namespace hankki {
namespace {

constexpr double kPrior = 500;  // words; Monroe et al. tell terms of a few thousand words apart

struct Side {
  std::vector<double> words;            // occurrences of each term
  std::vector<std::int64_t> documents;  // that it stands in
};

Side count_side(const TermCounts& counts, std::span<const std::uint32_t> documents) {
  Side side{std::vector<double>(counts.terms.size()),
            std::vector<std::int64_t>(counts.terms.size())};
  for (const std::uint32_t document : documents) {
    const auto terms = counts.terms_of(document), often = counts.counts_of(document);
    for (std::size_t i = 0; i < terms.size(); ++i) {
      side.words[terms[i]] += often[i];
      ++side.documents[terms[i]];
    }
  }
  return side;
}

double sum(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

/// x ln(x / expected), 0 where there is nothing.
double surprise(double x, double expected) { return x > 0 ? x * std::log(x / expected) : 0; }

}  // namespace

std::vector<double> log_odds(std::span<const double> a, std::span<const double> b, double prior) {
  const double all_a = sum(a), all_b = sum(b), all = all_a + all_b;
  std::vector<double> z(a.size(), 0.0);
  for (std::size_t i = 0; i < z.size(); ++i) {
    if (a[i] + b[i] == 0) continue;
    const double expected = (a[i] + b[i]) / all * prior;
    const double in_a = a[i] + expected, in_b = b[i] + expected;
    const double difference =
        std::log(in_a / (all_a + prior - in_a)) - std::log(in_b / (all_b + prior - in_b));
    z[i] = difference / std::sqrt(1 / in_a + 1 / in_b);
  }
  return z;
}

double g2(double in_a, double all_a, double in_b, double all_b) {
  const double share = (in_a + in_b) / (all_a + all_b);
  const double sum = surprise(in_a, all_a * share) + surprise(in_b, all_b * share) +
                     surprise(all_a - in_a, all_a * (1 - share)) +
                     surprise(all_b - in_b, all_b * (1 - share));
  return std::max(0.0, 2 * sum);
}

double chance_of_at_least(std::int64_t with, std::int64_t drawn, std::int64_t having,
                          std::int64_t documents) {
  const std::int64_t fewest = std::max<std::int64_t>(0, drawn + having - documents);
  if (with <= fewest) return 1;
  if (with > std::min(drawn, having)) return 0;
  const boost::math::hypergeometric_distribution<double> draws(static_cast<unsigned>(having),
                                                               static_cast<unsigned>(drawn),
                                                               static_cast<unsigned>(documents));
  return boost::math::cdf(boost::math::complement(draws, static_cast<unsigned>(with - 1)));
}

std::vector<double> class_tfidf(std::span<const double> counts, std::size_t classes) {
  const std::size_t terms = classes == 0 ? 0 : counts.size() / classes;
  std::vector<double> all(terms, 0.0), result(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) all[i % terms] += counts[i];
  const double mean = sum(counts) / static_cast<double>(std::max<std::size_t>(1, classes));
  for (std::size_t c = 0; c < classes; ++c) {
    const double words = sum(counts.subspan(c * terms, terms));
    for (std::size_t term = 0; term < terms; ++term) {
      const double often = counts[c * terms + term];
      if (often > 0) result[c * terms + term] = often / words * std::log1p(mean / all[term]);
    }
  }
  return result;
}

std::vector<Mark> marks_of(const TermCounts& counts, std::span<const std::uint32_t> selected,
                           std::span<const std::uint32_t> others) {
  const Side inside = count_side(counts, selected), outside = count_side(counts, others);
  const double words_in = sum(inside.words), words_out = sum(outside.words);
  const std::vector<double> z = log_odds(inside.words, outside.words, kPrior);
  const auto drawn = static_cast<std::int64_t>(selected.size());
  const auto documents = drawn + static_cast<std::int64_t>(others.size());
  std::vector<Mark> marks;
  std::vector<double> p;
  for (std::uint32_t term = 0; term < counts.terms.size(); ++term) {
    if (inside.documents[term] == 0) continue;
    const std::int64_t having = inside.documents[term] + outside.documents[term];
    p.push_back(chance_of_at_least(inside.documents[term], drawn, having, documents));
    marks.push_back({term, inside.documents[term], outside.documents[term], z[term],
                     g2(inside.words[term], words_in, outside.words[term], words_out)});
  }
  const std::vector<double> q = benjamini_hochberg(p);
  for (std::size_t i = 0; i < marks.size(); ++i) marks[i].q = q[i];
  std::ranges::stable_sort(marks, std::ranges::greater{}, &Mark::z);
  return marks;
}

std::vector<std::uint32_t> rest_of(const TermCounts& counts,
                                   std::span<const std::uint32_t> selected) {
  std::vector<bool> taken(counts.documents(), false);
  for (const std::uint32_t document : selected) taken[document] = true;
  std::vector<std::uint32_t> rest;
  for (std::uint32_t document = 0; document < taken.size(); ++document)
    if (!taken[document]) rest.push_back(document);
  return rest;
}

}  // namespace hankki
