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
#include <filesystem>

#include "core/base/file.h"
#include "tests/gui/main_window_fixture.h"
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
