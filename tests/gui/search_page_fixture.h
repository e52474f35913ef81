// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "core/store/studies.h"
#include "core/store/workspace.h"
#include "tests/gui/patience.h"
#include "tests/support/test_support.h"
#include "tests/support/tiny_data.h"
#include "ui/shell/main_window.h"
#include "ui/tables/trial_table_model.h"

namespace hankki::test {

/// The Search page in the real window, on a workspace with the two-tastes data.
class SearchPageTest : public testing::Test {
 protected:
  void SetUp() override {
    QSettings().clear();
    {
      const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
      const DatasetId dataset =
          workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
      split = workspace->splits().add(
          dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
    }
    open();
  }

  /// On a session with so many cores; 0: those of the machine.
  void open(int cores = 0) {
    window.reset();
    session = std::make_unique<Session>(cores);
    window = std::make_unique<MainWindow>(*session);
    window->resize(1280, 800);
    window->show();
    window->openWorkspace(QString::fromStdString(path().string()));
    ASSERT_TRUE(waitFor([&] { return session->state().dataset() && session->jobs().isIdle(); }));
    window->showPage("search");
  }

  std::filesystem::path path() const { return folder.path() / "w"; }
  const std::shared_ptr<Workspace>& workspace() { return session->state().workspace(); }
  bool isShown(const QString& id) { return window->page(id) && window->page(id)->isVisible(); }
  QWidget& page() { return *window->page("search"); }
  StudyQueue& queue() { return session->studies(); }
  TrialTableModel& model() { return *page().findChild<TrialTableModel*>(); }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  bool waitIdle() {
    return waitFor([&] { return session->jobs().isIdle() && queue().running() == 0; });
  }

  template <typename Widget>
  Widget& find(const QString& name) {
    auto* found = page().findChild<Widget*>(name);
    if (!found) throw std::runtime_error(("no widget " + name).toStdString());
    return *found;
  }
  template <typename Widget>
  Widget& inRange(const QString& model, const QString& parameter, const QString& name) {
    return *find<QWidget>("ranges:" + model)
                .findChild<QWidget*>("range:" + parameter)
                ->findChild<Widget*>(name);
  }

  void choose(const QStringList& ids) {
    for (auto* check : page().findChildren<QCheckBox*>())
      if (check->objectName().startsWith("search:"))
        check->setChecked(ids.contains(check->objectName().section(':', 1)));
  }
  void chooseMethod(const QString& method) {
    click(*find<QWidget>("methods").findChild<QToolButton*>(method));
  }
  void click(QAbstractButton& button) { button.click(); }
  void type(QLineEdit& line, const QString& text) { line.setText(text); }
  QLineEdit& field(const QString& name) {
    return *find<QWidget>("field:" + name).findChild<QLineEdit*>("editor");
  }

  /// Few short trials of BPR, at random points.
  void chooseSmallBpr(int trials, int epochs) {
    choose({"bpr"});
    chooseMethod("random");
    for (const char* name : {"l2_user", "l2_positive", "l2_negative"})
      inRange<QCheckBox>("bpr", name, "searched").setChecked(false);
    type(inRange<QLineEdit>("bpr", "dimensions", "values"), "4, 8");
    auto& epochsField = *find<QWidget>("ranges:bpr")
                             .findChild<QWidget*>("field:epochs")
                             ->findChild<QLineEdit*>("editor");
    type(epochsField, QString::number(epochs));
    type(field("trials"), QString::number(trials));
    type(field("threads"), "1");
  }

  /// Starts and waits until the study that comes of it has ended.
  StudyInfo search() {
    QSignalSpy ended(&queue(), &StudyQueue::ended);
    click(find<QPushButton>("startSearch"));
    if (!waitFor([&] { return ended.count() == 1; }) || !waitIdle())
      throw std::runtime_error("the search did not end");
    return workspace()->studies().info(ended.front().front().toLongLong());
  }

  TemporaryFolder folder;
  TinyData data = two_tastes();
  SplitId split = 0;
  std::unique_ptr<Session> session;
  std::unique_ptr<MainWindow> window;
};

}  // namespace hankki::test
