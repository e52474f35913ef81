// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/text/term_counts.h"

namespace hankki::test {

/// The six documents of tests/golden/tfidf-expected.json; the last two have no term.
inline const std::vector<std::string>& six_documents() {
  static const std::vector<std::string> documents{"Chop the onion. Fry the onion in butter!",
                                                  "Boil the rice; add salt",
                                                  "Fry rice with egg and onion",
                                                  "Simmer kimchi, pork and rice cake",
                                                  "a I",
                                                  ""};
  return documents;
}

inline TermCounts count_texts(const std::vector<std::string>& texts,
                              const TokenOptions& options = {}, const TermLimits& limits = {}) {
  return count_terms(TextCorpus(texts), options, limits, JobContext());
}

}  // namespace hankki::test
