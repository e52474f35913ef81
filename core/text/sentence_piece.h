// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// A SentencePiece model with XLM-R's ids (Conneau et al. 2020): <s> 0, <pad> 1, </s> 2, <unk> 3,
/// the model's piece p is p + 1, and <mask> is the last. libsentencepiece cuts the text.
/// `bytes`: of the model's file. Throws Error, naming `where`, where it is none.
std::unique_ptr<SentenceTokenizer> make_sentence_piece(std::string_view bytes,
                                                       std::string_view where);

}  // namespace hankki
