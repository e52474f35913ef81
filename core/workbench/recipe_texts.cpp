// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/recipe_texts.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/threads.h"

namespace hankki {
namespace {

constexpr std::size_t kBlock = 1024;  // documents

TextHash hash_of(std::string_view text) {
  const std::string hex = sha256_hex(text);
  TextHash hash{};
  for (std::size_t i = 0; i < 32; ++i) {
    const char digit = hex[i];
    const auto value = static_cast<std::uint64_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
    auto& half = hash[i / 16];
    half = static_cast<std::int64_t>(static_cast<std::uint64_t>(half) << 4 | value);
  }
  return hash;
}

}  // namespace

std::vector<TextHash> text_hashes(const Corpus& corpus, const JobContext& job) {
  const ThreadBudget budget(job.threads());
  std::vector<TextHash> hashes(corpus.size());
  struct Scratch {
    std::vector<Corpus::Piece> pieces;
    std::string text;
  };
  parallel_for_with(
      static_cast<std::int64_t>((corpus.size() + kBlock - 1) / kBlock), [] { return Scratch(); },
      [&](std::int64_t block, Scratch& scratch) {
        job.check();
        const std::size_t first = static_cast<std::size_t>(block) * kBlock;
        for (std::size_t i = first; i < std::min(first + kBlock, corpus.size()); ++i) {
          corpus.read(i, scratch.pieces);
          scratch.text.clear();
          for (const Corpus::Piece& piece : scratch.pieces) scratch.text.append(piece.text) += ' ';
          hashes[i] = hash_of(scratch.text);
        }
      });
  return hashes;
}

}  // namespace hankki
