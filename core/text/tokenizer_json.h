// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/text/json_object.h"
#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// The tokenizer of a tokenizer.json (Hugging Face tokenizers) whose model is WordPiece with
/// BERT's normalisation, byte-level BPE, or Unigram. Throws Error, naming what is not known here,
/// for any other, and where entries are missing or contradict each other.
std::unique_ptr<SentenceTokenizer> make_json_tokenizer(const JsonObject& file);

}  // namespace hankki
