// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/models/registry.h"
#include "tests/report/own_run.h"

namespace hankki {
namespace {

using test::OwnRun;
using test::table_of;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Of three models; the first two have a test result, the second tags and a name.
RunTable table_of_three() {
  std::vector<OwnRun> runs;
  for (const char* model : {"bpr", "multivae", "mostpop"}) {
    OwnRun run;
    run.id = static_cast<std::int64_t>(runs.size()) + 1;
    run.request.model = model;
    run.request.preset = "default";
    run.request.parameters = model_spec(model).preset("default");
    run.request.ks = {10};
    runs.push_back(std::move(run));
  }
  runs[0].request.parameters.set("dimensions", std::int64_t{64});
  runs[0].result.test = {{"ndcg@10", 0.05}, {"coverage@10", 0.5}};
  runs[0].result.validation = {{"ndcg@10", 0.2}};
  runs[1].result.test = {{"ndcg@10", 0.0625}, {"coverage@10", 0.25}};
  runs[1].tags = {"serve", "good one"};
  runs[1].name = "Café of the VAE";
  runs[0].result.total_seconds = 12;
  return table_of(runs, RunTable::Parameters::All);
}

/// The numbers of the runs that are left.
std::vector<std::size_t> runs_where(const std::string& text) {
  std::vector<std::size_t> runs = filtered_rows(table_of_three(), RunFilter(text));
  for (std::size_t& run : runs) ++run;
  return runs;
}

std::string fault_of(const std::string& text) {
  try {
    runs_where(text);
  } catch (const Error& error) {
    return error.what();
  }
  return "none";
}

TEST(RunFilter, WordsStandAnywhereInWhatIdentifiesARunWhateverTheirCase) {
  EXPECT_THAT(runs_where(""), ElementsAre(1, 2, 3));
  EXPECT_THAT(runs_where("  "), ElementsAre(1, 2, 3));
  EXPECT_THAT(runs_where("bpr"), ElementsAre(1));
  EXPECT_THAT(runs_where("MOSTPOP"), ElementsAre(3));
  EXPECT_THAT(runs_where("vae serve"), ElementsAre(2)) << "both";
  EXPECT_THAT(runs_where("bpr serve"), IsEmpty());
  EXPECT_THAT(runs_where("\"of the\""), ElementsAre(2)) << "a phrase";
  EXPECT_THAT(runs_where("CAFÉ"), ElementsAre(2));
}

TEST(RunFilter, FiguresCompareAsNumbers) {
  EXPECT_THAT(runs_where("ndcg@10 > 0.05"), ElementsAre(2)) << "of the test part";
  EXPECT_THAT(runs_where("ndcg@10>=0.05"), ElementsAre(1, 2)) << "without spaces";
  EXPECT_THAT(runs_where("NDCG@10 < .06"), ElementsAre(1));
  EXPECT_THAT(runs_where("ndcg@10 = 6.25e-2"), ElementsAre(2));
  EXPECT_THAT(runs_where("ndcg@10 != 0.05"), ElementsAre(2, 3)) << "what has none is not 0.05";
  EXPECT_THAT(runs_where("coverage@10 <= 25%"), ElementsAre(2));
  EXPECT_THAT(runs_where("validation ndcg@10 > 0.1"), ElementsAre(1));
  EXPECT_THAT(runs_where("\"validation ndcg@10\" > 0.1"), ElementsAre(1));
  EXPECT_THAT(runs_where("test ndcg@10 > 0.05"), ElementsAre(2));
  EXPECT_THAT(runs_where("dimensions >= 64 dimensions < 65"), ElementsAre(1));
  EXPECT_THAT(runs_where("time > 10"), ElementsAre(1)) << "what people call total_seconds";
  EXPECT_THAT(runs_where("run = 3"), ElementsAre(3));
}

TEST(RunFilter, TextsAreEqualWhateverTheirCaseAndTagsOneByOne) {
  EXPECT_THAT(runs_where("model = bpr"), ElementsAre(1));
  EXPECT_THAT(runs_where("model = \"" + model_name("multivae") + "\""), ElementsAre(2))
      << "by its name";
  EXPECT_THAT(runs_where("model != BPR"), ElementsAre(2, 3));
  EXPECT_THAT(runs_where("tag = serve"), ElementsAre(2));
  EXPECT_THAT(runs_where("tags = \"Good one\""), ElementsAre(2));
  EXPECT_THAT(runs_where("tag = good"), IsEmpty()) << "a tag is whole";
  EXPECT_THAT(runs_where("tag != serve"), ElementsAre(1, 3));
  EXPECT_THAT(runs_where("tag = \"\""), ElementsAre(1, 3)) << "without any";
  EXPECT_THAT(runs_where("name = \"café of the vae\" vae ndcg@10 > 0"), ElementsAre(2));
}

TEST(RunFilter, AColumnThatNoRunHasJustNowIsNoMistake) {
  EXPECT_THAT(filtered_rows(table_of({}), RunFilter("ndcg@10 > 1")), IsEmpty());
  EXPECT_THAT(runs_where("neighbours > 5"), IsEmpty()) << "a parameter of another model";
  EXPECT_THAT(runs_where("note = x"), IsEmpty());
  EXPECT_THAT(runs_where("note != x"), ElementsAre(1, 2, 3));
}

TEST(RunFilter, SaysWhatIsWrong) {
  EXPECT_THAT(fault_of("ndcg@10 >"), HasSubstr("nothing stands behind \"ndcg@10 >\""));
  EXPECT_THAT(fault_of("> 5"), HasSubstr("nothing stands before \">\""));
  EXPECT_THAT(fault_of("ndcg@10 > > 5"), HasSubstr("nothing stands behind"));
  EXPECT_THAT(fault_of("ndcg@10 => 5"), HasSubstr("there is no sign \"=>\""));
  EXPECT_THAT(fault_of("ndcg@10 > high"), HasSubstr("\"high\" is none"));
  EXPECT_THAT(fault_of("ndcg@10 > nan"), HasSubstr("nan"));
  EXPECT_THAT(fault_of("name = \"open"), HasSubstr("a quote is not closed"));
  EXPECT_THAT(fault_of("ndgc@10 > 0"), HasSubstr("there is no \"ndgc@10\"; there are"));
  EXPECT_THAT(fault_of("ndgc@10 > 0"), HasSubstr("ndcg@10")) << "what may have been meant";
}

TEST(RunFilter, AColumnIsFoundAgainWhereTheTableIsAnother) {
  RunTable table = table_of_three();
  RunFilter filter("ndcg@10 > 0.05");
  filter.resolve(table);
  std::swap(table.columns.front(), table.columns[filter.conditions().front().at]);
  for (auto& row : table.rows) std::swap(row.front(), row[filter.conditions().front().at]);
  EXPECT_TRUE(filter.meets(table, 1));
  EXPECT_FALSE(filter.meets(table, 0));
  EXPECT_FALSE(filter.meets(RunTable{.columns = {}, .rows = {{}}}, 0)) << "it is gone";
}

}  // namespace
}  // namespace hankki
