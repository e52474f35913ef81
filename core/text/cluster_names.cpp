// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/cluster_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "core/text/term_statistics.h"

namespace hankki {
namespace {

constexpr std::size_t kMostTerms = 3;
constexpr double kWeightOfLead = 0.5;  // that a further term has at least
constexpr double kFullTerm = 0.8;      // of a term's weight: a longer one says it all
constexpr std::size_t kLongEnding = 2;

/// "tomato" and "tomatoes", but not "corn" and "cornbread".
bool same_word(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (!b.starts_with(a))
    return a.ends_with('y') && b == std::string(a.substr(0, a.size() - 1)) + "ies";
  const std::string_view ending = b.substr(a.size());
  return ending.size() <= kLongEnding && (ending.empty() || ending == "s" || ending == "es");
}

std::vector<std::string_view> words_of(std::string_view term) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at <= term.size();) {
    const std::size_t end = std::min(term.find(' ', at), term.size());
    words.push_back(term.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// As one or several of the words of a longer term.
bool stands_in(std::string_view part, std::string_view whole) {
  const std::size_t at = whole.find(part);
  if (part.size() >= whole.size() || at == std::string_view::npos) return false;
  const std::size_t end = at + part.size();
  return (at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ');
}

bool share_a_word(std::string_view a, std::string_view b) {
  for (const std::string_view in_a : words_of(a))
    for (const std::string_view in_b : words_of(b))
      if (same_word(in_a, in_b)) return true;
  return false;
}

bool shares_a_word(std::string_view term, std::span<const std::string> terms) {
  return std::ranges::any_of(terms,
                             [&](const std::string& other) { return share_a_word(term, other); });
}

std::uint32_t parent_of(const NamedLevel& level, std::size_t cluster) {
  return level.parents.empty() ? NamedLevel::kNone : level.parents[cluster];
}

/// The class_tfidf() of each cluster's terms, by falling weight (ties: the first), without those
/// that its parent's name says.
class Ranking {
 public:
  struct Term {
    std::uint32_t term;
    double weight;
  };

  Ranking(const TermCounts& counts, const NamedLevel& level,
          std::span<const std::vector<std::string>> parent_names)
      : ranked_(level.clusters) {
    const std::vector<double> weights = class_tfidf(count_classes(counts, level), level.clusters);
    const std::size_t terms = counts.terms.size();
    std::vector<int> children(parent_names.size(), 0);
    for (const std::uint32_t parent : level.parents)
      if (parent != NamedLevel::kNone) ++children[parent];
    for (std::size_t c = 0; c < level.clusters; ++c) {
      for (std::uint32_t term = 0; term < terms; ++term)
        if (const double weight = weights[c * terms + term]; weight > 0)
          ranked_[c].push_back({term, weight});
      std::ranges::stable_sort(ranked_[c], std::ranges::greater{}, &Term::weight);
      if (ranked_[c].size() > kLooked) ranked_[c].resize(kLooked);
      drop_parts(counts, ranked_[c]);
      // An only child is its parent, more or less: the same words name it.
      if (parent_of(level, c) == NamedLevel::kNone || children[level.parents[c]] == 1) continue;
      const auto& said = parent_names[level.parents[c]];
      auto own = ranked_[c];
      std::erase_if(own,
                    [&](const Term& term) { return shares_a_word(counts.terms[term.term], said); });
      if (!own.empty()) ranked_[c] = std::move(own);
    }
  }

  std::span<const Term> of(std::size_t cluster) const { return ranked_[cluster]; }

 private:
  static constexpr std::size_t kLooked = 200;  // terms of a cluster that may come into its name

  /// "panna" and "cotta", where both hardly stand without each other, are "panna cotta".
  static void drop_parts(const TermCounts& counts, std::vector<Term>& ranked) {
    const auto is_part = [&](const Term& part) {
      return std::ranges::any_of(ranked, [&](const Term& whole) {
        return whole.weight >= kFullTerm * part.weight &&
               stands_in(counts.terms[part.term], counts.terms[whole.term]);
      });
    };
    std::vector<Term> kept;
    for (const Term& term : ranked)
      if (!is_part(term)) kept.push_back(term);
    ranked = std::move(kept);
  }

  static std::vector<double> count_classes(const TermCounts& counts, const NamedLevel& level) {
    std::vector<double> classes(level.clusters * counts.terms.size(), 0.0);
    for (std::size_t document = 0; document < level.cluster_of.size(); ++document) {
      const std::uint32_t cluster = level.cluster_of[document];
      if (cluster == NamedLevel::kNone) continue;
      double* const row = classes.data() + cluster * counts.terms.size();
      const auto terms = counts.terms_of(document), often = counts.counts_of(document);
      for (std::size_t i = 0; i < terms.size(); ++i) row[terms[i]] += often[i];
    }
    return classes;
  }

  std::vector<std::vector<Term>> ranked_;
};

/// The place of each cluster's leading term in its ranking: the heaviest are given away first, each
/// to one cluster of a parent. A cluster for which none is left takes its heaviest all the same.
std::vector<std::size_t> leading_terms(const Ranking& ranking, const NamedLevel& level) {
  struct Claim {
    double weight;
    std::uint32_t cluster;
    std::size_t place;
  };
  std::vector<Claim> claims;
  for (std::uint32_t c = 0; c < level.clusters; ++c)
    for (std::size_t place = 0; place < ranking.of(c).size(); ++place)
      claims.push_back({ranking.of(c)[place].weight, c, place});
  std::ranges::stable_sort(claims, std::ranges::greater{}, &Claim::weight);
  std::vector<std::size_t> leads(level.clusters, 0);
  std::vector<bool> has_lead(level.clusters, false);
  std::set<std::pair<std::uint32_t, std::uint32_t>> taken;  // (parent, term)
  for (const Claim& claim : claims) {
    if (has_lead[claim.cluster]) continue;
    const std::uint32_t parent = parent_of(level, claim.cluster);
    if (!taken.insert({parent, ranking.of(claim.cluster)[claim.place].term}).second) continue;
    leads[claim.cluster] = claim.place;
    has_lead[claim.cluster] = true;
  }
  return leads;
}

}  // namespace

std::vector<std::vector<std::string>> cluster_names(
    const TermCounts& counts, const NamedLevel& level,
    std::span<const std::vector<std::string>> parent_names) {
  const Ranking ranking(counts, level, parent_names);
  const std::vector<std::size_t> leads = leading_terms(ranking, level);
  std::vector<std::vector<std::string>> names(level.clusters);
  for (std::size_t c = 0; c < level.clusters; ++c) {
    const auto ranked = ranking.of(c);
    if (ranked.empty()) continue;
    const auto& lead = ranked[leads[c]];
    names[c].push_back(counts.terms[lead.term]);
    for (const auto& [term, weight] : ranked) {
      if (names[c].size() == kMostTerms || weight < kWeightOfLead * lead.weight) break;
      if (!shares_a_word(counts.terms[term], names[c])) names[c].push_back(counts.terms[term]);
    }
  }
  return names;
}

std::vector<std::uint32_t> parents_of(const NamedLevel& fine, const NamedLevel& broad) {
  std::vector<std::map<std::uint32_t, std::size_t>> common(fine.clusters);
  for (std::size_t i = 0; i < fine.cluster_of.size(); ++i)
    if (fine.cluster_of[i] != NamedLevel::kNone && broad.cluster_of[i] != NamedLevel::kNone)
      ++common[fine.cluster_of[i]][broad.cluster_of[i]];
  std::vector<std::uint32_t> parents;
  for (const auto& counts : common) {
    const auto most = std::ranges::max_element(counts, {}, [](const auto& e) { return e.second; });
    parents.push_back(most == counts.end() ? NamedLevel::kNone : most->first);
  }
  return parents;
}

}  // namespace hankki
