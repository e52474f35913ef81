// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/logbook.h"

#include "core/report/document_html.h"
#include "core/store/runs.h"
#include "core/workbench/report.h"
#include "core/workbench/run_values.h"
#include "core/workbench/training.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorkbenchLogbook : public WorkbenchTest {
 protected:
  RunId train_small(const RunRequest& request) {
    return train_run(*workspace, workspace->runs().add(known.split_id, request), known, {}, job)
        .run.id;
  }
  NoteFigure bind(NoteFigure::Kind kind, const std::vector<RunId>& runs) {
    return bind_figure(*workspace, kind, "", runs);
  }
  std::vector<std::string> marks(const NoteFigure& figure) {
    std::vector<std::string> sentences;
    for (const Message& mark : stale_marks(*workspace, figure)) sentences.push_back(mark.english());
    return sentences;
  }
};

TEST_F(WorkbenchLogbook, AFigureIsDrawnOfItsRunsAsTheyAre) {
  const RunId bpr = train_small(small_bpr(4)), popular = train_small(request_of("mostpop"));
  NoteContent content{.text = "# First\n\nBPR learns.\n[figure 1]\nand\n[figure 2]\n[figure 9]",
                      .figures = {bind(NoteFigure::Kind::Curves, {bpr, popular}),
                                  bind(NoteFigure::Kind::Table, {bpr, popular})}};
  const NoteId id = workspace->notes().add(content);
  const auto blocks = note_blocks(*workspace, workspace->notes().info(id));
  ASSERT_THAT(blocks, SizeIs(5));
  EXPECT_THAT(std::get<ReportText>(blocks[0]).markdown, HasSubstr("BPR learns."));
  const auto& lines = std::get<LineChart>(std::get<ReportFigure>(blocks[1]).chart).lines;
  ASSERT_THAT(lines, SizeIs(1)) << "MostPop has no epochs";
  EXPECT_THAT(lines[0].points, SizeIs(4));
  const auto& table = std::get<ReportTable>(blocks[3]);
  ASSERT_THAT(table.rows, SizeIs(2));
  EXPECT_EQ(table.rows[1][0], ReportTable::Cell(popular));
  EXPECT_THAT(std::get<ReportText>(blocks[4]).markdown, HasSubstr("[figure 9]"))
      << "there is no such figure";
  for (const auto kind : {NoteFigure::Kind::Losses, NoteFigure::Kind::Bars}) {
    content.figures[0] = bind(kind, {bpr});
    workspace->notes().edit(id, content);
    EXPECT_TRUE(std::holds_alternative<ReportFigure>(
        note_blocks(*workspace, workspace->notes().info(id))[1]));
  }
}

TEST_F(WorkbenchLogbook, AFigureOfNoMetricShowsTheUsualOneOfItsRuns) {
  RunRequest request = small_bpr(3);
  request.ks = {5, 10};
  const RunId both = train_small(request);
  request.ks = {5};
  const RunId shorter = train_small(request);
  const auto title = [&](const std::vector<RunId>& runs) {
    const NoteId id = workspace->notes().add(
        {.text = "[figure 1]", .figures = {bind(NoteFigure::Kind::Bars, runs)}});
    const auto blocks = note_blocks(*workspace, workspace->notes().info(id));
    return std::get<BarChart>(std::get<ReportFigure>(blocks.front()).chart).panels[0].title;
  };
  EXPECT_EQ(title({both}).english(), "NDCG@10") << "not that of its shortest lists";
  EXPECT_EQ(title({shorter}).english(), "NDCG@5");
  RunInfo untested = workspace->runs().info(shorter);
  untested.result.test.clear();
  EXPECT_EQ(usual_metric(std::span(&untested, 1)), "ndcg@5") << "as it was validated";
}

TEST_F(WorkbenchLogbook, AFigureSaysWhyItIsStale) {
  const RunId one = train_small(small_bpr(3)), other = train_small(request_of("mostpop"));
  const RunId waiting = workspace->runs().add(known.split_id, small_bpr(2));
  NoteFigure figure = bind(NoteFigure::Kind::Bars, {one, other, waiting});
  EXPECT_THAT(marks(figure), IsEmpty());
  train_run(*workspace, waiting, known, {}, job);
  EXPECT_THAT(marks(figure), ElementsAre(HasSubstr("it had 0 epochs and has 2")));
  workspace->runs().remove(one);
  EXPECT_THAT(marks(figure),
              ElementsAre(HasSubstr("Run 1 was removed"), HasSubstr("Run 3 is not as it was")));
  workspace->runs().restore(one);
  EXPECT_THAT(marks(figure), SizeIs(1));
  figure = bind(NoteFigure::Kind::Bars, {one});
  figure.runs.front().data = "others";
  EXPECT_THAT(marks(figure), ElementsAre(HasSubstr("data of run 1 are not those")));
  figure = bind(NoteFigure::Kind::Bars, {one});
  figure.made = "2020-01-01T00:00:00Z";
  workspace->datasets().add(
      small_dataset(30), {.name = "cleaned", .source = "", .derived_from = known.dataset_id}, {});
  EXPECT_THAT(marks(figure), ElementsAre(HasSubstr("Data set 2 (cleaned) was made of the data")));
  EXPECT_THAT(error_of([&] { bind(NoteFigure::Kind::Bars, {99}); }), HasSubstr("run 99"));
}

TEST_F(WorkbenchLogbook, AFigureWithoutRunsSaysSo) {
  const RunId run = train_small(request_of("mostpop"));
  const NoteId id = workspace->notes().add(
      {.text = "a\n[figure 1]", .figures = {bind(NoteFigure::Kind::Curves, {run})}});
  auto blocks = note_blocks(*workspace, workspace->notes().info(id));
  ASSERT_THAT(blocks, SizeIs(2));
  EXPECT_THAT(std::get<Message>(blocks[1]).english(), HasSubstr("no epochs to draw"));
  workspace->runs().remove(run);
  blocks = note_blocks(*workspace, workspace->notes().info(id));
  ASSERT_THAT(blocks, SizeIs(3));
  EXPECT_THAT(std::get<Message>(blocks[1]).english(), HasSubstr("None of the runs"));
  EXPECT_THAT(std::get<Message>(blocks[2]).english(), HasSubstr("Stale: Run 1 was removed."));
  const auto notes = list_notes(*workspace);
  ASSERT_THAT(notes, SizeIs(1));
  EXPECT_TRUE(notes[0].stale);
  EXPECT_EQ(notes[0].title, "a");
}

TEST(NoteContents, FiguresWithoutAPlaceGoAndTheOthersAreNumberedAnew) {
  const auto figure = [](RunId run) { return NoteFigure{.runs = {{.run = run}}}; };
  const NoteContent content{.text = "one\n[figure 3]\ntwo\n[figure 1]\n[figure 3]",
                            .figures = {figure(1), figure(2), figure(3)}};
  const NoteContent made = tidied(content);
  EXPECT_EQ(made.text, "one\n[figure 1]\ntwo\n[figure 2]\n[figure 1]");
  ASSERT_THAT(made.figures, SizeIs(2));
  EXPECT_EQ(made.figures[0].runs[0].run, 3);
  EXPECT_EQ(made.figures[1].runs[0].run, 1);
  EXPECT_EQ(tidied(made), made);
}

TEST_F(WorkbenchLogbook, TheReportTakesItWithIt) {
  const RunId bpr = train_small(small_bpr(4));
  const auto report = [&] {
    return make_report(*workspace, {.parts = {"logbook"}}, "now", known, {});
  };
  EXPECT_THAT(report().sections, IsEmpty()) << "there is nothing to say";
  workspace->notes().add({.text = "# Why <BPR>\n- it is *quick*\n[figure 1]",
                          .figures = {bind(NoteFigure::Kind::Table, {bpr})}});
  const ReportDocument document = report();
  ASSERT_THAT(document.sections, SizeIs(1));
  EXPECT_EQ(document.sections[0].id, "logbook");
  const std::string html = report_html(document, {});
  EXPECT_THAT(html, HasSubstr("<h3>Why &lt;BPR&gt;</h3>"));
  EXPECT_THAT(html, HasSubstr("<li>it is <i>quick</i></li>"));
  EXPECT_THAT(html, HasSubstr("<table"));
}

}  // namespace
}  // namespace hankki::test
