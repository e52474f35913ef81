// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_breaks.h"

#include <gtest/gtest.h>

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>
#include <regex>

#include "ui/print/report_pdf.h"

namespace hankki {
namespace {

constexpr QSizeF kPage(500, 700);

QTextBlock blockOf(const QTextDocument& text, const QString& says) {
  QTextBlock block = text.begin();
  while (block.isValid() && block.text() != says) block = block.next();
  return block;
}

/// Of its last line, wherever that went.
int pageOfLine(const QTextDocument& text, const QTextCursor& cursor) {
  const QTextBlock block = cursor.block();
  const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
  const double top = text.documentLayout()->blockBoundingRect(block).top();
  return static_cast<int>((top + line.y() + line.height() - 1) / kPage.height());
}

int pageOf(const QTextDocument& text, const QString& says) {
  const QTextBlock block = blockOf(text, says);
  EXPECT_TRUE(block.isValid()) << says.toStdString();
  return pageOfLine(text, QTextCursor(block));
}

/// Lines of text, then what is looked at.
void fill(QTextDocument& text, int lines, const QString& end) {
  text.setHtml(QStringLiteral("<p>line</p>").repeated(lines) + end);
  text.setPageSize(kPage);
  keepTogether(text);
}

TEST(PageBreaks, NeitherAHeadingNorACaptionIsLeftAtTheFootOfAPage) {
  const QString end =
      "<h2>Heading</h2><p>Caption</p><table><thead><tr><th>Title</th></tr></thead>"
      "<tr><td>first</td></tr><tr><td>second</td></tr><tr><td>third</td></tr></table><p>Next</p>";
  bool moved = false;
  for (int lines = 10; lines < 40; ++lines) {
    QTextDocument text;
    fill(text, lines, end);
    const int page = pageOf(text, "Heading");
    EXPECT_EQ(pageOf(text, "Caption"), page) << lines;
    EXPECT_EQ(pageOf(text, "first"), page) << lines;
    EXPECT_EQ(pageOf(text, "second"), page) << lines;
    EXPECT_EQ(pageOf(text, "third"), page) << lines << ": a short table stays whole";
    EXPECT_GE(pageOf(text, "Next"), page) << lines;
    moved |= blockOf(text, "Heading").blockFormat().pageBreakPolicy() ==
             QTextFormat::PageBreak_AlwaysBefore;
  }
  EXPECT_TRUE(moved) << "of so many, some come out at the foot";
}

TEST(PageBreaks, APointOfAListIsNoCaptionOfWhatFollows) {
  for (int lines = 10; lines < 40; ++lines) {
    QTextDocument text;
    fill(text, lines,
         "<ul><li>one</li><li>two</li></ul><table><tr><td>first</td></tr><tr><td>second</td></tr>"
         "</table><p>Next</p>");
    EXPECT_NE(blockOf(text, "two").blockFormat().pageBreakPolicy(),
              QTextFormat::PageBreak_AlwaysBefore)
        << lines;
  }
}

TEST(PageBreaks, NoRowIsTornBetweenTwoPages) {
  for (double above = 4; above < 30; above += 0.25) {
    QTextDocument text;
    text.setHtml(
        QStringLiteral("<p><img src=\"none\" width=\"1\" height=\"%1\"></p><table>").arg(above) +
        QStringLiteral("<tr><td>words</td><td>통과</td></tr>").repeated(60) + "</table>");
    text.setPageSize(kPage);
    keepTogether(text);
    const auto* table = qobject_cast<QTextTable*>(text.rootFrame()->childFrames().last());
    ASSERT_NE(table, nullptr);
    for (int row = 0; row < table->rows(); ++row)
      EXPECT_EQ(pageOfLine(text, table->cellAt(row, 0).lastCursorPosition()),
                pageOfLine(text, table->cellAt(row, 1).lastCursorPosition()))
          << row << " at " << above;
  }
}

TEST(PageBreaks, NoPageOfATableIsEmptyAndNoRowEndsItAlone) {
  const QString row = "<tr><td>What it is</td><td>" +
                      QStringLiteral("what it says in many words ").repeated(5) + "</td></tr>";
  for (double above = 4; above < 40; above += 1) {
    QTextDocument text;
    text.setHtml(
        QStringLiteral("<p><img src=\"none\" width=\"1\" height=\"%1\"></p>").arg(above) +
        "<table cellspacing=\"0\" cellpadding=\"4\"><thead><tr><th>Title</th></tr></thead>" +
        row.repeated(30) + "</table>");
    text.setPageSize(kPage);
    keepTogether(text);
    const auto* table = qobject_cast<QTextTable*>(text.rootFrame()->childFrames().last());
    ASSERT_NE(table, nullptr);
    const auto page = [&](int of) {
      return pageOfLine(text, table->cellAt(of, 0).lastCursorPosition());
    };
    for (int of = 1; of < table->rows(); ++of)
      EXPECT_LE(page(of) - page(of - 1), 1) << of << " at " << above;
    const int last = table->rows() - 1;
    EXPECT_EQ(page(last), page(last - 1)) << above;
    EXPECT_EQ(text.pageCount(), page(last) + 1) << above << ": no titles without a row";
  }
}

TEST(PageBreaks, AShortTableStaysWholeWhereNothingStandsOverIt) {
  const QString table = "<p>Words.</p><p>More.</p><table>" +
                        QStringLiteral("<tr><td>row</td></tr>").repeated(5) + "</table>";
  for (int lines = 10; lines < 40; ++lines) {
    QTextDocument text;
    fill(text, lines, table);
    const auto* made = qobject_cast<QTextTable*>(text.rootFrame()->childFrames().last());
    ASSERT_NE(made, nullptr);
    EXPECT_EQ(pageOfLine(text, made->cellAt(0, 0).lastCursorPosition()),
              pageOfLine(text, made->cellAt(4, 0).lastCursorPosition()))
        << lines;
    EXPECT_LE(text.pageCount(), 2) << lines;
  }
}

TEST(PageBreaks, TextThatStandsWellIsLeftAlone) {
  QTextDocument text;
  fill(text, 3, "<h2>Heading</h2><p>Words</p>");
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next())
    EXPECT_EQ(block.blockFormat().pageBreakPolicy(), QTextFormat::PageBreak_Auto);
}

TEST(ReportPdf, TheSameReportGivesTheSameBytesButForTheTimesOfTheirMaking) {
  ReportTable table{"t", Message::verbatim("Caption"), {{Message::verbatim("A")}}, {{0.5}}};
  const ReportDocument document{Message::verbatim("Report"),
                                Message::verbatim("2026-11-28 20:00 UTC"),
                                {{"s", Message::verbatim("Section"), {std::move(table)}}}};
  const auto made = [&] {
    const QByteArray bytes =
        reportPdf(document, {}, [](const std::string& text) { return text; }, {});
    return std::regex_replace(bytes.toStdString(),
                              std::regex("CreationDate \\(D:[^)]*\\)|Date>[^<]*<|uuid:[0-9a-f-]+|"
                                         "/ID \\[[^\\]]*\\]"),
                              "");
  };
  const std::string first = made();
  EXPECT_GT(first.size(), 1000U);
  EXPECT_EQ(first, made());
}

}  // namespace
}  // namespace hankki
