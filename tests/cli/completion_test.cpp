// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

class Completion : public Cli {
 protected:
  /// What bash offers for the last word, the script being loaded.
  std::vector<std::string> offered(const Words& words) {
    const std::string script = write("complete.bash", cli({"completion", "bash"}).out);
    std::string line = "source '" + script + "'\nCOMP_WORDS=(hankki-cli";
    for (const std::string& word : words) line += fmt::format(" '{}'", word);
    line += fmt::format(")\nCOMP_CWORD={}\n_hankki_cli\nprintf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
                        words.size());
    const Outcome outcome = run({"bash", "--norc", write("ask.bash", line)});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    std::vector<std::string> lines = lines_of(outcome.out);
    if (lines.size() == 1 && lines.front().empty()) lines.clear();
    return lines;
  }
};

TEST_F(Completion, BashAcceptsTheScript) {
  const std::string script = write("complete.bash", cli({"completion", "bash"}).out);
  const Outcome outcome = run({"bash", "-n", script});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Completion, ZshAndFishAcceptTheirsWhereTheyAreInstalled) {
  int checked = 0;
  for (const std::string shell : {"zsh", "fish"}) {
    const Outcome script = cli({"completion", shell});
    EXPECT_EQ(script.status, 0);
    EXPECT_THAT(script.out, testing::HasSubstr("hankki-cli"));
    if (run({"sh", "-c", "command -v " + shell}).status != 0) continue;
    EXPECT_EQ(run({shell, "-n", write("complete." + shell, script.out)}).status, 0) << shell;
    ++checked;
  }
  if (checked == 0) GTEST_SKIP() << "neither zsh nor fish is installed";
}

/// What a shell offers for the last word, asked as its own users ask.
TEST_F(Completion, ZshAndFishOfferTheWordsOfAnOptionWhereTheyAreInstalled) {
  const auto here = [](const char* shell) {
    return run({"sh", "-c", std::string("command -v ") + shell}).status == 0;
  };
  if (!here("zsh") && !here("fish")) GTEST_SKIP() << "neither zsh nor fish is installed";
  if (here("zsh")) {
    const std::string script = write("_hankki-cli", cli({"completion", "zsh"}).out);
    // Outside of a completion compadd has no one to tell; what it is asked to add is printed.
    const std::string ask = "compdef() { }\ncompadd() { shift; print -l -- $@ }\nsource '" +
                            script +
                            "'\nwords=(hankki-cli report --format '')\nCURRENT=4\n_hankki_cli\n";
    EXPECT_EQ(run({"zsh", "-f", write("ask.zsh", ask)}).out, "html\npdf\ncsv\n");
  }
  if (here("fish")) {
    const std::string script = write("hankki-cli.fish", cli({"completion", "fish"}).out);
    const std::string ask = "source '" + script + "'\ncomplete -C 'hankki-cli report --format '\n";
    std::vector<std::string> words;  // a line has what it means behind a tab
    for (const std::string& line :
         lines_of(run({"fish", "--no-config", write("ask.fish", ask)}).out))
      words.push_back(line.substr(0, line.find('\t')));
    EXPECT_THAT(words, UnorderedElementsAre("html", "pdf", "csv"));
  }
}

TEST_F(Completion, OffersCommandsThenOptionsThenChoices) {
  EXPECT_THAT(offered({"im"}), UnorderedElementsAre("import"));
  EXPECT_THAT(offered({"import", ""}), Contains("foodcom"));
  EXPECT_THAT(offered({"train", "--se"}), UnorderedElementsAre("--set", "--seed"));
  EXPECT_THAT(offered({"train", "--model", ""}), Contains("itemknn"));
  EXPECT_THAT(offered({"train", "--model", "bpr", "--work"}), UnorderedElementsAre("--workspace"));
  EXPECT_THAT(offered({"split", "--method", "leave"}),
              UnorderedElementsAre("leave-one-out", "leave-latest-out"));
  EXPECT_THAT(offered({"import", "csv", "--"}), Each(StartsWith("--")));
  EXPECT_THAT(offered({"report", "--format", ""}), UnorderedElementsAre("html", "pdf", "csv"));
  EXPECT_THAT(offered({"report", "--test", "w"}), UnorderedElementsAre("wilcoxon"));
  EXPECT_THAT(offered({"compare", "--correction", ""}), UnorderedElementsAre("none", "holm", "bh"));
  EXPECT_THAT(offered({"export", "run", "--format", "t"}), Contains("tensorboard"));
  EXPECT_THAT(offered({"logbook", "add", "--figure", "lo"}), UnorderedElementsAre("losses"));
  EXPECT_THAT(offered({"explore", "embed", "--encoder", ""}),
              UnorderedElementsAre("svd", "bert2vec"))
      << "DIR stands for a folder";
}

TEST_F(Completion, OffersFilesAndFoldersWhereOptionsTakeThem) {
  const std::string file = write("ratings.csv", "user,item\n");
  EXPECT_THAT(offered({"import", "csv", "--file", path("rat")}), UnorderedElementsAre(file));
  EXPECT_THAT(offered({"info", "--workspace", path("rat")}), IsEmpty());
  EXPECT_THAT(offered({"info", "--workspace", "/us"}), Contains("/usr"));
  EXPECT_THAT(offered({"train", "--seed", ""}), IsEmpty()) << "a number is not guessed";
}

}  // namespace
}  // namespace hankki::test
