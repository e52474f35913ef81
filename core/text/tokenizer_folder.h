// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// A tokenizer, and what its folder says beside it.
struct FolderTokenizer {
  std::unique_ptr<SentenceTokenizer> tokenizer;
  std::optional<std::size_t> longest;  ///< model_max_length
};

/// By the files that are there, the first of: vocab.txt (WordPiece), vocab.json and merges.txt
/// (byte-level BPE), sentencepiece.bpe.model (XLM-R), tokenizer.json; with the options of
/// tokenizer_config.json. Throws Error where none is there, one cannot be used, or the frame's
/// tokens are missing.
FolderTokenizer read_tokenizer(const std::filesystem::path& folder);

}  // namespace hankki
