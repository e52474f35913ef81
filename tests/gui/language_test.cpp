#include "ui/session/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "core/models/registry.h"
#include "core/search/study_parameters.h"
#include "core/training/run_parameters.h"
#include "tests/support/test_support.h"
#include "ui/theme/core_text.h"
#include "ui/theme/format.h"

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

TEST(Translation, EveryTextHasAKoreanOneWithTheSamePlaceholders) {
  QFile file(QString::fromStdString(
      (test::source_dir() / "resources/translations/hankki_ko.ts").string()));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  QString source;
  int texts = 0;
  const QRegularExpression placeholder("%(?:\\d|n)");
  const auto placeholders = [&](const QString& text) {
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
      found << match.next().captured();
    found.sort();
    return found;
  };
  while (!xml.atEnd()) {
    xml.readNext();
    if (!xml.isStartElement()) continue;
    if (xml.name() == u"source") source = xml.readElementText();
    if (xml.name() != u"translation") continue;
    EXPECT_FALSE(xml.attributes().hasAttribute("type")) << source.toStdString();
    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    EXPECT_FALSE(text.isEmpty()) << source.toStdString();
    EXPECT_EQ(placeholders(text), placeholders(source)) << source.toStdString();
    ++texts;
  }
  EXPECT_FALSE(xml.hasError());
  EXPECT_GT(texts, 100);
}

}  // namespace
}  // namespace hankki
