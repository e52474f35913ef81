// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and studies of a model that this program does not have, as a later version leaves them.
#include <QAbstractItemView>

#include "core/models/registry.h"
#include "core/search/study.h"
#include "core/store/database.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "core/workbench/datasets.h"
#include "tests/gui/main_window_fixture.h"
#include "ui/tables/run_queue_model.h"

namespace hankki {
namespace {

class UnknownModelTest : public test::MainWindowFixture {
 protected:
  /// Two runs and a study with a trial, of which one run and the study are of another model then.
  void makeWorkspace() {
    {
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      const ImportPlan plan{.kind = ImportKind::Builtin};
      const auto stored =
          store_import(*workspace, plan.kind, run_import(plan, {}), "recipes", JobContext());
      const SplitId split = workspace->splits().list().back().id;
      const RunRequest request{
          .model = "bpr", .preset = "default", .parameters = model_spec("bpr").preset("default")};
      for (int run = 0; run < 2; ++run) workspace->runs().add(split, request);
      const StudyId study =
          workspace->studies().add(split, {.models = {default_study_model("bpr")}});
      Trial trial{.number = 1, .model = "bpr", .state = TrialState::Done, .epochs = 10};
      trial.value = 0.5;
      trial.rungs = {0.5};
      trial.validation = {{"ndcg@10", 0.5}};
      const auto sink = workspace->studies().sink(study);
      sink->trial(trial);
      sink->finished(RunState::Done, {});
    }
    Connection connection(path() / "workspace.db", Connection::Mode::ReadWrite);
    connection.run("UPDATE run SET state = 'done', epochs_run = 3, weights_hash = 'x'");
    connection.run(
        "INSERT INTO run_metric (run, part, at, metric, value) "
        "SELECT id, 'test', 'best', 'ndcg@10', 0.5 FROM run");
    connection.run("UPDATE run SET model = 'futurerec' WHERE id = 1");
    connection.run("UPDATE study SET request = replace(request, '\"bpr\"', '\"futurerec\"')");
    connection.run("UPDATE trial SET model = 'futurerec'");
  }
};

TEST_F(UnknownModelTest, EachPageShowsThemAndTheProgramLives) {
  makeWorkspace();
  window.show();
  open(path());
  for (const QString& page : window.pageIds()) {
    window.showPage(page);
    ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle(); }));
    window.grab();
  }
  const auto* queue = window.page("train")->findChild<RunQueueModel*>();
  ASSERT_EQ(queue->rowCount(), 2);
  EXPECT_EQ(queue->index(queue->rowOf(1), RunQueueModel::Model).data().toString(), "futurerec");
  window.showPage("train", {.values = RunRequest{.model = "futurerec"}});
  window.showPage("compare", {.run = 1});
  window.grab();
  EXPECT_TRUE(window.page("compare")->canExport());
}

}  // namespace
}  // namespace hankki
