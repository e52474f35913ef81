// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer_json.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/text/byte_pair.h"
#include "core/text/unigram.h"
#include "core/text/word_piece.h"

namespace hankki {
namespace {

constexpr auto kMostIds = static_cast<std::int64_t>(TokenVocabulary::kMost);

[[noreturn]] void refuse(const JsonObject& file, std::string_view part, std::string_view type) {
  throw Error(file.where(),
              en::say("its {} \"{}\" is not known here; Hankki reads WordPiece with BERT's "
                      "normalizer, byte-level BPE, and Unigram",
                      part, type));
}

/// A normalizer, pre-tokenizer or post-processor, or those that a Sequence of them has.
std::vector<JsonObject> steps_of(const JsonObject& file, const char* part, const char* list) {
  if (!file.has(part)) return {};
  JsonObject step = file.object(part);
  if (step.text("type") == "Sequence") return step.objects(list);
  std::vector<JsonObject> one;
  one.push_back(std::move(step));
  return one;
}

std::vector<AddedToken> added_tokens(const JsonObject& file) {
  std::vector<AddedToken> added;
  if (!file.has("added_tokens")) return added;
  for (const JsonObject& token : file.objects("added_tokens")) {
    const std::string text = token.text("content");
    if (text.empty()) continue;
    added.push_back({text, static_cast<TokenId>(token.integer("id", 0, kMostIds)),
                     token.flag("lstrip").value_or(false)});
  }
  return added;
}

/// ["<s>", 0], as the processors of BERT and RoBERTa have them.
TokenId framing_id(const JsonObject& step, const char* name) {
  const auto& pair = step.list(name);
  if (pair.size() != 2 || !pair[1].is_number_unsigned() || pair[1].get<std::uint64_t>() > kMostIds)
    step.refuse(name, en::say("a token and its id"));
  return pair[1].get<TokenId>();
}

void add_template(const JsonObject& step, TokenFrame& frame) {
  const JsonObject special = step.object("special_tokens");
  bool behind = false;
  for (const JsonObject& part : step.objects("single")) {
    if (!part.has("SpecialToken")) {
      behind = true;
      continue;
    }
    const JsonObject token = special.object(part.object("SpecialToken").text("id"));
    for (const auto& id : token.list("ids")) {
      if (!id.is_number_unsigned() || id.get<std::uint64_t>() > kMostIds)
        token.refuse("ids", en::say("a list of ids"));
      (behind ? frame.after : frame.before).push_back(id.get<TokenId>());
    }
  }
}

TokenFrame frame_of(const JsonObject& file) {
  TokenFrame frame{.added = added_tokens(file)};
  for (const JsonObject& step : steps_of(file, "post_processor", "processors")) {
    const std::string type = step.text("type");
    if (type == "TemplateProcessing") {
      add_template(step, frame);
    } else if (type == "BertProcessing" || type == "RobertaProcessing") {
      frame.before.push_back(framing_id(step, "cls"));
      frame.after.push_back(framing_id(step, "sep"));
    } else if (type != "ByteLevel") {
      refuse(file, "post_processor", type);
    }
  }
  return frame;
}

TokenVocabulary vocabulary_of(const JsonObject& file, const JsonObject& model) {
  JsonObject vocabulary = model.object("vocab");
  nlohmann::json ids = vocabulary.json();
  for (const AddedToken& token : added_tokens(file))  // which may stand behind the vocabulary
    ids[token.text] = token.id;
  return TokenVocabulary::from_object({std::move(ids), file.where()});
}

std::unique_ptr<SentenceTokenizer> make_word_piece(const JsonObject& file,
                                                   const JsonObject& model) {
  WordPieceOptions options{.basic = {false, false, false, false},
                           .unknown = model.text_or("unk_token", "[UNK]"),
                           .inner = model.text_or("continuing_subword_prefix", "##"),
                           .longest_word = static_cast<std::size_t>(
                               model.integer_or("max_input_chars_per_word", 1, 1'000'000, 100))};
  for (const JsonObject& step : steps_of(file, "normalizer", "normalizers")) {
    if (step.text("type") != "BertNormalizer") refuse(file, "normalizer", step.text("type"));
    const bool lower_case = step.flag("lowercase").value_or(true);
    options.basic = {.clean = step.flag("clean_text").value_or(true),
                     .lower_case = lower_case,
                     .strip_accents = step.flag("strip_accents").value_or(lower_case),
                     .split_ideographs = step.flag("handle_chinese_chars").value_or(true)};
  }
  for (const JsonObject& step : steps_of(file, "pre_tokenizer", "pretokenizers"))
    if (step.text("type") != "BertPreTokenizer") refuse(file, "pre_tokenizer", step.text("type"));
  return std::make_unique<WordPiece>(vocabulary_of(file, model), std::move(options),
                                     frame_of(file));
}

std::vector<TokenMerge> merges_of(const JsonObject& model) {
  std::vector<TokenMerge> merges;
  std::string lines;  // "left right", as older files have them
  for (const auto& merge : model.list("merges")) {
    if (merge.is_string())
      lines.append(merge.get_ref<const std::string&>()).push_back('\n');
    else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string())
      merges.push_back({merge[0].get<std::string>(), merge[1].get<std::string>()});
    else
      model.refuse("merges", en::say("a list of pairs"));
  }
  if (merges.empty()) return parse_merges(lines, model.where());
  return merges;
}

std::unique_ptr<SentenceTokenizer> make_byte_pair(const JsonObject& file, const JsonObject& model) {
  if (file.has("normalizer")) refuse(file, "normalizer", file.object("normalizer").text("type"));
  bool byte_level = false, blank_first = false;
  for (const JsonObject& step : steps_of(file, "pre_tokenizer", "pretokenizers")) {
    if (step.text("type") != "ByteLevel") refuse(file, "pre_tokenizer", step.text("type"));
    byte_level = step.flag("use_regex").value_or(true);
    blank_first = step.flag("add_prefix_space").value_or(true);
  }
  if (!byte_level) refuse(file, "model", "BPE");
  return std::make_unique<BytePair>(vocabulary_of(file, model), merges_of(model), blank_first,
                                    frame_of(file), file.where());
}

std::vector<ScoredPiece> scored_pieces(const JsonObject& file, const JsonObject& model) {
  std::vector<ScoredPiece> pieces;
  for (const auto& entry : model.list("vocab")) {
    if (!entry.is_array() || entry.size() != 2 || !entry[0].is_string() || !entry[1].is_number())
      model.refuse("vocab", en::say("a list of tokens with their scores"));
    pieces.push_back({entry[0].get<std::string>(), entry[1].get<double>()});
  }
  for (const AddedToken& token : added_tokens(file)) {
    const auto id = static_cast<std::size_t>(token.id);
    if (id == pieces.size()) pieces.push_back({token.text, 0});
    if (id >= pieces.size() || pieces[id].text != token.text)
      throw Error(file.where(),
                  en::say("the added token \"{}\" has an id of another one", token.text));
  }
  return pieces;
}

std::unique_ptr<SentenceTokenizer> make_unigram(const JsonObject& file, const JsonObject& model) {
  UnigramOptions options{.blank_first = false};
  for (const JsonObject& step : steps_of(file, "normalizer", "normalizers")) {
    const std::string type = step.text("type");
    if (type == "Precompiled") {
      try {
        options.normalisation.emplace(from_base64(step.text_or("precompiled_charsmap", "")));
      } catch (const Error& fault) {
        throw Error(file.where(), fault.message());
      }
    } else if (type == "Lowercase") {
      options.lower_case = true;
    } else if (type != "NFKC" && type != "Nmt" && type != "Replace" && type != "Strip") {
      refuse(file, "normalizer", type);  // blanks in rows and at ends never count here
    }
  }
  for (const JsonObject& step : steps_of(file, "pre_tokenizer", "pretokenizers")) {
    const std::string type = step.text("type");
    if (type == "Metaspace")
      options.blank_first = step.flag("add_prefix_space").value_or(true) &&
                            step.text_or("prepend_scheme", "always") != "never";
    else if (type != "WhitespaceSplit")
      refuse(file, "pre_tokenizer", type);
  }
  auto pieces = scored_pieces(file, model);
  options.unknown = static_cast<TokenId>(model.integer("unk_id", 0, kMostIds));
  return std::make_unique<Unigram>(std::move(pieces), std::move(options), frame_of(file),
                                   file.where());
}

}  // namespace

std::unique_ptr<SentenceTokenizer> make_json_tokenizer(const JsonObject& file) {
  const JsonObject model = file.object("model");
  // The oldest files do not name the model.
  const std::string type = model.text_or("type", model.has("merges") ? "BPE" : "WordPiece");
  if (type == "WordPiece") return make_word_piece(file, model);
  if (type == "BPE") return make_byte_pair(file, model);
  if (type == "Unigram") return make_unigram(file, model);
  refuse(file, "model", type);
}

}  // namespace hankki
