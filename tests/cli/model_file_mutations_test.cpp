// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>

#include "tests/cli/cli_fixture.h"
#include "tests/cli/model_file_parts.h"

namespace hankki::test {
namespace {

class ModelFileMutations : public Cli {
 protected:
  /// A value of the header or of the description that is another one.
  static void change_a_value(Json& json, std::mt19937& random) {
    if (!json.is_structured() || json.empty()) {
      const Json others[] = {0,   -1,      1,    3'000'000'000, INT64_MAX,      1e300,  "",
                             "x", nullptr, true, Json::array(), Json::object(), 100'000};
      json = others[random() % std::size(others)];
      return;
    }
    auto member = json.begin();
    std::advance(member, static_cast<std::ptrdiff_t>(random() % json.size()));
    change_a_value(*member, random);
  }

  static std::string mutated(const std::string& good, std::mt19937& random) {
    if (random() % 3 == 0) {
      std::string bytes = good;
      for (std::size_t flips = 0; flips <= random() % 4; ++flips)
        bytes[random() % std::min<std::size_t>(bytes.size(), 2000)] = static_cast<char>(random());
      if (random() % 4 == 0) bytes.resize(random() % bytes.size());
      return bytes;
    }
    ModelFileParts parts(good);
    if (random() % 2 == 0) {
      change_a_value(parts.header(), random);
    } else {
      Json description = parts.description();
      change_a_value(description, random);
      parts.set_description(description);
    }
    return parts.bytes();
  }
};

TEST_F(ModelFileMutations, EachIsASentenceInLittleMemory) {
  import_two_tastes_with_texts();
  std::vector<std::string> models;
  int run = 0;
  for (const char* model :
       {"bpr", "lightgcn", "multivae", "ease", "userknn", "item2vec", "bert2vec", "hybrid"}) {
    ASSERT_EQ(work({"train", "--model", model}).status, 0);
    ASSERT_EQ(work({"export-model", "--run", std::to_string(++run), "--out", path("m")}).status, 0);
    models.push_back(contents(path("m")));
  }
  const double idle = cli({"--version"}).peak_mb;
  std::mt19937 random(9);
  for (int round = 0; round < 1000; ++round) {
    const std::string bytes =
        mutated(models[static_cast<std::size_t>(round) % models.size()], random);
    const std::string file = write("mutated", bytes);
    const Outcome outcome = cli({"recommend", "--history", "4", "--model-file", file});
    ASSERT_TRUE(outcome.status == 0 || outcome.status == 2)
        << "round " << round << ", status " << outcome.status << ", signal " << outcome.signal
        << ": " << outcome.err;
    ASSERT_LT(outcome.peak_mb, idle + 64 + 2 * static_cast<double>(bytes.size()) / 1e6)
        << "round " << round;
  }
}

}  // namespace
}  // namespace hankki::test
