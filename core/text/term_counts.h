// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/text/corpus.h"
#include "core/text/tokenizer.h"

namespace hankki {

/// Which terms of a corpus are kept. As it is: all.
struct TermLimits {
  /// A number of documents, or a share of them.
  using Documents = std::variant<std::int64_t, double>;
  Documents fewest = std::int64_t{1};  ///< a term stands in at least so many
  Documents most = 1.0;                ///< and at most so many
  std::optional<std::int64_t> terms;   ///< the most frequent over all documents; ties: the first
  bool or_none = false;                ///< where no term is left there are none, which is no error
  bool operator==(const TermLimits&) const = default;
};

/// How often each term stands in each document: a sparse matrix by rows.
struct TermCounts {
  std::vector<std::string> terms;        ///< ascending by bytes, which is by code points
  std::vector<std::uint32_t> frequency;  ///< documents that a term stands in
  std::vector<std::int64_t> offsets;     ///< documents + 1
  std::vector<std::uint32_t> columns;    ///< terms of a document, ascending
  std::vector<std::uint32_t> counts;     ///< at least 1, beside columns
  std::vector<std::uint32_t> lengths;    ///< tokens of a document, those without a term included

  std::size_t documents() const { return lengths.size(); }
  std::span<const std::uint32_t> terms_of(std::size_t document) const;
  std::span<const std::uint32_t> counts_of(std::size_t document) const;
  std::optional<std::uint32_t> find(std::string_view term) const;
};

/// Counts with the semantics of scikit-learn's CountVectorizer: n-grams of words are joined by one
/// space. Works on job.threads(); the result does not depend on them. Throws Cancelled, and Error
/// as check() does or where no term is left.
TermCounts count_terms(const Corpus& corpus, const TokenOptions& options, const TermLimits& limits,
                       const JobContext& job);

/// The same of further documents, whose terms are those that are known already, ascending; others
/// are left out. `terms` and `frequency` stay empty. On one thread. Throws Cancelled.
TermCounts count_known_terms(std::span<const std::string> terms, const Corpus& corpus,
                             const TokenOptions& options, const JobContext& job);

}  // namespace hankki
