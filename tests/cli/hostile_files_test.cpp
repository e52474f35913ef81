// SPDX-License-Identifier: GPL-3.0-or-later
// Files that somebody else made, or that are none, wherever a command takes the name of a file.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/cli/cli_fixture.h"
#include "tests/cli/model_file_parts.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;

class HostileFiles : public Cli {
 protected:
  std::string exported(const std::string& model) const {
    EXPECT_EQ(work({"train", "--model", model}).status, 0) << model;
    const std::string file = path(model + ".model");
    EXPECT_EQ(work({"export-model", "--out", file, "--run", last_run()}).status, 0);
    return contents(file);
  }
  std::string last_run() const {
    return std::to_string(work_json({"info"})["runs"].back()["run"].get<int>());
  }
  Outcome answer(const std::string& bytes) const {
    return cli({"recommend", "--history", "4", "--model-file", write("hostile", bytes)});
  }

  /// A sentence, in little memory.
  void expect_refused(const std::string& bytes, const std::string& what) const {
    const Outcome outcome = answer(bytes);
    EXPECT_EQ(outcome.status, 2) << what << ": " << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("hostile")) << what;
    EXPECT_LT(outcome.peak_mb, idle_mb() + allowed_mb(bytes)) << what;
  }
  static double idle_mb() { return cli({"--version"}).peak_mb; }
  static double allowed_mb(const std::string& bytes) {
    return 64 + 2 * static_cast<double>(bytes.size()) / 1e6;
  }
};

TEST_F(HostileFiles, OnlyFilesAreRead) {
  const std::string pipe = path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const std::string& name :
       {pipe, std::string("/dev/zero"), std::string("/dev/urandom"), path(""), path("missing")}) {
    for (const Words& words :
         {Words{"recommend", "--history", "4", "--model-file", name},
          Words{"import", "csv", "--file", name, "--user", "user", "--item", "item"},
          Words{"import", "lists", "--file", name}, Words{"import", "split", "--file", name},
          Words{"import", "foodcom", "--recipes", name, "--interactions", name}}) {
      Process process(command(in_workspace(words)));
      EXPECT_FALSE(process.run_for(std::chrono::seconds(60))) << name << " is waited for";
      process.send(SIGKILL);
      const Outcome outcome = process.finish();
      EXPECT_EQ(outcome.status, 2) << fmt::format("{}: {}", fmt::join(words, " "), outcome.err);
    }
  }
}

TEST_F(HostileFiles, SizesThatAFileOnlyClaims) {
  import_two_tastes_with_texts();
  for (const std::string model :
       {"bpr", "ials", "lightgcn", "multidae", "multivae", "cdae", "recvae", "ease", "itemknn",
        "userknn", "rp3beta", "slim", "item2vec", "bert2vec", "hybrid"}) {
    ModelFileParts parts(exported(model));
    ASSERT_EQ(answer(parts.bytes()).status, 0) << model;
    Json ids = Json::array();
    for (int id = 0; id < 100'000; ++id) ids.push_back(std::to_string(id));
    parts.set_catalogue({{"users", ids}, {"items", ids}});
    expect_refused(parts.bytes(), model + " of 100,000 x 100,000");
  }
}

TEST_F(HostileFiles, ParametersThatAFileOnlyClaims) {
  import_two_tastes_with_texts();
  for (const std::string model : {"bpr", "ials", "lightgcn", "multidae", "multivae", "cdae",
                                  "recvae", "item2vec", "bert2vec", "hybrid"}) {
    ModelFileParts parts(exported(model));
    for (const auto& [name, value] : parts.description()["parameters"].items()) {
      if (!value.is_number_integer()) continue;
      for (const std::int64_t large : {std::int64_t{4096}, std::int64_t{100'000}, INT64_MAX}) {
        ModelFileParts claimed = parts;
        Json description = claimed.description();
        description["parameters"][name] = large;
        claimed.set_description(description);
        const Outcome outcome = answer(claimed.bytes());
        const std::string what = fmt::format("{} with {} = {}", model, name, large);
        EXPECT_TRUE(outcome.status == 0 || outcome.status == 2) << what << outcome.err;
        EXPECT_LT(outcome.peak_mb, idle_mb() + allowed_mb(claimed.bytes())) << what;
      }
    }
  }
}

// What the others' parameters cannot say: another inner model than the file was made by, other
// settings of it, and vectors of another use.
TEST_F(HostileFiles, TextModelsOfAnotherMakeThanTheyClaim) {
  import_two_tastes_with_texts();
  const ModelFileParts hybrid(exported("hybrid")), texts(exported("bert2vec"));
  const auto expect_little = [&](ModelFileParts claimed, const char* name, const Json& value) {
    Json description = claimed.description();
    description["parameters"][name] = value;
    claimed.set_description(description);
    const Outcome outcome = answer(claimed.bytes());
    const std::string what = fmt::format("{} = {:.20}", name, value.dump());
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 2) << what << outcome.err;
    EXPECT_LT(outcome.peak_mb, idle_mb() + allowed_mb(claimed.bytes())) << what;
  };
  for (const char* inner : {"bpr", "item2vec", "ease", "hybrid"})
    expect_little(hybrid, "model", inner);
  for (const char* setting : {"negatives=5", "solver=cg", "alpha0", "dimensions=4096"})
    expect_little(hybrid, "settings", Json::array({setting}));
  for (const char* use : {"profile", "start", "all"}) expect_little(texts, "use", use);
  for (const char* score : {"cosine", "product"}) expect_little(texts, "score", score);
  expect_little(texts, "vectors", std::string(1'000'000, 'v'));
}

TEST_F(HostileFiles, HeadersThatCostFarMoreThanTheyAreLong) {
  const auto with_header = [](const std::string& header) {
    std::string bytes(8, '\0');
    const std::uint64_t size = header.size();
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>((size >> (8 * i)) & 0xFF);
    return bytes + header;
  };
  expect_refused(with_header(std::string(3'900'000, '[')), "deep");
  std::string many = "{";
  while (many.size() < 3'900'000) many += fmt::format("\"{}\":{{}},", many.size());
  expect_refused(with_header(many + "\"a\":0}"), "many");
  expect_refused(with_header(std::string(20'000'000, ' ')), "long");
  import_two_tastes();
  ModelFileParts parts(exported("bpr"));
  ModelFileParts deep = parts;
  deep.set_metadata(std::string(3'000'000, '['));
  expect_refused(deep.bytes(), "deep description");
  parts.set_catalogue_bytes(std::string(30'000'000, '['));
  expect_refused(parts.bytes(), "deep catalogue");
}

}  // namespace
}  // namespace hankki::test
