#include "ui/session/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>

#include "core/data/import.h"
#include "core/models/registry.h"
#include "core/search/study_parameters.h"
#include "core/training/run_parameters.h"
#include "tests/support/test_support.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

class LanguageTest : public testing::Test {
 protected:
  void TearDown() override { setLanguage("en"); }
};

TEST_F(LanguageTest, KoreanReplacesTextsAndEnglishBringsThemBack) {
  const QString english = formatLeft(300);
  setLanguage("ko");
  EXPECT_EQ(currentLanguage(), "ko");
  EXPECT_NE(formatLeft(300), english);
  setLanguage("en");
  EXPECT_EQ(formatLeft(300), english);
}

TEST_F(LanguageTest, AnUnknownCodeGivesEnglish) {
  setLanguage("xx");
  EXPECT_EQ(currentLanguage(), "en");
}

TEST_F(LanguageTest, WhatModelsSayIsListedForTheTranslator) {
  setLanguage("ko");
  const auto expectKorean = [](const std::string& text) {
    EXPECT_NE(coreText(text).toStdString(), text) << "not in ui/theme/core_text.cpp";
  };
  const auto expectSchemaKorean = [&](const ParameterSchema& schema) {
    for (const Parameter& parameter : schema.parameters())
      for (const std::string& text : {parameter.label, parameter.group, parameter.doc})
        if (!text.empty()) expectKorean(text);
  };
  expectSchemaKorean(run_parameters());
  expectSchemaKorean(study_parameters());
  for (const ModelSpec& spec : model_specs()) {
    expectKorean(title(spec.family));
    expectKorean(spec.description);
    if (!spec.parameters.parameters().empty())
      for (const Preset& preset : spec.presets) expectKorean(preset.doc);
    expectSchemaKorean(spec.parameters);
  }
}

TEST_F(LanguageTest, FiguresInACoreTextAreKept) {
  setLanguage("ko");
  const QString text = coreText("Random 80/10/10, seed 2020");
  EXPECT_TRUE(text.contains("80/10/10")) << text.toStdString();
  EXPECT_TRUE(text.contains("2020"));
  EXPECT_FALSE(text.startsWith("Random"));
  EXPECT_EQ(coreText("no such text 7"), "no such text 7");
}

TEST_F(LanguageTest, PartsOfACoreTextAreTranslatedAndNamesKept) {
  const std::string progress = "trial 2 of 30, bpr, epoch 7 of 60, best so far 0.3010";
  EXPECT_EQ(coreText(progress).toStdString(), progress);
  setLanguage("ko");
  const QString text = coreText(progress);
  const QStringList parts = text.split(", ");
  ASSERT_EQ(parts.size(), 4) << text.toStdString();
  EXPECT_EQ(parts[1], "bpr");
  for (const char* figure : {"2", "30", "7", "60", "0.3010"}) EXPECT_TRUE(text.contains(figure));
  for (const char* english : {"trial", "epoch", "best"}) EXPECT_FALSE(text.contains(english));
}

/// What a window in Korean shows of a fault of core, and once it was switched to English.
std::pair<std::string, std::string> shownOf(const std::function<void()>& fault) {
  setLanguage("ko");
  JobRunner jobs;
  MessageStrip strip;
  jobs.run(&strip, "fails", [&](const JobContext&) { fault(); },
           {.failed = [&](const JobError& error) { strip.showError(error); }});
  QSignalSpy(&jobs, &JobRunner::idle).wait(10'000);
  const std::string korean = strip.sentence().toStdString();
  setLanguage("en");
  QCoreApplication::processEvents();
  return {korean, strip.sentence().toStdString()};
}

TEST_F(LanguageTest, AFaultOfCoreIsShownInTheWindowsLanguageWithItsValues) {
  const auto [korean, english] =
      shownOf([] { model_spec("bpr").parameters.parse("dimensions", "many"); });
  EXPECT_EQ(english, "dimensions: \"many\" is not a whole number from 1 to 4096");
  EXPECT_EQ(korean,
            "dimensions: \"many\"은(는) 쓸 수 없습니다. 쓸 수 있는 값: 1부터 4096까지의 정수");
}

TEST_F(LanguageTest, AFaultInAFileIsShownWithItsLine) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("plays.csv", "user,item\n\"a,1\n");
  const auto [korean, english] =
      shownOf([&] { import_csv(file, {.user = "user", .item = "item"}, {}, {}); });
  EXPECT_EQ(korean.find("plays.csv:2: 이 행에서 시작한 따옴표가"), 0U) << korean;
  EXPECT_EQ(english.find("plays.csv:2: a quoted field starts in this row"), 0U) << english;
}

}  // namespace
}  // namespace hankki
