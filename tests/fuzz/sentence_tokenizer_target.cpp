// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizers of sentence encoders: the first byte says of what kind the file is, the others are it.
#include <memory>
#include <stdexcept>

#include "core/base/error.h"
#include "core/text/byte_pair.h"
#include "core/text/json_object.h"
#include "core/text/sentence_piece.h"
#include "core/text/sentence_tokenizer.h"
#include "core/text/tokenizer_json.h"
#include "core/text/word_piece.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

std::unique_ptr<SentenceTokenizer> make(char kind, std::string_view file) {
  if (kind == 'v')
    return std::make_unique<WordPiece>(TokenVocabulary::from_lines(file, "input"),
                                       WordPieceOptions{}, TokenFrame{});
  if (kind == 's') return make_sentence_piece(file, "input");
  return make_json_tokenizer(JsonObject::parse(file, "input"));
}

void check(const SentenceTokenizer& tokenizer, std::string_view text) {
  constexpr std::size_t kLongest = 12;
  if (tokenizer.frame().size() >= kLongest) return;
  const auto all = tokenizer.pieces(text);
  for (const TokenId id : all)
    if (id < 0) throw std::logic_error("an id below 0");
  std::size_t pieces = 0;
  for (const auto& window : tokenizer.windows(text, kLongest)) {
    if (window.size() > kLongest) throw std::logic_error("a window is too long");
    pieces += window.size() - tokenizer.frame().size();
  }
  if (pieces != all.size()) throw std::logic_error("windows lose or repeat pieces");
}

}  // namespace

void run_one(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view file = bytes.substr(1);
  try {
    if (bytes.front() == 'm') {
      parse_merges(file, "input");
      return;
    }
    const auto tokenizer = make(bytes.front(), file);
    check(*tokenizer, "Chop the \u00E9 \uAE40\uCE58, [SEP]");
    check(*tokenizer, file);
  } catch (const Error&) {
    return;
  }
}

}  // namespace hankki::fuzz
