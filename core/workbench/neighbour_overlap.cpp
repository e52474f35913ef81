// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/neighbour_overlap.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <span>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/random.h"
#include "core/base/threads.h"
#include "core/vectors/nearest_among.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 64;  // recipes between looks at the cancel

/// The weights by term, divided by their document's length: products along the lists are cosines.
class WeightLists {
 public:
  explicit WeightLists(const RecipeTerms& terms) : counts_(terms.counts) {
    const std::size_t documents = counts_.documents();
    offsets_.assign(counts_.terms.size() + 1, 0);
    for (const std::uint32_t term : counts_.columns) ++offsets_[term + 1];
    std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
    std::vector<std::size_t> next(offsets_.begin(), offsets_.end() - 1);
    documents_.resize(counts_.columns.size());
    weights_.resize(counts_.columns.size());
    own_.resize(counts_.columns.size());
    for (std::uint32_t document = 0; document < documents; ++document) {
      const auto begin = static_cast<std::size_t>(counts_.offsets[document]);
      const auto end = static_cast<std::size_t>(counts_.offsets[document + 1]);
      double squares = 0;
      for (std::size_t at = begin; at < end; ++at)
        squares += terms.weights.weights[at] * terms.weights.weights[at];
      const double length = std::sqrt(squares);
      for (std::size_t at = begin; at < end; ++at) {
        own_[at] = length > 0 ? terms.weights.weights[at] / length : 0;
        const std::size_t place = next[counts_.columns[at]]++;
        documents_[place] = document;
        weights_[place] = own_[at];
      }
    }
  }

  std::size_t documents() const { return counts_.documents(); }

  /// The k nearest that share a term, without itself, by falling cosine (ties: the first).
  /// `cosines` holds a zero for each document, before and after.
  std::vector<std::uint32_t> nearest(std::uint32_t document, std::size_t k,
                                     std::vector<double>& cosines) const {
    std::vector<std::uint32_t> found;
    for (auto at = static_cast<std::size_t>(counts_.offsets[document]);
         at < static_cast<std::size_t>(counts_.offsets[document + 1]); ++at) {
      const std::uint32_t term = counts_.columns[at];
      for (std::size_t place = offsets_[term]; place < offsets_[term + 1]; ++place) {
        double& cosine = cosines[documents_[place]];
        if (cosine == 0) found.push_back(documents_[place]);
        cosine += own_[at] * weights_[place];
      }
    }
    const std::vector<std::uint32_t> touched = found;
    std::erase(found, document);
    const auto kept = static_cast<std::ptrdiff_t>(std::min(k, found.size()));
    std::ranges::partial_sort(found, found.begin() + kept, [&](std::uint32_t a, std::uint32_t b) {
      return cosines[a] != cosines[b] ? cosines[a] > cosines[b] : a < b;
    });
    found.resize(static_cast<std::size_t>(kept));
    for (const std::uint32_t other : touched) cosines[other] = 0;
    return found;
  }

 private:
  const TermCounts& counts_;
  std::vector<std::size_t> offsets_;  // of each term; one more at the end
  std::vector<std::uint32_t> documents_;
  std::vector<double> weights_;
  std::vector<double> own_;  // beside TermCounts::columns
};

bool is_zero(std::span<const float> row) {
  return std::ranges::all_of(row, [](float value) { return value == 0; });
}

/// Rows of the vectors to ask, ascending: those of recipes that have terms, or some of them.
std::vector<std::uint32_t> rows_to_ask(const RecipeTerms& terms, const RecipeVectors& vectors,
                                       const OverlapOptions& options) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < vectors.recipes.size(); ++row) {
    const auto document = terms.document_of(vectors.recipes[row]);
    if (document && !terms.counts.terms_of(*document).empty() && !is_zero(vectors.vectors.row(row)))
      rows.push_back(row);
  }
  if (options.sample == 0 || options.sample >= rows.size()) return rows;
  RandomEngine engine = random_stream(options.seed, "neighbour overlap");
  for (std::size_t i = 0; i < options.sample; ++i)
    std::swap(rows[i], rows[i + random_below(engine, rows.size() - i)]);
  rows.resize(options.sample);
  std::ranges::sort(rows);
  return rows;
}

/// Of as many by terms as by vectors.
double share_of(const std::vector<std::uint32_t>& by_terms,
                std::span<const std::uint32_t> by_vectors, const RecipeTerms& terms,
                const RecipeVectors& vectors) {
  std::size_t both = 0;
  for (const std::uint32_t document : by_terms) {
    const ItemIndex recipe = terms.recipes[document];
    both +=
        std::ranges::any_of(by_vectors,
                            [&](std::uint32_t row) {
                              return row != Neighbours::kNobody && vectors.recipes[row] == recipe;
                            })
            ? 1
            : 0;
  }
  return static_cast<double>(both) / static_cast<double>(by_vectors.size());
}

}  // namespace

std::vector<NeighbourOverlap> neighbour_overlap(const RecipeTerms& terms,
                                                const RecipeVectors& vectors,
                                                const OverlapOptions& options,
                                                const JobContext& job) {
  const std::vector<std::uint32_t> rows = rows_to_ask(terms, vectors, options);
  const Neighbours near = nearest_of_some(vectors.vectors, rows, options.k, job);
  const WeightLists lists(terms);
  std::vector<std::optional<double>> shares(rows.size());
  const CancelScope scope(job.token());
  const ThreadBudget budget(job.threads());
  parallel_for_with(
      static_cast<std::int64_t>((rows.size() + kBlock - 1) / kBlock),
      [&] { return std::vector<double>(lists.documents(), 0); },
      [&](std::int64_t block, std::vector<double>& cosines) {
        const std::size_t first = static_cast<std::size_t>(block) * kBlock;
        for (std::size_t i = first; i < std::min(first + kBlock, rows.size()); ++i) {
          const auto document = *terms.document_of(vectors.recipes[rows[i]]);
          const auto by_terms = lists.nearest(document, options.k, cosines);
          if (by_terms.size() == options.k)
            shares[i] = share_of(by_terms, near.ids_of(i), terms, vectors);
        }
      });
  std::vector<NeighbourOverlap> result;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (shares[i]) result.push_back({vectors.recipes[rows[i]], *shares[i]});
  std::ranges::stable_sort(result, {}, &NeighbourOverlap::share);
  return result;
}

}  // namespace hankki
