// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_fixture.h"

#include <fmt/format.h>

#include <fstream>

namespace hankki::test {

Words Cli::command(Words words) {
  words.insert(words.begin(), HANKKI_CLI);
  return words;
}

Words Cli::in_workspace(Words words) const {
  words.insert(words.end(), {"--workspace", workspace()});
  return words;
}

Json Cli::work_json(const Words& words) const {
  Words with_json = in_workspace(words);
  with_json.push_back("--json");
  const Outcome outcome = cli(with_json);
  EXPECT_EQ(outcome.status, 0) << fmt::format("{}", fmt::join(words, " ")) << "\n" << outcome.err;
  return parse_document(outcome);
}

std::string Cli::import_two_tastes() const {
  const std::string file = write("two-tastes.tsv", two_tastes_split());
  const Outcome outcome = work({"import", "split", "--file", file});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return file;
}

void Cli::import_two_tastes_with_texts() const {
  std::string recipes =
      "name,id,minutes,contributor_id,submitted,tags,nutrition,n_steps,steps,description,"
      "ingredients,n_ingredients\n";
  for (int item = 0; item < 40; ++item)
    recipes += fmt::format("{} number{},{},,,,[],,0,[],,[],0\n",
                           item % 2 == 0 ? "kimchi stew" : "tomato pasta", item, item);
  std::string reviews = "user_id,recipe_id,date,rating,review\n";
  for (const char* part : {"train", "valid", "test"})
    for (const auto& [user, item] : rows_of_part(two_tastes_split(), part))
      reviews += fmt::format("{},{},2024-01-01,5,x\n", user, item);
  const Outcome outcome = work({"import", "foodcom", "--recipes", write("RAW_recipes.csv", recipes),
                                "--interactions", write("RAW_interactions.csv", reviews)});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(work({"split"}).status, 0);
}

Words Cli::import_long_training(std::chrono::seconds length) const {
  EXPECT_EQ(cli({"generate", "--scale", "3000x1500x120000", "--out", path("data")}).status, 0);
  EXPECT_EQ(work({"import", "csv", "--file", path("data/interactions.csv"), "--user", "user",
                  "--item", "item"})
                .status,
            0);
  EXPECT_EQ(work({"split"}).status, 0);
  Words words{"train", "--model", "bpr", "--seed", "4", "--threads", "2", "--set", "patience=0"};
  Words probe = words;
  probe.insert(probe.end(), {"--set", "epochs=10"});
  const Json measured = work_json(probe);
  const double epoch = measured["seconds_per_epoch"].get<double>() +
                       measured["seconds_per_evaluation"].get<double>();
  const auto epochs = static_cast<int>(static_cast<double>(length.count()) / epoch) + 1;
  words.insert(words.end(), {"--set", fmt::format("epochs={}", epochs)});
  return words;
}

Json parse_document(const Outcome& outcome) {
  const Json document = Json::parse(outcome.out, nullptr, false);  // a second document is an error
  EXPECT_FALSE(document.is_discarded()) << "not one JSON document: " << outcome.out;
  return document.is_discarded() ? Json() : document;
}

std::string two_tastes_split() {
  std::string text = "user\titem\tsplit\n";
  for (int user = 0; user < 60; ++user) {
    for (int n = 0; n < 10; ++n) {
      const int item = 2 * ((user / 2 * 7 + n * 3) % 20) + user % 2;
      const char* part = n == 8 ? "valid" : n == 9 ? "test" : "train";
      text += fmt::format("{}\t{}\t{}\n", user, item, part);
    }
  }
  return text;
}

std::set<std::pair<std::string, std::string>> rows_of_part(std::string_view tsv,
                                                           std::string_view part) {
  std::set<std::pair<std::string, std::string>> rows;
  for (const std::string& line : lines_of(tsv)) {
    const auto fields = fields_of(line, '\t');
    if (fields.at(2) == part) rows.emplace(fields[0], fields[1]);
  }
  return rows;
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines = fields_of(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<std::string> fields_of(std::string_view line, char separator) {
  std::vector<std::string> fields;
  while (true) {
    const auto end = line.find(separator);
    fields.emplace_back(line.substr(0, end));
    if (end == line.npos) return fields;
    line.remove_prefix(end + 1);
  }
}

}  // namespace hankki::test
