// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/job.h"

namespace hankki {

/// A WordPiece vocabulary for these texts, cut as basic_tokens() does: [PAD], [UNK], [CLS], [SEP],
/// [MASK], then the characters, then what the most frequent pair of pieces within words makes,
/// again and again (Sennrich et al. 2016), up to `size` tokens, or until no pair stands there
/// twice. Of characters at most 1,000 are kept, the most frequent. The same for the same texts in
/// any order. On job.threads(). Throws Cancelled.
std::vector<std::string> train_word_pieces(std::span<const std::string> texts, std::size_t size,
                                           const JobContext& job);

}  // namespace hankki
