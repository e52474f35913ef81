// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence_piece.h"

#include <sentencepiece_processor.h>

#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr TokenId kBegin = 0, kPadding = 1, kEnd = 2, kUnknown = 3;
constexpr TokenId kOffset = 1;
constexpr int kFirstPiece = 3;  // before it the model has <unk>, <s> and </s>

using Processor = sentencepiece::SentencePieceProcessor;

TokenFrame frame_of(const Processor& model) {
  return {.before = {kBegin},
          .after = {kEnd},
          .added = {{"<s>", kBegin},
                    {"<pad>", kPadding},
                    {"</s>", kEnd},
                    {"<unk>", kUnknown},
                    {"<mask>", model.GetPieceSize() + kOffset, true}}};
}

class SentencePieceTokenizer : public SentenceTokenizer {
 public:
  explicit SentencePieceTokenizer(std::unique_ptr<Processor> model)
      : SentenceTokenizer(frame_of(*model)), model_(std::move(model)) {}

  std::size_t size() const override {
    return static_cast<std::size_t>(model_->GetPieceSize() + kOffset) + 1;
  }

  std::string token(TokenId id) const override {
    for (const AddedToken& token : frame().added)
      if (token.id == id) return token.text;
    const int piece = id - kOffset;
    return piece >= kFirstPiece && piece < model_->GetPieceSize() ? model_->IdToPiece(piece)
                                                                  : std::string();
  }

 protected:
  void cut(std::string_view text, std::vector<TokenId>& pieces) const override {
    for (const int piece : model_->EncodeAsIds({text.data(), text.size()}))
      pieces.push_back(piece < kFirstPiece ? kUnknown : piece + kOffset);
  }

 private:
  const std::unique_ptr<Processor> model_;
};

}  // namespace

std::unique_ptr<SentenceTokenizer> make_sentence_piece(std::string_view bytes,
                                                       std::string_view where) {
  auto model = std::make_unique<Processor>();
  const auto status = model->LoadFromSerializedProto({bytes.data(), bytes.size()});
  if (!status.ok() || model->GetPieceSize() <= kFirstPiece || model->unk_id() != 0) {
    throw Error(where, en::say("not a SentencePiece model with <unk>, <s> and </s> at its start, "
                               "as XLM-R has; get a fresh copy of it, or save the tokenizer as "
                               "tokenizer.json"));
  }
  return std::make_unique<SentencePieceTokenizer>(std::move(model));
}

}  // namespace hankki
