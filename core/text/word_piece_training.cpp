// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_piece_training.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <queue>
#include <unordered_map>
#include <utility>

#include "core/base/cancel_scope.h"
#include "core/base/threads.h"
#include "core/text/code_points.h"
#include "core/text/word_piece.h"

namespace hankki {
namespace {

constexpr std::size_t kMostCharacters = 1000;
constexpr std::string_view kInner = "##";

using WordCounts = std::map<std::string, std::int64_t>;

WordCounts count_words(std::span<const std::string> texts, const JobContext& job) {
  constexpr std::size_t kBlock = 2000;
  const ThreadBudget budget(job.threads());
  const CancelScope cancel(job.token());
  std::vector<WordCounts> parts((texts.size() + kBlock - 1) / kBlock);
  parallel_for(std::ssize(parts), [&](std::int64_t block) {
    const auto begin = static_cast<std::size_t>(block) * kBlock;
    for (const auto& text : texts.subspan(begin, std::min(kBlock, texts.size() - begin)))
      for (auto& word : basic_tokens(text, {})) ++parts[begin / kBlock][std::move(word)];
  });
  WordCounts all;
  for (auto& part : parts)
    for (const auto& [word, count] : part) all[word] += count;
  return all;
}

using Piece = std::int32_t;

/// A word as pieces of it, and how often it stands in the texts.
struct Word {
  std::vector<Piece> pieces;
  std::int64_t count = 0;
};

struct Pair {
  Piece left, right;
  std::uint64_t key() const {
    return std::uint64_t{static_cast<std::uint32_t>(left)} << 32 |
           static_cast<std::uint32_t>(right);
  }
};

/// Merges pairs of pieces, the most frequent first; of equal ones that of older pieces.
class Merger {
 public:
  explicit Merger(const WordCounts& counts);

  std::size_t size() const { return texts_.size(); }
  /// False where no pair is left that stands there twice.
  bool merge_next();
  std::vector<std::string> take() { return std::move(texts_); }

 private:
  struct Waiting {
    std::int64_t count;
    Pair pair;
    bool operator<(const Waiting& other) const {
      return count != other.count ? count < other.count : pair.key() > other.pair.key();
    }
  };
  struct Place {
    std::int64_t count = 0;
    std::vector<std::uint32_t> words;  // in which it stood, some of them twice
  };

  Piece piece(const std::string& text);
  void add(Pair pair, std::uint32_t word, std::int64_t count);
  void merge_in(std::uint32_t word, Pair pair, Piece merged);

  std::vector<std::string> texts_;
  std::unordered_map<std::string, Piece> ids_;
  std::vector<Word> words_;
  std::unordered_map<std::uint64_t, Place> pairs_;
  std::priority_queue<Waiting> queue_;
};

Merger::Merger(const WordCounts& counts) {
  std::map<char32_t, std::int64_t> characters;
  for (const auto& [word, count] : counts)
    for (const char32_t c : code_points(word)) characters[c] += count;
  std::vector<std::pair<char32_t, std::int64_t>> kept(characters.begin(), characters.end());
  std::ranges::stable_sort(kept, std::greater{}, &std::pair<char32_t, std::int64_t>::second);
  kept.resize(std::min(kept.size(), kMostCharacters));
  std::ranges::sort(kept);
  for (const auto& [c, count] : kept) {
    piece(utf8(std::u32string(1, c)));
    piece(std::string(kInner) + utf8(std::u32string(1, c)));
  }
  for (const auto& [text, count] : counts) {
    Word word{.count = count};
    for (const char32_t c : code_points(text)) {
      const auto found =
          ids_.find((word.pieces.empty() ? "" : std::string(kInner)) + utf8(std::u32string(1, c)));
      if (found == ids_.end()) break;
      word.pieces.push_back(found->second);
    }
    words_.push_back(std::move(word));
  }
  for (std::uint32_t i = 0; i < words_.size(); ++i)
    for (std::size_t at = 0; at + 1 < words_[i].pieces.size(); ++at)
      add({words_[i].pieces[at], words_[i].pieces[at + 1]}, i, words_[i].count);
  for (const auto& [key, place] : pairs_)
    queue_.push({place.count, {static_cast<Piece>(key >> 32), static_cast<Piece>(key)}});
}

Piece Merger::piece(const std::string& text) {
  const auto [found, is_new] = ids_.try_emplace(text, static_cast<Piece>(texts_.size()));
  if (is_new) texts_.push_back(text);
  return found->second;
}

void Merger::add(Pair pair, std::uint32_t word, std::int64_t count) {
  Place& place = pairs_[pair.key()];
  place.count += count;
  if (count > 0) place.words.push_back(word);
}

bool Merger::merge_next() {
  while (!queue_.empty()) {
    const Waiting best = queue_.top();
    queue_.pop();
    Place& place = pairs_[best.pair.key()];
    if (place.count < best.count) {  // since it was put there, others took some of it
      if (place.count > 1) queue_.push({place.count, best.pair});
      continue;
    }
    if (place.count < 2) return false;
    const auto words = std::move(place.words);
    pairs_.erase(best.pair.key());
    const std::string right = texts_[static_cast<std::size_t>(best.pair.right)];
    const Piece merged =
        piece(texts_[static_cast<std::size_t>(best.pair.left)] + right.substr(kInner.size()));
    for (const std::uint32_t word : words) merge_in(word, best.pair, merged);
    return true;
  }
  return false;
}

void Merger::merge_in(std::uint32_t word, Pair pair, Piece merged) {
  auto& [pieces, count] = words_[word];
  const auto change = [&](Pair changed, std::int64_t by) {
    if (changed.key() == pair.key()) return;
    add(changed, word, by);
    if (by > 0) queue_.push({pairs_[changed.key()].count, changed});
  };
  std::vector<Piece> result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool both =
        i + 1 < pieces.size() && pieces[i] == pair.left && pieces[i + 1] == pair.right;
    result.push_back(both ? merged : pieces[i]);
    if (both) ++i;
  }
  if (result.size() == pieces.size()) return;  // it was merged already
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) change({pieces[i], pieces[i + 1]}, -count);
  pieces = std::move(result);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) change({pieces[i], pieces[i + 1]}, count);
}

}  // namespace

std::vector<std::string> train_word_pieces(std::span<const std::string> texts, std::size_t size,
                                           const JobContext& job) {
  const std::vector<std::string> special{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
  Merger merger(count_words(texts, job));
  while (merger.size() + special.size() < size && merger.merge_next()) job.check();
  std::vector<std::string> vocabulary = special;
  for (auto& text : merger.take())
    if (std::ranges::find(special, text) == special.end()) vocabulary.push_back(std::move(text));
  return vocabulary;
}

}  // namespace hankki
