// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "tests/gui/patience.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/parameters/parameter_field.h"
#include "ui/tables/run_queue_model.h"
#include "ui/train/train_page.h"

namespace hankki::test {

/// The page in a window of its own, on a workspace with the two-tastes data.
class TrainPageTest : public testing::Test {
 protected:
  void SetUp() override {
    {
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      const DatasetId dataset =
          workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
      split = workspace->splits().add(
          dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
    }
    open();
  }

  void open() {
    session = std::make_unique<Session>();
    jobs = &session->jobs();
    state = &session->state();
    page = std::make_unique<TrainPage>(*session);
    page->resize(1200, 740);
    page->show();
    state->openWorkspace(path());
    ASSERT_TRUE(waitFor([&] { return state->dataset() && jobs->isIdle(); }));
  }

  /// As the program ends: the page first, then the session, which waits for its jobs.
  void close() {
    page.reset();
    session.reset();
  }

  void TearDown() override { close(); }

  std::filesystem::path path() const { return folder.path() / "w"; }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  bool waitIdle() {
    return waitFor([&] { return jobs->isIdle() && queue().waiting().empty(); });
  }

  template <typename Widget>
  Widget& find(const QString& name) {
    auto* found = page->findChild<Widget*>(name);
    if (!found) throw std::runtime_error(("no widget " + name).toStdString());
    return *found;
  }
  TrainingQueue& queue() { return session->training(); }
  RunQueueModel& model() { return *page->findChild<RunQueueModel*>(); }
  QPushButton& start() { return find<QPushButton>("startButton"); }

  void choose(const QStringList& ids) {
    for (const ModelSpec& spec : model_specs()) {
      const QString id = QString::fromStdString(spec.id);
      find<QCheckBox>("model:" + id).setChecked(ids.contains(id));
    }
  }

  /// Brings the model's form to the front.
  void bringUp(const QString& model) {
    const auto shown = [&] {
      const auto* form = page->findChild<QWidget*>("form:" + model);
      return form && form->isVisible();
    };
    for (std::size_t i = 0; i < model_specs().size() && !shown(); ++i)
      QTest::mouseClick(&find<QToolButton>("nextModel"), Qt::LeftButton);
  }
  ParameterField& field(const QString& model, const QString& parameter) {
    bringUp(model);
    return *find<QWidget>("form:" + model).findChild<ParameterField*>("field:" + parameter);
  }
  QLineEdit& line(const QString& model, const QString& parameter) {
    return *field(model, parameter).findChild<QLineEdit*>("editor");
  }
  /// Types into the form as a user does.
  void type(const QString& model, const QString& parameter, const QString& text) {
    line(model, parameter).selectAll();
    QTest::keyClicks(&line(model, parameter), text);
  }
  void chooseSmallBpr(int epochs) {
    choose({"bpr"});
    type("bpr", "epochs", QString::number(epochs));
    type("bpr", "patience", "0");
    type("bpr", "dimensions", "8");
    type("bpr", "batch_size", "64");
    type("bpr", "learning_rate", "0.02");
    type("bpr", "threads", "1");
  }
  void click(QPushButton& button) { QTest::mouseClick(&button, Qt::LeftButton); }

  RunInfo run(RunId id) { return state->workspace()->runs().info(id); }

  TemporaryFolder folder;
  TinyData data = two_tastes();
  SplitId split = 0;
  std::unique_ptr<Session> session;
  JobRunner* jobs = nullptr;
  AppState* state = nullptr;
  std::unique_ptr<Page> page;
};

}  // namespace hankki::test
