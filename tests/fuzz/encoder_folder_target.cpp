// SPDX-License-Identifier: GPL-3.0-or-later
// Folders of sentence encoders: the first byte says which file of a whole one is replaced by the
// others. What can be read cuts a text into ids that its model has.
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "core/base/error.h"
#include "core/base/safetensors.h"
#include "core/text/encoder_folder.h"
#include "core/text/encoder_model.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kTokens = 7, kHidden = 2;

void write(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string tensors_of(const TensorShapes& shapes) {
  TensorFile file;
  for (const auto& [name, shape] : shapes) {
    std::int64_t count = 1;
    for (const std::int64_t extent : shape) count *= extent;
    file.tensors.emplace(name,
                         Tensor::of(std::vector<float>(static_cast<std::size_t>(count)), shape));
  }
  return serialize(file);
}

/// BERT without a layer, so that its files are small; and beside it a folder of the Lite model's
/// kind, whose tensors are missing.
class Folders {
 public:
  Folders() {
    const fs::path base = fs::temp_directory_path();
    for (int number = 0; !fs::create_directory(root_); ++number)
      root_ = base / ("hankki-fuzz-" + std::to_string(number));
    write(bert() / "config.json",
          R"({"model_type": "bert", "vocab_size": 7, "hidden_size": 2, "num_hidden_layers": 0,
              "num_attention_heads": 1, "intermediate_size": 2, "max_position_embeddings": 8})");
    write(bert() / "vocab.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\nrice\n##s\negg\n");
    write(bert() / "modules.json",
          R"([{"type": "sentence_transformers.models.Transformer", "path": ""},
              {"type": "sentence_transformers.models.Pooling", "path": "1_Pooling"},
              {"type": "sentence_transformers.models.Dense", "path": "2_Dense"}])");
    write(bert() / "1_Pooling/config.json", R"({"pooling_mode_mean_tokens": true})");
    write(bert() / "2_Dense/config.json", R"({"in_features": 2, "out_features": 3})");
    write(bert() / "2_Dense/model.safetensors",
          tensors_of({{"linear.weight", {3, kHidden}}, {"linear.bias", {3}}}));
    TransformerShape shape{.vocabulary = kTokens,
                           .positions = 8,
                           .types = 2,
                           .hidden = kHidden,
                           .layers = 0,
                           .heads = 1,
                           .intermediate = 2};
    write(bert() / "model.safetensors", tensors_of(transformer_tensors(shape)));
    write(lite() / "vocab.json", R"([["<unk>", 0], ["rice", -1.5]])");
    write(lite() / "model.json", "{}");
    write(lite() / "shard", std::string(64, '\0'));
    read_encoder_folder(bert(), {});  // the whole one is whole
  }
  ~Folders() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  fs::path bert() const { return root_ / "bert"; }
  fs::path lite() const { return root_ / "lite"; }

  /// The file that a byte stands for, and the folder that it is in.
  std::pair<fs::path, fs::path> file_of(char kind) const {
    switch (kind) {
      case 'c':
        return {bert() / "config.json", bert()};
      case 'm':
        return {bert() / "modules.json", bert()};
      case 'p':
        return {bert() / "1_Pooling/config.json", bert()};
      case 'd':
        return {bert() / "2_Dense/config.json", bert()};
      case 'b':
        return {bert() / "sentence_bert_config.json", bert()};
      case 's':
        return {bert() / "config_sentence_transformers.json", bert()};
      case 't':
        return {bert() / "tokenizer_config.json", bert()};
      case 'v':
        return {bert() / "vocab.txt", bert()};
      case 'i':
        return {bert() / "model.safetensors.index.json", bert()};
      case 'w':
        return {bert() / "model.safetensors", bert()};
      case 'u':
        return {lite() / "vocab.json", lite()};
      default:
        return {lite() / "model.json", lite()};
    }
  }

 private:
  fs::path root_ = fs::temp_directory_path();  // which is there
};

/// Puts a file in another's place while it lives.
class Replaced {
 public:
  Replaced(const fs::path& file, std::string_view bytes) : file_(file) {
    if (fs::exists(file)) fs::rename(file, kept());
    write(file, bytes);
  }
  ~Replaced() {
    std::error_code ignored;
    fs::remove(file_, ignored);
    if (fs::exists(kept())) fs::rename(kept(), file_, ignored);
  }

 private:
  fs::path kept() const { return file_.string() + ".kept"; }
  const fs::path file_;
};

void check(const EncoderFolder& encoder) {
  if (encoder.longest <= encoder.tokenizer->frame().size())
    throw std::logic_error("no room for text");
  for (const TokenId id : encoder.tokenizer->pieces("rices and egg"))
    if (id < 0 || id >= encoder.model.shape.vocabulary)
      throw std::logic_error("an id that the model has not");
}

}  // namespace

void run_one(std::string_view bytes) {
  static const Folders folders;
  if (bytes.empty()) return;
  const auto [file, folder] = folders.file_of(bytes.front());
  const Replaced replaced(file, bytes.substr(1));
  try {
    check(read_encoder_folder(folder, {}));
  } catch (const Error&) {
    return;
  }
}

}  // namespace hankki::fuzz
