// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>

#include "tests/cli/cli_fixture.h"
#include "tests/support/prepared.h"

namespace hankki::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

#ifdef HANKKI_WITH_PLOTS

/// A workspace with texts, two tested runs, an experiment and a served batch.
class ReportFiles : public Cli {
 protected:
  void SetUp() override {
    prepare("cli-reported", workspace(), [this] {
      import_two_tastes_with_texts();
      ASSERT_EQ(work({"train", "--model", "mostpop"}).status, 0);
      ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=6"}).status, 0);
      ASSERT_EQ(work({"run", "note", "2", "<script>alert(1)</script>"}).status, 0);
      ASSERT_EQ(work({"bandit", "simulate", "--arms", ".5,.2", "--horizon", "40", "--replications",
                      "3", "--points", "4", "--store", "two arms"})
                    .status,
                0);
    });
  }
  std::string html(const Words& more = {}) const {
    Words words{"report", "--out", path("report")};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return contents(path("report/index.html"));
  }
  static std::string without_date(const std::string& text) {
    return std::regex_replace(text, std::regex("\\d+ [A-Z][a-z]+ \\d{4}, \\d{2}:\\d{2} UTC"), "");
  }
};

TEST_F(ReportFiles, OnePageWithEverythingInIt) {
  const Json said = work_json({"report", "--out", path("report")});
  EXPECT_THAT(said["sections"].get<std::vector<std::string>>(),
              testing::ElementsAre("summary", "data", "cleaning", "split", "models", "curves",
                                   "results", "findings", "bandit"))
      << "nothing is served";
  const std::string page = contents(path("report/index.html"));
  for (const char* word : {"BPR", "MostPop", "NDCG@10", "two arms", "Holm", "not separable",
                           "data:image/svg+xml;base64,"})
    EXPECT_THAT(page, HasSubstr(word));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;alert"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("src=\"http")));
}

TEST_F(ReportFiles, ItsVerdictIsThatOfTheTests) {
  ASSERT_EQ(work({"train", "--model", "random"}).status, 0);
  ASSERT_EQ(work({"report", "--format", "csv", "--out", path("tables")}).status, 0);
  std::map<std::string, std::string> said;  // by how the verdict's words begin
  for (const std::string& line : lines_of(contents(path("tables/summary-verdicts.csv"))))
    for (const char* start : {"Better", "Worse", "Practically", "Not separable"})
      if (line.find(start) != line.npos) said[start] = line;
  const std::map<std::string, std::string> starts{{"better", "Better"},
                                                  {"worse", "Worse"},
                                                  {"equal", "Practically"},
                                                  {"not separable", "Not separable"}};
  bool better = false;
  for (const Json& row : work_json({"compare", "--baseline", "1", "--metric", "ndcg@10", "--metric",
                                    "recall@10"})["rows"]) {
    if (row["verdict"].is_null() || row["metric"] != "ndcg@10") continue;
    const std::string verdict = row["verdict"];
    better |= verdict == "better";
    EXPECT_THAT(said[starts.at(verdict)], HasSubstr(" #" + std::to_string(row["run"].get<int>())));
  }
  EXPECT_THAT(html({"--sections", "summary"}),
              HasSubstr(better ? "recommends better than MostPop #1" : "MostPop #1"));
  EXPECT_FALSE(said.empty());
}

TEST_F(ReportFiles, WhatItsVerdictsGoByCanBeChosen) {
  EXPECT_THAT(html(), AllOf(HasSubstr("By paired t-tests over "), HasSubstr("(Holm)"),
                            HasSubstr("count below 0.05"), Not(HasSubstr("practically equal"))));
  const std::string page = html({"--sections", "summary,results", "--threshold", "1", "--test",
                                 "wilcoxon", "--correction", "none", "--alpha", "0.01"});
  EXPECT_THAT(page, AllOf(HasSubstr("practically equal"), Not(HasSubstr("not separable")),
                          HasSubstr("signed-rank tests over "), HasSubstr("not adjusted"),
                          HasSubstr("count below 0.01"), HasSubstr("lies within 1 on both sides")));
  for (const Words& wrong : {Words{"--threshold", "2"}, Words{"--test", "z"},
                             Words{"--correction", "most"}, Words{"--alpha", "0"}}) {
    Words words{"report", "--out", path("r")};
    words.insert(words.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(work(words).status, 2);
  }
}

TEST_F(ReportFiles, SuitesSayWhichRunsPassThem) {
  ASSERT_EQ(work({"suite", "save", "--name", "a <fair> one", "--check", "history:*:recall@10>=0",
                  "--check", "history:*:recall@10>=5"})
                .status,
            0);
  ASSERT_EQ(
      work({"report", "--format", "csv", "--out", path("tables"), "--sections", "suites"}).status,
      0);
  const auto runs = lines_of(contents(path("tables/suites-suite-1.csv")));
  ASSERT_EQ(runs.size(), 4U) << "and the counts";
  EXPECT_THAT(runs[3], HasSubstr(",Runs that pass,2 of 2,0 of 2,,0 of 2"));
  EXPECT_THAT(runs[0], HasSubstr("Run,Model,history: *: recall@10 >= 0,"));
  EXPECT_THAT(runs[0], HasSubstr(",Checks passed,Suite"));
  for (std::size_t run = 1; run < 3; ++run)
    EXPECT_THAT(runs[run], AllOf(HasSubstr(",✓ "), HasSubstr(",✗ "), HasSubstr(",1 of 2,fail")));
  const auto checks = lines_of(contents(path("tables/suites-suite-1-checks.csv")));
  ASSERT_EQ(checks.size(), 5U) << "two checks of two runs";
  EXPECT_THAT(checks[1], AllOf(HasSubstr("history:*:recall@10>=0,"), HasSubstr(",pass,")));
  EXPECT_THAT(checks[4], AllOf(HasSubstr("history:*:recall@10>=5,"), HasSubstr(",fail,")));
  const Json judged = work_json({"compare", "--suite", "a <fair> one"});
  for (const Json& run : judged["runs"]) {
    const Json& outcome = run["checks"][0];
    const std::string row = fmt::format(",{},", run["run"].get<int>());
    const auto written = std::ranges::find_if(
        checks, [&](const std::string& line) { return line.find(row) != line.npos; });
    ASSERT_NE(written, checks.end());
    EXPECT_THAT(fields_of(*written, ',')[4], outcome["worst"].get<std::string>());
    EXPECT_NEAR(std::stod(fields_of(*written, ',')[5]), outcome["value"].get<double>(), 1e-12);
  }
  const std::string page = html({"--sections", "suites,data", "--language", "ko"});
  EXPECT_THAT(page, AllOf(HasSubstr("검사 묶음 “a &lt;fair&gt; one”"), HasSubstr("2개 중 1개")));
  const auto first = page.find(">MostPop<"), second = page.find(">MostPop<", first + 1);
  EXPECT_NE(first, page.npos);
  EXPECT_EQ(second, page.npos) << "a run stands there once, however many checks there are";
  EXPECT_LT(page.find("id=\"suites\""), page.find("id=\"data\""));
}

TEST_F(ReportFiles, EachOfSeveralSuitesHasTheVerdictsOfItsOwnChecks) {
  const auto save = [&](const std::string& name, const Words& checks) {
    Words words{"suite", "save", "--name", name};
    for (const std::string& check : checks) words.insert(words.end(), {"--check", check});
    ASSERT_EQ(work(words).status, 0);
  };
  save("a", {"history:*:recall@10>=5"});
  save("b", {"history:*:ndcg@5>=0", "history:*:recall@10>=0"});
  ASSERT_EQ(
      work({"report", "--format", "csv", "--out", path("tables"), "--sections", "suites"}).status,
      0);
  const auto first = lines_of(contents(path("tables/suites-suite-1.csv")));
  const auto second = lines_of(contents(path("tables/suites-suite-2.csv")));
  ASSERT_EQ(first.size(), 4U);
  ASSERT_EQ(second.size(), 4U);
  for (std::size_t run = 1; run < 3; ++run) {
    EXPECT_THAT(first[run], HasSubstr(",0 of 1,fail"));
    EXPECT_THAT(second[run], HasSubstr(",2 of 2,pass"));
  }
}

TEST_F(ReportFiles, ASuiteOfMoreChecksThanRunsHasThemAsRows) {
  Words words{"suite", "save", "--name", "long"};
  for (const char* bound : {"0", "0.5*mean", "5"})
    words.insert(words.end(), {"--check", fmt::format("history:*:recall@10>={}", bound)});
  ASSERT_EQ(work(words).status, 0);
  ASSERT_EQ(
      work({"report", "--format", "csv", "--out", path("tables"), "--sections", "suites"}).status,
      0);
  const auto rows = lines_of(contents(path("tables/suites-suite-1.csv")));
  ASSERT_EQ(rows.size(), 6U) << "titles, three checks, the counts, the verdicts";
  EXPECT_THAT(rows[0], HasSubstr("Check,BPR #2,MostPop #1,Runs that pass"));
  EXPECT_THAT(rows[2], HasSubstr("history: *: recall@10 >= 0.5 * mean,"));
  EXPECT_THAT(rows[3], HasSubstr(",✗ "));
  EXPECT_THAT(rows[4], HasSubstr("Checks passed,"));
  EXPECT_THAT(rows[5], HasSubstr("Suite,fail,fail,0 of 2"));
}

TEST_F(ReportFiles, ADamagedFileBesideTheDatabaseIsSaidInItsSection) {
  for (const char* file : {"suites.json", "annotations.json"})
    write(std::string("workspace/") + file, "{");
  const std::string page = html();
  EXPECT_THAT(page, AllOf(HasSubstr("The runs were not judged by suites: "),
                          HasSubstr("What was written on the curves could not be read: "),
                          HasSubstr("BPR"), HasSubstr("not separable")));
}

TEST_F(ReportFiles, RunsThatDifferByTheirSeedsStandAsOne) {
  EXPECT_THAT(html(), Not(HasSubstr("BPR #2, #3")));
  ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=6", "--seed", "2"}).status, 0);
  const std::string page = html();
  EXPECT_THAT(page, AllOf(HasSubstr("BPR #2, #3"), HasSubstr("A line with a band")));
  ASSERT_EQ(work({"report", "--format", "csv", "--out", path("tables")}).status, 0);
  const Json groups =
      work_json({"compare", "--group-seeds", "--baseline", "1", "--metric", "ndcg@10"});
  const std::string table = contents(path("tables/results-seeds.csv"));
  for (const Json& group : groups["groups"]) {
    const std::string name = group["runs"].size() == 2 ? "\"BPR #2, #3\",2," : "MostPop #1,1,";
    const auto at = table.find(name);
    ASSERT_NE(at, table.npos) << table;
    EXPECT_NEAR(std::stod(table.substr(at + name.size())), group["mean"].get<double>(), 1e-12);
  }
  const auto parameters = lines_of(contents(path("tables/models-parameters.csv")));
  ASSERT_EQ(parameters.size(), 2U) << "titles, and what both were trained with; MostPop has none";
  EXPECT_THAT(parameters[1], AllOf(HasSubstr("\"BPR #2, #3\","), HasSubstr("epochs 6*")));
}

TEST_F(ReportFiles, TheSameWorkspaceGivesTheSameBytesButForTheDate) {
  EXPECT_EQ(without_date(html()), without_date(html()));
  const auto pdf = [&] {
    EXPECT_EQ(work({"report", "--format", "pdf", "--out", path("report")}).status, 0);
    return std::regex_replace(without_date(contents(path("report/report.pdf"))),
                              std::regex("/CreationDate \\(D:[^)]*\\)|\\d{4}-\\d\\d-\\d\\dT[^<]*|"
                                         "uuid:[0-9a-f-]+|/ID \\[[^\\]]*\\]"),
                              "");
  };
  EXPECT_THAT(pdf(), testing::StartsWith("%PDF-"));
  // The date is drawn, and may become another one between the two.
  EXPECT_TRUE(pdf() == pdf() || pdf() == pdf());
}

TEST_F(ReportFiles, SectionsComeInTheOrderAsked) {
  const std::string page = html({"--sections", "results,data"});
  EXPECT_LT(page.find("id=\"results\""), page.find("id=\"data\""));
  EXPECT_THAT(page, Not(HasSubstr("id=\"bandit\"")));
  const Outcome unknown = work({"report", "--out", path("r"), "--sections", "weather"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_THAT(unknown.err, AllOf(HasSubstr("weather"), HasSubstr("findings")));
  EXPECT_EQ(work({"report", "--out", path("r"), "--sections", "data,data"}).status, 2);
}

TEST_F(ReportFiles, SpeaksKorean) {
  const std::string page = html({"--language", "ko"});
  EXPECT_THAT(page, AllOf(HasSubstr("lang=\"ko\""), HasSubstr("학습 곡선"), HasSubstr("보고서"),
                          Not(HasSubstr("Learning curves"))));
  EXPECT_EQ(work({"report", "--out", path("r"), "--language", "xx"}).status, 2);
}

TEST_F(ReportFiles, ATableAFileForASpreadsheet) {
  ASSERT_EQ(work({"run", "note", "2", "=cmd()"}).status, 0);
  const Json said = work_json({"report", "--format", "csv", "--out", path("tables")});
  EXPECT_GT(said["files"].size(), 8U);
  const std::string metrics = contents(path("tables/results-metrics.csv"));
  EXPECT_THAT(metrics, testing::StartsWith("\xEF\xBB\xBFRun,Model,NDCG@10,NDCG@10 difference,"));
  EXPECT_THAT(contents(path("tables/models-notes.csv")), HasSubstr("'=cmd()"));
  EXPECT_FALSE(std::filesystem::exists(path("tables/index.html")));
}

TEST_F(ReportFiles, WearsALogoAndAStyle) {
  const std::string logo = write("logo.svg",
                                 "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                 "width=\"10\" height=\"10\"></svg>");
  const std::string page = html({"--logo", logo, "--css", write("own.css", "h1 { color: teal; }")});
  EXPECT_THAT(page, AllOf(HasSubstr("h1 { color: teal; }"), HasSubstr("class=\"head\">\n<img")));
  const Outcome wrong = work({"report", "--out", path("r"), "--logo", write("logo.txt", "hello")});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_THAT(wrong.err, HasSubstr("PNG"));
}

TEST_F(ReportFiles, WhatIsNoLogoAndNoStyleSheetIsSaid) {
  const auto refused = [&](const Words& more) {
    Words words{"report", "--out", path("r"), "--sections", "data"};
    words.insert(words.end(), more.begin(), more.end());
    const Outcome outcome = work(words);
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    return outcome.err;
  };
  const std::string huge(5'000'000, 'x'), png = "\x89PNG\r\n\x1a\n";
  EXPECT_THAT(refused({"--logo", path("none.png")}), HasSubstr("no such file"));
  EXPECT_THAT(refused({"--logo", write("huge.png", png + huge)}), HasSubstr("larger than 4 MB"));
  EXPECT_THAT(refused({"--logo", write("cut.png", png)}), HasSubstr("that can be read"));
  EXPECT_THAT(refused({"--logo", path("")}), HasSubstr("folder"));
  EXPECT_THAT(refused({"--css", path("none.css")}), HasSubstr("no such file"));
  EXPECT_THAT(refused({"--css", write("huge.css", huge)}), HasSubstr("larger than 4 MB"));
  EXPECT_THAT(refused({"--css", write("bad.css", "\xff\xfe")}), HasSubstr("UTF-8"));
  const std::string css = write("own.css", "a</style><script>"), svg = write("a.svg", "<svg/>");
  EXPECT_THAT(refused({"--format", "pdf", "--css", css}), HasSubstr("HTML"));
  EXPECT_THAT(refused({"--format", "csv", "--logo", svg}), HasSubstr("no logo"));
  EXPECT_FALSE(std::filesystem::exists(path("r")));
  EXPECT_THAT(html({"--css", css}), Not(HasSubstr("</style><script>")));
}

TEST_F(ReportFiles, WhatIsNotThereIsSaid) {
  EXPECT_EQ(work({"report", "--out", path("r"), "--runs", "9"}).status, 2);
  EXPECT_EQ(work({"report", "--out", path("r"), "--split", "9"}).status, 2);
  EXPECT_EQ(work({"report", "--out", path("r"), "--baseline", "9"}).status, 2);
  EXPECT_EQ(work({"report", "--out", write("file", "x")}).status, 2);
  EXPECT_FALSE(std::filesystem::exists(path("r")));
}

TEST_F(ReportFiles, ArchivedRunsAreLeftOut) {
  ASSERT_EQ(work({"run", "archive", "1"}).status, 0);
  EXPECT_THAT(html(), Not(HasSubstr("MostPop #1")));
  EXPECT_THAT(html({"--runs", "1,2"}), HasSubstr("MostPop #1"));
}

#endif

class ExportRun : public Cli {
 protected:
  void SetUp() override {
    import_two_tastes();
    ASSERT_EQ(work({"train", "--model", "bpr", "--set", "epochs=3"}).status, 0);
  }
};

TEST_F(ExportRun, ForTensorBoardAsJsonAndAsCsv) {
  const Json events = work_json({"export", "run", "--run", "1", "--out", path("tb")});
  const std::string file = events["files"][0];
  EXPECT_THAT(file, HasSubstr("run-1-bpr/events.out.tfevents."));
  const std::string bytes = contents(file);
  EXPECT_THAT(bytes, AllOf(HasSubstr("brain.Event:2"), HasSubstr("validation/ndcg@10"),
                           HasSubstr("loss/")));
  ASSERT_EQ(work({"export", "run", "--run", "1", "--out", path("tb")}).status, 0);
  EXPECT_EQ(contents(file), bytes) << "the same run gives the same bytes";
  ASSERT_EQ(work({"export", "run", "--run", "1", "--format", "json", "--out", path("j")}).status,
            0);
  Json document = Json::parse(contents(path("j/run-1-bpr.json")));
  const Json info = work_json({"info", "--run", "1"});
  EXPECT_EQ(document, info);
  ASSERT_EQ(work({"export", "run", "--run", "1", "--format", "csv", "--out", path("c")}).status, 0);
  EXPECT_EQ(lines_of(contents(path("c/run-1-bpr.csv"))).size(), 1U + document["epochs"].size());
  EXPECT_EQ(work({"export", "run", "--run", "7", "--out", path("x")}).status, 2);
}

TEST_F(ExportRun, AForeignModelsNameNamesNoOtherFolder) {
  ASSERT_EQ(work({"train", "--model", "mostpop", "--lists", path("lists.csv")}).status, 0);
  work_json({"import", "run", "--lists", path("lists.csv"), "--name", "../../org/GRU:4"});
  for (const auto& [format, tail] : {std::pair("tensorboard", "/events"), std::pair("csv", ".csv"),
                                     std::pair("json", ".json")}) {
    const Json written =
        work_json({"export", "run", "--run", "3", "--format", format, "--out", path("foreign")});
    EXPECT_THAT(written["files"][0].get<std::string>(),
                HasSubstr(std::string("foreign/run-3-imported-------org-GRU-4") + tail));
  }
}

}  // namespace
}  // namespace hankki::test
