// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>

#include "core/data/import.h"
#include "core/models/registry.h"
#include "core/report/run_table.h"
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

TEST_F(LanguageTest, ValuesInATextOfCoreAreKept) {
  const Message split = describe(SplitRecipe{});
  EXPECT_EQ(coreText(split), "Random 80/10/10, seed 2020");
  setLanguage("ko");
  EXPECT_EQ(coreText(split), QString("무작위 80/10/10, 시드 2020"));
  EXPECT_EQ(coreText(metric_title("hit@10")), QString("적중률@10"));
  EXPECT_EQ(coreText(Message::verbatim("no such text 7")), "no such text 7");
}

TEST_F(LanguageTest, PartsOfAListAreTranslatedAndNamesKept) {
  const Message progress =
      Message::list({en::say("trial {} of {}", 2, 30), Message::verbatim("bpr"),
                     en::say("epoch {} of {}", 7, 60), en::say("best so far {}", 0.301)});
  EXPECT_EQ(coreText(progress), "trial 2 of 30, bpr, epoch 7 of 60, best so far 0.301");
  setLanguage("ko");
  const QStringList parts = coreText(progress).split(", ");
  ASSERT_EQ(parts.size(), 4);
  EXPECT_EQ(parts[1], "bpr");
  EXPECT_EQ(parts[2], QString("에포크 7/60"));
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
  EXPECT_EQ(korean, "dimensions: \"many\"는 쓸 수 없습니다. 쓸 수 있는 값: 1부터 4096까지의 정수");
}

TEST_F(LanguageTest, AFaultInAFileIsShownWithItsLine) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("plays.csv", "user,item\n\"a,1\n");
  const auto [korean, english] =
      shownOf([&] { import_csv(file, {.user = "user", .item = "item"}, {.strict = true}, {}); });
  EXPECT_EQ(korean.find("plays.csv:2: 따옴표가 열리고 닫히지 않습니다"), 0U) << korean;
  EXPECT_EQ(english.find("plays.csv:2: opens a quote that nothing closes"), 0U) << english;
}

}  // namespace
}  // namespace hankki
