// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>

#include "core/models/registry.h"
#include "core/store/datasets.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/workbench/training.h"
#include "tests/gui/main_window_fixture.h"
#include "tests/support/tiny_data.h"
#include "ui/bandit/bandit_page.h"
#include "ui/bandit/live_playback.h"
#include "ui/bandit/live_view.h"

namespace hankki::test {

/// The Bandit page in the real window, on a workspace with the two-tastes data and three trained
/// models.
class BanditPageTest : public MainWindowFixture {
 protected:
  void SetUp() override {
    train(makeData(), {"ease", "itemknn", "mostpop"});
    window.resize(1440, 900);
    window.show();
    MainWindowFixture::open(path());
    window.showPage("bandit");
    ASSERT_TRUE(waitFor([this] { return session.jobs().isIdle(); }));
  }

  virtual TinyData makeData() { return two_tastes(); }

  void train(const TinyData& data, const std::vector<std::string>& models) {
    const auto workspace = Workspace::open(path(), Workspace::Access::ReadWrite);
    const DatasetId dataset =
        workspace->datasets().add(data.dataset, {.name = "tastes", .source = "csv"}, {});
    const SplitId split = workspace->splits().add(
        dataset, data.dataset, assign_parts(data.dataset, data.split.recipe), data.split.recipe);
    for (const std::string& model : models) {
      RunRequest request{.model = model, .preset = "default"};
      request.parameters = model_spec(model).preset("default");
      runs.push_back(workspace->runs().add(split, request));
      train_run(*workspace, runs.back(), {}, {}, {});
    }
  }

  BanditPage& page() { return *static_cast<BanditPage*>(window.page("bandit")); }
  LiveView& view() { return *page().findChild<LiveView*>(); }
  LivePlayback& playback() { return view().playback(); }
  const LiveHistory& history() { return playback().history(); }

  template <typename Widget>
  Widget& find(const QString& name) {
    auto* found = page().findChild<Widget*>(name);
    if (!found) throw std::runtime_error(("no widget " + name).toStdString());
    return *found;
  }
  void click(const QString& name) { find<QAbstractButton>(name).click(); }
  void clickIn(const QString& segment, const QString& option) {
    find<QWidget>(segment).findChild<QToolButton*>(option)->click();
  }

  /// Opens the dialog by the page's button.
  QDialog& ask() {
    click("newSimulation");
    auto* dialog = page().findChild<QDialog*>("simulationDialog");
    if (!dialog) throw std::runtime_error("no dialog");
    return *dialog;
  }
  static void choose(QDialog& dialog, const QString& environment) {
    dialog.findChild<QWidget*>("environments")->findChild<QToolButton*>(environment)->click();
  }
  /// Types into a field of the forms named `fields`.
  static void type(QDialog& dialog, const QString& fields, const QString& field,
                   const QString& text) {
    dialog.findChild<QWidget*>(fields)
        ->findChild<QWidget*>("field:" + field)
        ->findChild<QLineEdit*>("editor")
        ->setText(text);
  }
  static void accept(QDialog& dialog) {
    dialog.findChild<QAbstractButton*>("startSimulation")->click();
  }

  /// A simulation of so many visits, with its drift; it plays.
  void begin(const QString& environment, int visits, int drift = 0,
             const QString& speed = QStringLiteral("max"), int replications = 5) {
    clickIn("speeds", speed);
    QDialog& dialog = ask();
    choose(dialog, environment);
    const QString fields = environment == "lists" ? "listsFields" : "armsFields";
    type(dialog, "courseFields", "visits", QString::number(visits));
    type(dialog, "courseFields", "replications", QString::number(replications));
    type(dialog, fields, "drift_at", QString::number(drift));
    accept(dialog);
  }
  bool waitOver() {
    return waitFor(
        [this] { return playback().state() == LiveState::Over && session.jobs().isIdle(); });
  }

  std::vector<RunId> runs;
};

}  // namespace hankki::test
