// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/base/job.h"
#include "core/store/vector_sets.h"
#include "core/text/corpus.h"

namespace hankki {

/// The hash of each document: its pieces, joined by one space. On job.threads(). Throws Cancelled.
std::vector<TextHash> text_hashes(const Corpus& corpus, const JobContext& job);

/// Some documents of a corpus, which must outlive it.
class CorpusPart : public Corpus {
 public:
  CorpusPart(const Corpus& whole, std::span<const std::uint32_t> documents)
      : whole_(whole), documents_(documents) {}
  std::size_t size() const override { return documents_.size(); }
  std::size_t shared_pieces() const override { return whole_.shared_pieces(); }
  void read(std::size_t document, std::vector<Piece>& pieces) const override {
    whole_.read(documents_[document], pieces);
  }

 private:
  const Corpus& whole_;
  std::span<const std::uint32_t> documents_;
};

}  // namespace hankki
