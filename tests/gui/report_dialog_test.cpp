// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_dialog.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>
#include <filesystem>

#include "core/base/file.h"
#include "core/models/registry.h"
#include "tests/gui/main_window_fixture.h"
#include "ui/session/kept_verdict_rule.h"
#include "ui/shell/report_runs.h"
#include "ui/theme/paths.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

class ReportDialogTest : public test::MainWindowFixture {
 protected:
  void SetUp() override {
    window.show();
    open(path());
    window.findChild<QAction*>("writeReport")->trigger();
    dialog = window.findChild<ReportDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QLineEdit*>("reportFolder")->setText(pathText(folder.path() / "out"));
  }
  QString write(const char* file) {
    const QString written = pathText(folder.path() / "out" / file);
    dialog->accept();
    EXPECT_TRUE(
        waitFor([&] { return window.findChild<MessageStrip*>("windowStrip")->isVisible(); }));
    EXPECT_TRUE(QFile::exists(written))
        << window.findChild<MessageStrip*>("windowStrip")->sentence().toStdString();
    QFile read(written);
    EXPECT_TRUE(read.open(QIODevice::ReadOnly));
    return QString::fromUtf8(read.readAll());
  }
  QListWidget& list() { return *dialog->findChild<QListWidget*>("reportSections"); }

  ReportDialog* dialog = nullptr;
};

TEST_F(ReportDialogTest, WritesTheChosenSectionsInTheirOrder) {
  list().insertItem(0, list().takeItem(3));
  list().item(1)->setCheckState(Qt::Unchecked);
  const auto parts = dialog->request().parts;
  ASSERT_GE(parts.size(), 2U);
  EXPECT_EQ(parts[0], "split");
  EXPECT_EQ(parts[1], "data");
  const QString page = write("index.html");
  EXPECT_LT(page.indexOf("id=\"split\""), page.indexOf("id=\"data\""));
  EXPECT_FALSE(page.contains("id=\"summary\""));
}

TEST_F(ReportDialogTest, WhatVerdictsGoByCanBeChosen) {
  const ReportRequest usual = dialog->request();
  EXPECT_EQ(usual.test, ReportRequest().test);
  EXPECT_EQ(usual.correction, ReportRequest().correction);
  EXPECT_EQ(usual.alpha, ReportRequest().alpha);
  EXPECT_EQ(usual.threshold, 0);
  dialog->findChild<Segment*>("reportTest")->setCurrent("wilcoxon");
  auto* correction = dialog->findChild<QComboBox*>("reportCorrection");
  correction->setCurrentIndex(
      correction->findData(static_cast<int>(MultipleCorrection::BenjaminiHochberg)));
  dialog->findChild<QDoubleSpinBox*>("reportAlpha")->setValue(0.01);
  dialog->findChild<QDoubleSpinBox*>("reportThreshold")->setValue(0.002);
  const ReportRequest chosen = dialog->request();
  EXPECT_EQ(chosen.test, SignificanceTest::Wilcoxon);
  EXPECT_EQ(chosen.correction, MultipleCorrection::BenjaminiHochberg);
  EXPECT_EQ(chosen.alpha, 0.01);
  EXPECT_EQ(chosen.threshold, 0.002);
}

/// A window whose workspace has three tested runs of a split, the first of them MostPop.
class ReportOfRuns : public test::MainWindowFixture {
 protected:
  void SetUp() override {
    window.show();
    open(path());
    split = session.state().splitInfo()->id;
    std::vector<RunRequest> requests;
    for (const char* model : {"mostpop", "itemknn", "random"}) {
      requests.push_back({.model = model, .preset = "default", .threads = 1});
      requests.back().parameters = model_spec(model).preset("default");
    }
    session.training().enqueue(split, requests);
    ASSERT_TRUE(waitFor([&] {
      const auto& runs = session.state().runs();
      return runs.size() == 3 && std::ranges::all_of(runs, [](const RunInfo& run) {
               return run.state == RunState::Done && !run.result.test.empty();
             });
    }));
  }
  ReportDialog& openDialog() {
    window.findChild<QAction*>("writeReport")->trigger();
    return *window.findChild<ReportDialog*>();
  }
  static QStringList baselines(ReportDialog& dialog) {
    QStringList names;
    const auto* box = dialog.findChild<QComboBox*>("reportBaseline");
    for (int at = 0; at < box->count(); ++at) names << box->itemText(at);
    return names;
  }
  SplitId split = 0;
};

TEST_F(ReportOfRuns, AllOfTheSplitAndTheUsualBaselineUnlessCompareLooksAtSome) {
  ReportDialog& dialog = openDialog();
  EXPECT_EQ(dialog.request().runs, (std::vector<RunId>{1, 2, 3}));
  EXPECT_EQ(dialog.request().baseline, 0);
  EXPECT_EQ(baselines(dialog).size(), 4);
}

TEST_F(ReportOfRuns, AtFirstItIsOfWhatCompareLooksAtAndOfWhatIsChosenThen) {
  session.setCompared({.split = split, .runs = {2, 3}, .baseline = 3});
  ReportDialog& dialog = openDialog();
  EXPECT_EQ(dialog.request().runs, (std::vector<RunId>{2, 3}));
  EXPECT_EQ(dialog.request().baseline, 3);
  dialog.findChild<QPushButton*>("reportAllRuns")->click();
  EXPECT_EQ(dialog.request().runs, (std::vector<RunId>{1, 2, 3}));
  EXPECT_EQ(dialog.request().baseline, 3) << "it is still there";
  auto* list = dialog.findChild<QListWidget*>("reportRuns");
  ASSERT_EQ(list->count(), 3);
  list->item(0)->setCheckState(Qt::Unchecked);  // the newest
  EXPECT_EQ(dialog.request().runs, (std::vector<RunId>{1, 2}));
  EXPECT_EQ(dialog.request().baseline, 0) << "it is not among the runs any more";
  EXPECT_EQ(baselines(dialog).size(), 3);
  auto* write = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  for (int row = 1; row < 3; ++row) list->item(row)->setCheckState(Qt::Unchecked);
  EXPECT_FALSE(write->isEnabled()) << "a report of no run is not that of all";
  dialog.findChild<QPushButton*>("reportComparedRuns")->click();
  EXPECT_TRUE(write->isEnabled());
  auto* baseline = dialog.findChild<QComboBox*>("reportBaseline");
  baseline->setCurrentIndex(baseline->findData(qlonglong{2}));
  dialog.findChild<QLineEdit*>("reportFolder")->setText(pathText(folder.path() / "out"));
  dialog.accept();
  auto* strip = window.findChild<MessageStrip*>("windowStrip");
  ASSERT_TRUE(waitFor([&] { return strip->isVisible(); }));
  const std::string page = read_file(folder.path() / "out" / "index.html");
  EXPECT_NE(page.find("ItemKNN #2"), page.npos);
  EXPECT_NE(page.find("Random #3"), page.npos);
  EXPECT_EQ(page.find("MostPop #1"), page.npos) << "it was not asked for";
}

TEST(ReportRunsTest, OfThousandsTheNewestAreListedAndAllAreChosen) {
  constexpr RunId kRuns = 10'000;
  std::vector<SharedRuns::Pointer> runs;
  for (RunId id = kRuns; id > 0; --id) {
    RunInfo run{.id = id};
    run.request.model = "bpr";
    run.result.test["ndcg@10"] = 0.5;
    runs.push_back(std::make_shared<const RunInfo>(std::move(run)));
  }
  ReportRuns chosen(std::move(runs), {.runs = {}, .baseline = 7});
  const auto* list = chosen.findChild<QListWidget*>("reportRuns");
  const auto* baseline = chosen.findChild<QComboBox*>("reportBaseline");
  EXPECT_EQ(list->count(), 200);
  EXPECT_EQ(chosen.runs().size(), std::size_t{kRuns});
  EXPECT_EQ(chosen.baseline(), 7) << "which is none of the newest";
  EXPECT_EQ(baseline->count(), 202);
  chosen.findChild<QLineEdit*>("reportFilter")->setText("#4321");
  ASSERT_EQ(list->count(), 1);
  list->item(0)->setCheckState(Qt::Unchecked);
  EXPECT_EQ(chosen.runs().size(), std::size_t{kRuns - 1});
}

TEST_F(ReportOfRuns, WhatVerdictsGoByIsKeptOnceAReportIsWritten) {
  ReportDialog& dialog = openDialog();
  dialog.findChild<QDoubleSpinBox*>("reportAlpha")->setValue(0.01);
  EXPECT_EQ(KeptVerdictRule::instance().rule().alpha, 0.05) << "it may be cancelled yet";
  dialog.findChild<QLineEdit*>("reportFolder")->setText(pathText(folder.path() / "out"));
  dialog.accept();
  EXPECT_EQ(KeptVerdictRule::instance().rule().alpha, 0.01);
  auto* strip = window.findChild<MessageStrip*>("windowStrip");
  EXPECT_TRUE(waitFor([&] { return strip->isVisible(); }));
}

TEST_F(ReportDialogTest, WritesPages) {
  dialog->findChild<Segment*>("reportFormat")->setCurrent("pdf");
  EXPECT_TRUE(write("report.pdf").startsWith("%PDF-"));
}

TEST_F(ReportDialogTest, ItIsAskedBeforeAReportIsReplaced) {
  const std::filesystem::path out = folder.path() / "out", page = out / "index.html";
  std::filesystem::create_directories(out);
  write_file_atomically(page, "mine");
  dialog->accept();
  auto* strip = dialog->findChild<MessageStrip*>();
  ASSERT_TRUE(strip->isVisible());
  EXPECT_TRUE(strip->sentence().contains("index.html"));
  EXPECT_TRUE(dialog->isVisible());
  dialog->findChild<QLineEdit*>("reportFolder")->setText(pathText(out / "inner"));
  EXPECT_FALSE(strip->isVisible());
  dialog->findChild<QLineEdit*>("reportFolder")->setText(pathText(out));
  dialog->accept();
  EXPECT_EQ(read_file(page), "mine");
  for (QToolButton* button : strip->findChildren<QToolButton*>())
    if (button->text() == "Replace") button->click();
  ASSERT_TRUE(waitFor([&] { return window.findChild<MessageStrip*>("windowStrip")->isVisible(); }));
  EXPECT_NE(read_file(page), "mine");
}

TEST_F(ReportDialogTest, AStyleSheetOfOnesOwnStandsInThePage) {
  const std::filesystem::path css = folder.path() / "mine.css";
  write_file_atomically(css, "h1 { color: rebeccapurple; }");
  auto* field = dialog->findChild<QLineEdit*>("reportCss");
  field->setText(pathText(css));
  EXPECT_TRUE(write("index.html").contains("rebeccapurple"));
}

TEST_F(ReportDialogTest, ALogoThatIsNoneIsSaidAndNothingIsWritten) {
  const std::filesystem::path logo = folder.path() / "logo.png";
  write_file_atomically(logo, "hello");
  dialog->findChild<QLineEdit*>("reportLogo")->setText(pathText(logo));
  dialog->findChild<QLineEdit*>("reportFolder")->setText(pathText(folder.path() / "out"));
  dialog->accept();
  auto* strip = window.findChild<MessageStrip*>("windowStrip");
  ASSERT_TRUE(waitFor([&] { return strip->isVisible(); }));
  EXPECT_TRUE(strip->sentence().contains("logo.png")) << strip->sentence().toStdString();
  EXPECT_TRUE(strip->sentence().contains("PNG, JPEG or SVG"));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
}

TEST_F(ReportDialogTest, WhatAFormatHasNotCannotBeChosen) {
  auto* logo = dialog->findChild<QLineEdit*>("reportLogo");
  logo->setText("logo.png");
  auto* format = dialog->findChild<Segment*>("reportFormat");
  for (const auto& [name, has] : {std::pair("html", true), {"pdf", true}, {"csv", false}}) {
    format->setCurrent(name);
    emit format->chosen(name);
    EXPECT_EQ(logo->isEnabled(), has) << name;
    EXPECT_EQ(dialog->logo().isEmpty(), !has) << name;
  }
}

TEST_F(ReportDialogTest, NothingToWriteCannotBeWritten) {
  auto* write = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  EXPECT_TRUE(write->isEnabled());
  for (int row = 0; row < list().count(); ++row) list().item(row)->setCheckState(Qt::Unchecked);
  EXPECT_FALSE(write->isEnabled());
  list().item(0)->setCheckState(Qt::Checked);
  EXPECT_TRUE(write->isEnabled());
  dialog->findChild<QLineEdit*>("reportFolder")->clear();
  EXPECT_FALSE(write->isEnabled());
}

}  // namespace
}  // namespace hankki
