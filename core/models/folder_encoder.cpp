// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/folder_encoder.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/parameter_builders.h"
#include "core/base/paths.h"
#include "core/models/bert2vec.h"
#include "core/text/code_points.h"
#include "core/text/document_texts.h"
#include "core/text/sentence_encoder.h"
#include "core/text/text_spec.h"

namespace hankki {
namespace {

/// Of a document without words nothing follows, though encoders make a vector of its frame.
Vectors encode_documents(const SentenceEncoder& encoder, const std::vector<std::string>& texts,
                         LongText treatment, const JobContext& job) {
  Vectors vectors{static_cast<std::size_t>(encoder.width()), encoder.encode(texts, treatment, job)};
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (without_outer_blanks(texts[i]).empty()) std::ranges::fill(vectors.row(i), 0.0F);
  return vectors;
}

ParameterSchema folder_schema() {
  const Message group = en::say("Encoder");
  return ParameterSchema({
      fields_parameter(),
      {.name = "folder",
       .label = en::say("Folder"),
       .group = group,
       .doc = en::say("A folder of sentence-transformers (BERT, RoBERTa or XLM-R), or what "
                      "packaging/get-encoder.sh fetches, which knows English only."),
       .type = ParameterType::Path,
       .default_value = std::string{},
       .path = PathKind::Folder},
      boolean_parameter("windows", en::say("Windows"), group, true,
                        en::say("A text that is longer than the encoder reads at once is read in "
                                "windows, whose mean counts; otherwise the rest is left out.")),
      {.name = "prompt",
       .label = en::say("Prompt"),
       .group = group,
       .doc = en::say("What the encoder wants to stand before each text, by its name in the folder "
                      "(\"passage\", say); empty: what the folder says itself."),
       .type = ParameterType::Text,
       .default_value = std::string{}},
  });
}

EncoderFolder folder_of(const ParameterValues& values) {
  EncoderFolder folder = read_encoder_folder(path_from_utf8(values.text("folder")), {});
  choose_prompt(folder, values.text("prompt"));
  return folder;
}

class FolderEncoder final : public Encoder {
 public:
  explicit FolderEncoder(const ParameterValues& values)
      : treatment_(values.boolean("windows") ? LongText::Windows : LongText::Truncate),
        encoder_(folder_of(values)) {}

  Vectors encode(const Corpus& documents, const JobContext& job) override {
    return encode_documents(encoder_, document_texts(documents, job), treatment_, job);
  }

  Vectors encode_more(const Corpus& /*documents*/, const Corpus& more,
                      const JobContext& job) override {
    return encode(more, job);
  }

  std::string identity() const override {
    return fmt::format("folder {} {} {}", encoder_.about().identity,
                       treatment_ == LongText::Windows ? "windows" : "truncated",
                       encoder_.about().prompt);
  }

  bool reads_each_alone() const override { return true; }

  std::string language() const override {
    return encoder_.about().model.architecture == Architecture::Lite ? "en" : "";
  }

 private:
  const LongText treatment_;
  const SentenceEncoder encoder_;
};

class Bert2VecEncoder final : public Encoder {
 public:
  Bert2VecEncoder(const ParameterValues& values, std::uint64_t seed)
      : values_(values), seed_(seed) {
    check_bert2vec(values);
    encoder_module();  // throws where it is not there
  }

  Vectors encode(const Corpus& documents, const JobContext& job) override {
    const auto texts = document_texts(documents, job);
    learn(texts, job);
    return encode_documents(*learned_, texts, LongText::Windows, job);
  }

  Vectors encode_more(const Corpus& documents, const Corpus& more, const JobContext& job) override {
    if (!learned_) learn(document_texts(documents, job), job);
    return encode_documents(*learned_, document_texts(more, job), LongText::Windows, job);
  }

  std::optional<TensorFile> learned() const override {
    if (!learned_) return std::nullopt;
    return bert2vec_file(learned_->about(), values_);
  }

  void take_learned(const TensorFile& learned, const JobContext& job) override {
    learned_.emplace(bert2vec_from(learned, values_, job));
  }

  void listen(EncoderListener listener) override { listener_ = std::move(listener); }

  std::string identity() const override {
    return fmt::format("bert2vec {} {}", to_json(values_).dump(), seed_);
  }

  bool reads_each_alone() const override { return false; }

 private:
  void learn(std::span<const std::string> texts, const JobContext& job) {
    learned_.emplace(train_bert2vec(texts, values_, seed_, job, [&](const EncoderEpoch& epoch) {
      job.log(en::say("epoch {} of {}: loss {}", epoch.epoch, epoch.epochs,
                      fmt::format("{:.4f}", epoch.loss)));
      if (listener_) listener_(epoch);
    }));
  }

  const ParameterValues values_;
  const std::uint64_t seed_;
  EncoderListener listener_;
  std::optional<SentenceEncoder> learned_;
};

}  // namespace

EncoderKind folder_encoder() {
  return {.spec = {.id = "folder",
                   .name = "Sentence encoder",
                   .description =
                       en::say("A pretrained transformer from a folder on this machine reads each "
                               "text. Needs LibTorch and the folder."),
                   .paper = "Reimers & Gurevych, Sentence-BERT, EMNLP 2019",
                   .paper_url = "https://arxiv.org/abs/1908.10084",
                   .parameters = folder_schema(),
                   .presets = {{"default", en::say("Longer texts in windows."), {}}}},
          .make = [](const ParameterValues& values, std::uint64_t) -> std::unique_ptr<Encoder> {
            return std::make_unique<FolderEncoder>(values);
          }};
}

EncoderKind bert2vec_encoder() {
  Spec spec = bert2vec_spec();
  std::vector<Parameter> all{fields_parameter()};
  for (const Parameter& parameter : spec.parameters.parameters()) all.push_back(parameter);
  spec.parameters = ParameterSchema(std::move(all));
  return {
      .spec = std::move(spec),
      .make = [](const ParameterValues& values, std::uint64_t seed) -> std::unique_ptr<Encoder> {
        return std::make_unique<Bert2VecEncoder>(values, seed);
      }};
}

}  // namespace hankki
