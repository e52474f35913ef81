// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/term_counts.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numeric>

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/base/threads.h"
#include "core/text/term_counter.h"

namespace hankki {
namespace {

using Workers = std::vector<std::unique_ptr<TermCounter>>;

Workers count_all(const Corpus& corpus, const TokenOptions& options, std::size_t blocks,
                  const JobContext& job) {
  Workers workers;
  std::mutex mutex;
  share_blocks(static_cast<std::int64_t>(blocks), [&](LoopBlocks& shared) {
    auto worker = std::make_unique<TermCounter>(corpus, options);
    while (const auto block = shared.next()) {
      job.check();
      worker->count(static_cast<std::size_t>(*block));
    }
    const std::scoped_lock lock(mutex);
    workers.push_back(std::move(worker));
  });
  return workers;
}

constexpr std::uint32_t kLeftOut = 0xFFFF'FFFF;

/// The terms of all workers as one vocabulary, and where each worker's terms are in it.
struct ChosenTerms {
  std::vector<std::string> terms;
  std::vector<std::uint32_t> frequency;
  std::vector<std::vector<std::uint32_t>> of_worker;
};

struct Candidate {
  std::string_view term;
  std::uint64_t documents = 0, occurrences = 0;
  bool kept = true;
};

/// All terms in their order, and which of them each worker's are.
std::vector<Candidate> merge_terms(const Workers& workers,
                                   std::vector<std::vector<std::uint32_t>>& of_worker) {
  struct Source {
    std::string_view term;
    std::uint32_t worker, number;
  };
  std::vector<Source> sources;
  for (std::uint32_t w = 0; w < workers.size(); ++w) {
    of_worker.emplace_back(workers[w]->terms().size());
    for (std::uint32_t term = 0; term < workers[w]->terms().size(); ++term)
      sources.push_back({workers[w]->terms().term(term), w, term});
  }
  std::ranges::sort(sources, {}, &Source::term);
  std::vector<Candidate> all;
  for (const Source& source : sources) {
    if (all.empty() || all.back().term != source.term) all.push_back({source.term});
    const TermCounter& worker = *workers[source.worker];
    all.back().documents += worker.documents_with(source.number);
    all.back().occurrences += worker.occurrences(source.number);
    of_worker[source.worker][source.number] = static_cast<std::uint32_t>(all.size() - 1);
  }
  return all;
}

double documents_of(const TermLimits::Documents& limit, std::size_t documents) {
  if (const auto* count = std::get_if<std::int64_t>(&limit)) return static_cast<double>(*count);
  return std::get<double>(limit) * static_cast<double>(documents);
}

void apply_limits(std::vector<Candidate>& all, const TermLimits& limits, std::size_t documents) {
  const double fewest = documents_of(limits.fewest, documents);
  const double most = documents_of(limits.most, documents);
  if (limits.or_none && (documents == 0 || all.empty())) return;
  if (fewest > most) {
    throw Error(
        en::say("no term can stand in at least {} and at most {} of {} documents; widen the "
                "limits",
                fewest, most, documents));
  }
  std::vector<Candidate*> kept;
  for (Candidate& each : all) {
    const auto share = static_cast<double>(each.documents);
    each.kept = share >= fewest && share <= most;
    if (each.kept) kept.push_back(&each);
  }
  if (limits.terms && *limits.terms < static_cast<std::int64_t>(kept.size())) {
    std::ranges::stable_sort(kept, std::ranges::greater{},
                             [](const Candidate* each) { return each->occurrences; });
    for (auto i = static_cast<std::size_t>(*limits.terms); i < kept.size(); ++i)
      kept[i]->kept = false;
  }
  if (!limits.or_none && (kept.empty() || limits.terms == 0)) {
    throw Error(
        en::say("no term is left of {}; widen the limits, choose other fields, or look "
                "whether the recipes have text",
                all.size()));
  }
}

ChosenTerms choose_terms(const Workers& workers, const TermLimits& limits, std::size_t documents) {
  ChosenTerms chosen;
  std::vector<Candidate> all = merge_terms(workers, chosen.of_worker);
  apply_limits(all, limits, documents);
  std::vector<std::uint32_t> column(all.size(), kLeftOut);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].kept) continue;
    column[i] = static_cast<std::uint32_t>(chosen.terms.size());
    chosen.terms.emplace_back(all[i].term);
    chosen.frequency.push_back(static_cast<std::uint32_t>(all[i].documents));
  }
  for (auto& terms : chosen.of_worker)
    for (std::uint32_t& term : terms) term = column[term];
  return chosen;
}

/// Where each block was counted.
struct BlockPlace {
  std::size_t worker = 0;
  CountedBlock* counted = nullptr;
};

std::vector<BlockPlace> places_of(const Workers& workers, std::size_t blocks) {
  std::vector<BlockPlace> places(blocks);
  for (std::size_t w = 0; w < workers.size(); ++w)
    for (CountedBlock& counted : workers[w]->blocks()) places[counted.block] = {w, &counted};
  return places;
}

/// Sets lengths and offsets, for which the terms that are left out do not count.
void lay_out_rows(const std::vector<BlockPlace>& places, const ChosenTerms& chosen,
                  TermCounts& result) {
  result.offsets.push_back(0);
  for (const BlockPlace& place : places) {
    const auto& columns = chosen.of_worker[place.worker];
    result.lengths.insert(result.lengths.end(), place.counted->lengths.begin(),
                          place.counted->lengths.end());
    auto term = place.counted->terms.begin();
    for (const std::uint32_t distinct : place.counted->distinct) {
      const auto end = term + distinct;
      const auto kept = std::count_if(term, end, [&](auto t) { return columns[t] != kLeftOut; });
      result.offsets.push_back(result.offsets.back() + kept);
      term = end;
    }
  }
  result.columns.resize(static_cast<std::size_t>(result.offsets.back()));
  result.counts.resize(result.columns.size());
}

void fill_rows(const BlockPlace& place, const ChosenTerms& chosen, TermCounts& result) {
  const auto& columns = chosen.of_worker[place.worker];
  std::vector<std::pair<std::uint32_t, std::uint32_t>> row;
  auto out = static_cast<std::size_t>(result.offsets[place.counted->block * TermCounter::kBlock]);
  std::size_t at = 0;
  for (const std::uint32_t distinct : place.counted->distinct) {
    row.clear();
    for (const std::size_t end = at + distinct; at < end; ++at) {
      const std::uint32_t column = columns[place.counted->terms[at]];
      if (column != kLeftOut) row.emplace_back(column, place.counted->counts[at]);
    }
    std::ranges::sort(row);
    for (const auto& [column, count] : row) {
      result.columns[out] = column;
      result.counts[out++] = count;
    }
  }
  *place.counted = {.block = place.counted->block};  // its memory is free for what comes
}

}  // namespace

std::span<const std::uint32_t> TermCounts::terms_of(std::size_t document) const {
  return std::span(columns).subspan(
      static_cast<std::size_t>(offsets[document]),
      static_cast<std::size_t>(offsets[document + 1] - offsets[document]));
}

std::span<const std::uint32_t> TermCounts::counts_of(std::size_t document) const {
  return std::span(counts).subspan(
      static_cast<std::size_t>(offsets[document]),
      static_cast<std::size_t>(offsets[document + 1] - offsets[document]));
}

std::optional<std::uint32_t> TermCounts::find(std::string_view term) const {
  const auto found = std::ranges::lower_bound(terms, term);
  if (found == terms.end() || *found != term) return std::nullopt;
  return static_cast<std::uint32_t>(found - terms.begin());
}

TermCounts count_terms(const Corpus& corpus, const TokenOptions& options, const TermLimits& limits,
                       const JobContext& job) {
  check(options);
  const ThreadBudget budget(job.threads());
  const std::size_t blocks = (corpus.size() + TermCounter::kBlock - 1) / TermCounter::kBlock;
  const Workers workers = count_all(corpus, options, blocks, job);
  ChosenTerms chosen = choose_terms(workers, limits, corpus.size());
  job.check();
  TermCounts result;
  const std::vector<BlockPlace> places = places_of(workers, blocks);
  lay_out_rows(places, chosen, result);
  parallel_for(static_cast<std::int64_t>(blocks), [&](std::int64_t block) {
    fill_rows(places[static_cast<std::size_t>(block)], chosen, result);
  });
  result.terms = std::move(chosen.terms);
  result.frequency = std::move(chosen.frequency);
  return result;
}

TermCounts count_known_terms(std::span<const std::string> terms, const Corpus& corpus,
                             const TokenOptions& options, const JobContext& job) {
  check(options);
  Workers workers;
  workers.push_back(std::make_unique<TermCounter>(corpus, options));
  const std::size_t blocks = (corpus.size() + TermCounter::kBlock - 1) / TermCounter::kBlock;
  for (std::size_t block = 0; block < blocks; ++block) {
    job.check();
    workers[0]->count(block);
  }
  ChosenTerms chosen;
  auto& columns = chosen.of_worker.emplace_back();
  for (std::uint32_t i = 0; i < workers[0]->terms().size(); ++i) {
    const auto found = std::ranges::lower_bound(terms, workers[0]->terms().term(i));
    const bool known = found != terms.end() && *found == workers[0]->terms().term(i);
    columns.push_back(known ? static_cast<std::uint32_t>(found - terms.begin()) : kLeftOut);
  }
  TermCounts result;
  const std::vector<BlockPlace> places = places_of(workers, blocks);
  lay_out_rows(places, chosen, result);
  for (const BlockPlace& place : places) fill_rows(place, chosen, result);
  return result;
}

}  // namespace hankki
