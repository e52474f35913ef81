// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer_folder.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/text/byte_pair.h"
#include "core/text/json_object.h"
#include "core/text/sentence_piece.h"
#include "core/text/tokenizer_json.h"
#include "core/text/word_piece.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = std::uintmax_t{256} << 20;

/// tokenizer_config.json, or an empty object.
JsonObject config_of(const fs::path& folder) {
  const fs::path file = folder / "tokenizer_config.json";
  if (!fs::exists(file)) return {nlohmann::json::object(), utf8(file)};
  return JsonObject::read(file);
}

/// A special token is a text, or an object with its content.
std::string token_name(const JsonObject& config, const char* name, std::string_view usual) {
  if (!config.has(name)) return std::string(usual);
  if (config.json().at(name).is_object()) return config.object(name).text("content");
  return config.text(name);
}

struct SpecialName {
  const char* entry;
  std::string_view usual;
};

/// The frame of one token at either end, and the other special tokens that the vocabulary has.
TokenFrame frame_of(const JsonObject& config, const TokenVocabulary& vocabulary,
                    const SpecialName& begin, const SpecialName& end,
                    std::initializer_list<SpecialName> others) {
  TokenFrame frame;
  frame.before = {vocabulary.at(token_name(config, begin.entry, begin.usual))};
  frame.after = {vocabulary.at(token_name(config, end.entry, end.usual))};
  const auto add = [&](const SpecialName& name) {
    const std::string text = token_name(config, name.entry, name.usual);
    if (const auto id = vocabulary.find(text); id && !text.empty())
      frame.added.push_back({text, *id, text == "<mask>"});
  };
  add(begin);
  add(end);
  for (const SpecialName& name : others) add(name);
  return frame;
}

std::unique_ptr<SentenceTokenizer> word_piece(const fs::path& file, const JsonObject& config) {
  auto vocabulary = TokenVocabulary::from_lines(read_file(file, kLargest), utf8(file));
  const bool lower_case = config.flag("do_lower_case").value_or(true);
  WordPieceOptions options;
  options.basic = {.lower_case = lower_case,
                   .strip_accents = config.flag("strip_accents").value_or(lower_case),
                   .split_ideographs = config.flag("tokenize_chinese_chars").value_or(true)};
  options.unknown = token_name(config, "unk_token", "[UNK]");
  TokenFrame frame =
      frame_of(config, vocabulary, {"cls_token", "[CLS]"}, {"sep_token", "[SEP]"},
               {{"unk_token", "[UNK]"}, {"pad_token", "[PAD]"}, {"mask_token", "[MASK]"}});
  return std::make_unique<WordPiece>(std::move(vocabulary), std::move(options), std::move(frame));
}

std::unique_ptr<SentenceTokenizer> byte_pair(const fs::path& file, const fs::path& merges,
                                             const JsonObject& config) {
  auto vocabulary = TokenVocabulary::from_object(JsonObject::read(file));
  TokenFrame frame =
      frame_of(config, vocabulary, {"cls_token", "<s>"}, {"sep_token", "</s>"},
               {{"unk_token", "<unk>"}, {"pad_token", "<pad>"}, {"mask_token", "<mask>"}});
  return std::make_unique<BytePair>(
      std::move(vocabulary), parse_merges(read_file(merges, kLargest), utf8(merges)),
      config.flag("add_prefix_space").value_or(false), std::move(frame), utf8(merges));
}

std::unique_ptr<SentenceTokenizer> find_tokenizer(const fs::path& folder,
                                                  const JsonObject& config) {
  const auto file = [&](const char* name) { return folder / name; };
  if (fs::exists(file("vocab.txt"))) return word_piece(file("vocab.txt"), config);
  if (fs::exists(file("vocab.json")) && fs::exists(file("merges.txt")))
    return byte_pair(file("vocab.json"), file("merges.txt"), config);
  if (const fs::path model = file("sentencepiece.bpe.model"); fs::exists(model))
    return make_sentence_piece(read_file(model, kLargest), utf8(model));
  if (const fs::path json = file("tokenizer.json"); fs::exists(json))
    return make_json_tokenizer(JsonObject::read(json));
  throw Error(utf8(folder),
              en::say("it has no tokenizer: neither vocab.txt, nor vocab.json with merges.txt, nor "
                      "sentencepiece.bpe.model, nor tokenizer.json; get the whole folder"));
}

}  // namespace

FolderTokenizer read_tokenizer(const fs::path& folder) {
  constexpr double kLongest = 1e6;  // what has no limit says 1e30
  const JsonObject config = config_of(folder);
  FolderTokenizer result{find_tokenizer(folder, config), std::nullopt};
  const double longest = config.real_or("model_max_length", 0);
  if (longest >= 1 && longest <= kLongest) result.longest = static_cast<std::size_t>(longest);
  return result;
}

}  // namespace hankki
