// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include "core/base/processor.h"
#include "core/base/threads.h"
#include "tests/cli/cli_fixture.h"

namespace hankki::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::vector<Words> kCommands{{"import"},
                                   {"import", "foodcom"},
                                   {"import", "split"},
                                   {"import", "lists"},
                                   {"import", "csv"},
                                   {"import", "builtin"},
                                   {"clean"},
                                   {"split"},
                                   {"models"},
                                   {"train"},
                                   {"serve"},
                                   {"account"},
                                   {"evaluate"},
                                   {"compare"},
                                   {"recommend"},
                                   {"info"},
                                   {"generate"},
                                   {"demo"},
                                   {"completion"},
                                   {"export-model"},
                                   {"export", "split"},
                                   {"export", "run"},
                                   {"search"},
                                   {"studies"},
                                   {"bandit"},
                                   {"bandit", "policies"},
                                   {"bandit", "simulate"},
                                   {"bandit", "compare"},
                                   {"bandit", "evaluate"},
                                   {"bandit", "health"},
                                   {"bandit", "posterior"},
                                   {"bandit", "interleave"}};

using Usage = Cli;

TEST_F(Usage, EveryCommandHasHelp) {
  EXPECT_EQ(cli({"--help"}).status, 0);
  for (Words words : kCommands) {
    const std::string name = words.back();
    words.push_back("--help");
    const Outcome outcome = cli(words);
    EXPECT_EQ(outcome.status, 0) << name;
    EXPECT_THAT(outcome.out, HasSubstr("Usage: hankki-cli")) << name;
    EXPECT_THAT(outcome.out, HasSubstr(name));
    EXPECT_EQ(outcome.err, "") << name;
  }
}

TEST_F(Usage, TheTopHelpNamesEveryCommand) {
  const std::string help = cli({"--help"}).out;
  for (const Words& words : kCommands) EXPECT_THAT(help, HasSubstr("\n  " + words.front() + " "));
}

TEST_F(Usage, VersionNamesProgramQtBlasAndThreads) {
  const Outcome outcome = cli({"--version"});
  EXPECT_EQ(outcome.status, 0);
  const auto lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 4u) << outcome.out;
  EXPECT_THAT(lines[0], StartsWith("hankki-cli "));
  EXPECT_THAT(lines[1], StartsWith("Qt 6."));
  EXPECT_THAT(lines[2], StartsWith("BLAS: OpenBLAS "));
  EXPECT_THAT(lines[3], StartsWith("threads: "));
}

TEST_F(Usage, ThreadsThatHelpAreReadFromTheCacheUnlessThatIsOff) {
  const std::string version = lines_of(cli({"--version"}).out)[0].substr(11);
  write("hankki/threads.json", Json{{"version", version},
                                    {"processor", processor_name()},
                                    {"cores", usable_cores()},
                                    {"loops", 1},
                                    {"products", 1}}
                                   .dump());
  const auto threads = [&](const std::string& calibration) {
    Words words{"env", "XDG_CACHE_HOME=" + path("."), "HANKKI_CALIBRATION=" + calibration};
    for (const std::string& word : command({"--version"})) words.push_back(word);
    return lines_of(run(words).out).at(3);
  };
  const std::string cores = std::to_string(hardware_threads());
  EXPECT_EQ(threads("on"), "threads: 1 for loops, 1 for products, of " + cores + " cores");
  EXPECT_EQ(threads("off"),
            "threads: " + cores + " for loops, " + cores + " for products, of " + cores + " cores");
  std::filesystem::remove(path("hankki/threads.json"));
  threads("on");
  EXPECT_FALSE(std::filesystem::exists(path("hankki/threads.json"))) << "nothing was measured";
}

TEST_F(Usage, WrongUsageIsStatus2WithASentence) {
  const std::vector<Words> wrong{{},
                                 {"bake"},
                                 {"train", "--no-such-option"},
                                 {"train", "--model", "bpr", "--k", "0"},
                                 {"train", "--model", "bpr", "--threads", "-1"},
                                 {"import"},
                                 {"import", "split"},
                                 {"recommend"},
                                 {"completion", "tcsh"},
                                 {"split", "--method", "alphabetical"},
                                 {"split", "--ratios", "0.8,0.2"},
                                 {"generate", "--scale", "huge", "--out", path("out")},
                                 {"generate", "--scale", "10x10", "--out", path("out")},
                                 {"bandit"},
                                 {"bandit", "simulate"},
                                 {"bandit", "simulate", "--arms", ".1,x"},
                                 {"bandit", "simulate", "--arms", ".1,.2", "--policy", "oracle"},
                                 {"bandit", "simulate", "--arms", ".1,.2", "--delay", "soon"},
                                 {"bandit", "simulate", "--arms", ".1,.2", "--set", "epsilon"},
                                 {"bandit", "compare", "--arms", ".1,.2", "--sweep", "a=1"},
                                 {"train"}};
  for (const Words& words : wrong) {
    const Outcome outcome = cli(words);
    EXPECT_EQ(outcome.status, 2) << testing::PrintToString(words);
    EXPECT_THAT(outcome.err, StartsWith("error: "));
    EXPECT_EQ(outcome.out, "") << testing::PrintToString(words);
  }
}

TEST_F(Usage, WithoutAWorkspaceThereIsAnErrorAndNoFolder) {
  for (const Words& words : std::vector<Words>{{"info"},
                                               {"clean"},
                                               {"split"},
                                               {"train", "--model", "mostpop"},
                                               {"evaluate"},
                                               {"compare"},
                                               {"recommend", "--user", "1"}}) {
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << words.front();
    EXPECT_THAT(outcome.err, HasSubstr("no workspace here")) << words.front();
  }
  EXPECT_FALSE(std::filesystem::exists(workspace()));
}

TEST_F(Usage, TheEnvironmentNamesTheWorkspaceWhereNoOptionDoes) {
  import_two_tastes();
  Words words = command({"info", "--json"});
  words.insert(words.begin(), {"env", "HANKKI_WORKSPACE=" + workspace()});
  const Outcome outcome = run(words);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(parse_document(outcome)["datasets"].size(), 1u);
}

TEST_F(Usage, AnEmptyNameIsNotTakenForNoneGiven) {
  import_two_tastes();
  Words elsewhere = command({"info", "--workspace", ""});
  elsewhere.insert(elsewhere.begin(), {"env", "HANKKI_WORKSPACE=" + workspace()});
  for (const Outcome& outcome :
       {run(elsewhere), work({"train", "--model", "mostpop", "--lists", ""}),
        work({"query", "SELECT 1", "--csv", ""}), work({"export", "split", "--out", ""})}) {
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("\"\" names nothing"));
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(Usage, AFullStandardOutputIsReported) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "needs /dev/full";
  const Outcome outcome = run({"sh", "-c", std::string(HANKKI_CLI) + " models > /dev/full"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_THAT(outcome.err, StartsWith("error: standard output: "));
}

TEST_F(Usage, ModelsListsEachAndShowsOne) {
  const Json all = parse_document(cli({"models", "--json"}));
  std::set<std::string> ids;
  for (const Json& model : all["models"]) ids.insert(model["id"]);
  for (const char* id : {"random", "mostpop", "itemknn", "bpr"}) EXPECT_TRUE(ids.contains(id));

  const Json bpr = parse_document(cli({"models", "bpr", "--json"}));
  EXPECT_EQ(bpr["id"], "bpr");
  bool has_epochs = false;
  for (const Json& parameter : bpr["parameters"]) has_epochs |= parameter["name"] == "epochs";
  EXPECT_TRUE(has_epochs);
  EXPECT_THAT(cli({"models", "bpr"}).out, HasSubstr("patience"));
}

TEST_F(Usage, AnUnknownModelNamesThoseThereAre) {
  import_two_tastes();
  for (const Outcome& outcome : {cli({"models", "bpt"}), work({"train", "--model", "bpt"}),
                                 work({"recommend", "--user", "1", "--model", "bpt"})}) {
    EXPECT_EQ(outcome.status, 2);
    for (const char* id : {"bpt", "random", "mostpop", "itemknn", "bpr"}) {
      EXPECT_THAT(outcome.err, HasSubstr(id));
    }
  }
}

}  // namespace
}  // namespace hankki::test
