// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/explore.h"
#include "app/cli/json.h"
#include "app/cli/text_table.h"
#include "core/base/paths.h"
#include "core/text/sentence_encoder.h"

namespace hankki::cli {
namespace {

struct EncodeArguments {
  std::string encoder, text, prompt;
  int threads = 0;
};

EncoderFolder read_folder(Context& context, const EncodeArguments& arguments) {
  EncoderFolder folder = read_encoder_folder(path_from_utf8(arguments.encoder), context.job());
  choose_prompt(folder, arguments.prompt);
  return folder;
}

void encode(Context& context, const EncodeArguments& arguments) {
  const SentenceEncoder encoder(read_folder(context, arguments));
  const auto ids = encoder.ids(arguments.text);
  const auto vector = encoder.encode(std::span(&arguments.text, 1), LongText::Truncate,
                                     context.job().with_threads(arguments.threads));
  Json json{{"encoder", encoder.about().name},
            {"max_seq_length", encoder.about().longest},
            {"ids", ids},
            {"tokens", Json::array()},
            {"embedding", Json::array()}};
  TextTable table({{"Id", TextTable::Align::Right}, {"Token"}});
  for (const TokenId id : ids) {
    const std::string token = encoder.about().tokenizer->token(id);
    json["tokens"].push_back(token);
    table.add({std::to_string(id), printable(token)});
  }
  std::string numbers;
  for (const float value : vector) {
    json["embedding"].push_back(shortest(value));
    numbers += fmt::format("{}{:.6f}", numbers.empty() ? "" : " ", value);
  }
  context.print(json, table.str() + numbers + "\n");
}

}  // namespace

void add_encode_command(CommandLine& line, CLI::App* explore) {
  auto arguments = std::make_shared<EncodeArguments>();
  CLI::App* command = line.add(
      "encode", "Show what a sentence encoder makes of a text: ids, tokens and vector",
      [arguments](Context& context) { encode(context, *arguments); }, explore);
  command
      ->add_option("--encoder", arguments->encoder,
                   "A folder of sentence-transformers: BERT, RoBERTa or XLM-R")
      ->required()
      ->type_name("DIR");
  command
      ->add_option("--text", arguments->text,
                   "The text; what is longer than the encoder reads is left out")
      ->required()
      ->type_name("TEXT");
  command->add_option("--prompt", arguments->prompt, "One of the folder's prompts, by its name")
      ->type_name("NAME");
  add_threads(command, arguments->threads);
}

}  // namespace hankki::cli
