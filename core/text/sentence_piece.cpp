// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence_piece.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

#include "core/base/error.h"
#include "core/text/token_vocabulary.h"
#include "core/text/unigram.h"

namespace hankki {
namespace {

constexpr TokenId kBegin = 0, kPadding = 1, kEnd = 2, kUnknown = 3;
constexpr std::size_t kFirstPiece = 3;  // before it the file has <unk>, <s> and </s>

[[noreturn]] void refuse(std::string_view where) {
  throw Error(where,
              en::say("not a unigram model of SentencePiece with <unk>, <s> and </s> at its "
                      "start, as XLM-R has; get a fresh copy of it, or save the tokenizer as "
                      "tokenizer.json"));
}

/// The fields of a protocol buffer's message, one after the other.
class Fields {
 public:
  Fields(std::string_view message, std::string_view where) : left_(message), where_(where) {}

  /// False at the end.
  bool next() {
    if (left_.empty()) return false;
    const std::uint64_t key = varint();
    number_ = key >> 3;
    bytes_ = {};
    whole_ = 0;
    constexpr std::uint64_t kVarint = 0, kEight = 1, kBytes = 2, kFour = 5;
    switch (key & 7) {
      case kVarint:
        whole_ = varint();
        break;
      case kEight:
        bytes_ = take(8);
        break;
      case kBytes:
        bytes_ = take(varint());
        break;
      case kFour:
        bytes_ = take(4);
        break;
      default:
        refuse(where_);
    }
    return true;
  }

  std::uint64_t number() const { return number_; }
  std::uint64_t whole() const { return whole_; }
  std::string_view bytes() const { return bytes_; }
  float real() const {
    if (bytes_.size() != sizeof(float)) refuse(where_);
    float value = 0;
    std::memcpy(&value, bytes_.data(), sizeof(value));
    return value;
  }

 private:
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(take(1).front());
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    refuse(where_);
  }

  std::string_view take(std::uint64_t size) {
    if (size > left_.size()) refuse(where_);
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
  const std::string_view where_;
  std::uint64_t number_ = 0, whole_ = 0;
  std::string_view bytes_;
};

/// sentencepiece_model.proto, as far as it matters.
struct Model {
  static constexpr std::uint64_t kUnigram = 1;
  enum PieceType : std::uint64_t { kNormal = 1, kUnknownPiece = 2, kControl = 3 };
  struct Piece {
    ScoredPiece piece;
    std::uint64_t type = kNormal;
  };
  std::vector<Piece> pieces;
  std::uint64_t type = kUnigram;
  std::string_view normalisation;
  bool blank_first = true, one_blank = true, visible_blanks = true;
};

Model::Piece read_piece(std::string_view message, std::string_view where) {
  Model::Piece piece;
  for (Fields fields(message, where); fields.next();) {
    if (fields.number() == 1) piece.piece.text = fields.bytes();
    if (fields.number() == 2) piece.piece.score = double{fields.real()};
    if (fields.number() == 3) piece.type = fields.whole();
  }
  return piece;
}

Model read_model(std::string_view bytes, std::string_view where) {
  Model model;
  for (Fields fields(bytes, where); fields.next();) {
    if (fields.number() == 1) model.pieces.push_back(read_piece(fields.bytes(), where));
    if (fields.number() == 2) {  // how it was trained
      for (Fields trainer(fields.bytes(), where); trainer.next();)
        if (trainer.number() == 3) model.type = trainer.whole();
    }
    if (fields.number() != 3) continue;
    for (Fields normalizer(fields.bytes(), where); normalizer.next();) {
      if (normalizer.number() == 2) model.normalisation = normalizer.bytes();
      if (normalizer.number() == 3) model.blank_first = normalizer.whole() != 0;
      if (normalizer.number() == 4) model.one_blank = normalizer.whole() != 0;
      if (normalizer.number() == 5) model.visible_blanks = normalizer.whole() != 0;
    }
  }
  return model;
}

bool is_usable(const Model& model) {
  if (model.pieces.size() <= kFirstPiece || model.pieces.size() > TokenVocabulary::kMost ||
      model.type != Model::kUnigram || !model.one_blank || !model.visible_blanks)
    return false;
  return model.pieces[0].type == Model::kUnknownPiece && model.pieces[1].type == Model::kControl &&
         model.pieces[2].type == Model::kControl &&
         std::ranges::all_of(model.pieces.begin() + kFirstPiece, model.pieces.end(),
                             [](const auto& piece) { return piece.type == Model::kNormal; });
}

}  // namespace

std::unique_ptr<SentenceTokenizer> make_sentence_piece(std::string_view bytes,
                                                       std::string_view where) {
  Model model = read_model(bytes, where);
  if (!is_usable(model)) refuse(where);
  std::vector<ScoredPiece> pieces{{"<s>"}, {"<pad>"}, {"</s>"}, {"<unk>"}};
  for (std::size_t p = kFirstPiece; p < model.pieces.size(); ++p)
    pieces.push_back(std::move(model.pieces[p].piece));
  const auto mask = static_cast<TokenId>(pieces.size());
  pieces.push_back({"<mask>"});
  UnigramOptions options{.normalisation = CharacterMap(),
                         .blank_first = model.blank_first,
                         .unknown = kUnknown,
                         .reserved = kUnknown + 1};
  try {
    if (!model.normalisation.empty()) options.normalisation.emplace(model.normalisation);
  } catch (const Error& fault) {
    throw Error(where, fault.message());
  }
  TokenFrame frame{.before = {kBegin},
                   .after = {kEnd},
                   .added = {{"<s>", kBegin},
                             {"<pad>", kPadding},
                             {"</s>", kEnd},
                             {"<unk>", kUnknown},
                             {"<mask>", mask, true}}};
  return std::make_unique<Unigram>(std::move(pieces), std::move(options), std::move(frame), where);
}

}  // namespace hankki
