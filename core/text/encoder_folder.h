// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/job.h"
#include "core/text/encoder_model.h"
#include "core/text/sentence_tokenizer.h"

namespace hankki {

/// A sentence encoder as it lies on disk.
struct EncoderFolder {
  std::string name;      ///< the folder's
  std::string identity;  ///< SHA-256 of all that decides its vectors
  EncoderModel model;
  std::shared_ptr<const SentenceTokenizer> tokenizer;
  std::size_t longest = 0;  ///< ids of a text, with its frame: max_seq_length
  bool lower_case = false;  ///< before anything else
  std::map<std::string, std::string, std::less<>> prompts;
  std::string prompt;  ///< what stands before each text unless another is chosen
};

/// Puts the prompt of that name before each text, as sentence-transformers' prompt_name does; an
/// empty name keeps the folder's own. Throws Error, naming "prompt" and those there are, where
/// there is none.
void choose_prompt(EncoderFolder& folder, std::string_view name);

/// Reads a folder of sentence-transformers: modules.json, config.json, sentence_bert_config.json,
/// config_sentence_transformers.json, model.safetensors (also in several files with an index, in
/// F32, F16 or BF16), the folders of Pooling, Dense and Normalize, and the tokenizer. A folder
/// without modules.json is a plain model, whose vectors are means. A folder with model.json instead
/// is read by read_lite_encoder(). Nothing in it is executed.
///
/// Throws Error, naming the file, what is wrong and how to put it right, where the folder is
/// incomplete, of another architecture, has only pytorch_model.bin, or does not agree with itself.
EncoderFolder read_encoder_folder(const std::filesystem::path& folder, const JobContext& job);

}  // namespace hankki
