// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// The unigram model of a SentencePiece file with XLM-R's ids (Conneau et al. 2020): <s> 0, <pad>
/// 1,
/// </s> 2, <unk> 3, the file's piece p is p + 1, and <mask> is the last. `bytes`: of the file, a
/// protocol buffer. Throws Error, naming `where`, where it is none, or of another sort.
///
/// libsentencepiece would read it too, but cannot live in one process with LibTorch: it brings a
/// protobuf of its own, whose symbols take the place of those that LibTorch was built for. The
/// tests hold this to it.
std::unique_ptr<SentenceTokenizer> make_sentence_piece(std::string_view bytes,
                                                       std::string_view where);

}  // namespace hankki
