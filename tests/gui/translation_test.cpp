// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <map>
#include <set>

#include "tests/support/test_support.h"

namespace hankki {
namespace {

struct Text {
  QString context, source, comment, translation;
  bool unfinished = false;
};

std::vector<Text> textsOf(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  QXmlStreamReader xml(&file);
  std::vector<Text> texts;
  Text text;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"name") text.context = xml.readElementText();
    if (xml.name() == u"message") text = {.context = text.context};
    if (xml.name() == u"source") text.source = xml.readElementText();
    if (xml.name() == u"comment") text.comment = xml.readElementText();
    if (xml.name() != u"translation") continue;
    text.unfinished = xml.attributes().hasAttribute("type");
    text.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    texts.push_back(text);
  }
  EXPECT_FALSE(xml.hasError());
  return texts;
}

/// The Korean file as lupdate makes it of the sources of today.
std::vector<Text> textsOfTheSources() {
  const test::TemporaryFolder folder;
  const QString file = QString::fromStdString((folder.path() / "hankki_ko.ts").string());
  const QString root = QString::fromStdString(test::source_dir().string());
  EXPECT_TRUE(QFile::copy(root + "/resources/translations/hankki_ko.ts", file));
  QProcess lupdate;
  lupdate.setWorkingDirectory(root);
  lupdate.start(HANKKI_LUPDATE, QString(HANKKI_LUPDATE_OPTIONS).split('|') << "-ts" << file);
  EXPECT_TRUE(lupdate.waitForFinished(60'000)) << lupdate.errorString().toStdString();
  EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
  return textsOf(file);
}

/// %1 and %n of a text of ui; {} of one of core, which a translation may number: {1}, {2}, ...
QStringList placesOf(const QString& text) {
  static const QRegularExpression place("%(?:\\d|n)|\\{\\d*\\}");
  QStringList places;
  for (auto match = place.globalMatch(text); match.hasNext();) {
    QString found = match.next().captured();
    if (found == "{}") found = QString("{%1}").arg(places.size() + 1);
    places << found;
  }
  places.sort();
  return places;
}

TEST(Translation, EveryTextOfTheSourcesIsSaidInKoreanWithTheSameValues) {
  std::map<QString, int> perContext;
  for (const Text& text : textsOfTheSources()) {
    const std::string what = text.context.toStdString() + ": " + text.source.toStdString();
    EXPECT_FALSE(text.unfinished || text.translation.isEmpty()) << what;
    EXPECT_EQ(placesOf(text.translation), placesOf(text.source)) << what;
    ++perContext[text.context];
    if (text.context == "en") {
      EXPECT_TRUE(text.comment.isEmpty()) << what;
    }
    // A text of core that lupdate gave another context would not be found.
    if (text.source.contains("{}")) {
      EXPECT_EQ(text.context, "en") << what;
    }
  }
  EXPECT_GT(perContext["en"], 200);
  EXPECT_GT(perContext.size(), 50U);
}

TEST(Translation, TheKoreanFileHasNoTextThatIsNotSaid) {
  using Names = std::set<std::pair<QString, QString>>;
  Names kept, said;
  const std::string file = (test::source_dir() / "resources/translations/hankki_ko.ts").string();
  for (const Text& text : textsOf(QString::fromStdString(file)))
    kept.emplace(text.context, text.source);
  for (const Text& text : textsOfTheSources()) said.emplace(text.context, text.source);
  for (const auto& [context, source] : kept)
    EXPECT_TRUE(said.contains({context, source}))
        << context.toStdString() << ": " << source.toStdString();
}

}  // namespace
}  // namespace hankki
