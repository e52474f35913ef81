// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>

#include "core/report/document_csv.h"
#include "core/report/document_html.h"

namespace hankki {
namespace {

using testing::HasSubstr;
using testing::Not;

ReportDocument some_document() {
  ReportTable table{"runs",
                    Message::verbatim("Runs"),
                    {{Message::verbatim("Model")},
                     {Message::verbatim("Users"), ReportTable::Look::Count},
                     {Message::verbatim("NDCG"), ReportTable::Look::Number, 3},
                     {Message::verbatim("Difference"), ReportTable::Look::Signed, 2},
                     {Message::verbatim("Share"), ReportTable::Look::Share, 1}},
                    {{"<b>BPR</b>, \"x\"", std::int64_t{12345}, 0.12345, 0.5, 0.25},
                     {"=1+1", {}, std::nan(""), -0.5, 1.0}}};
  ReportFigure figure{"curve", Message::verbatim("A curve & more"), LineChart{}};
  return {Message::verbatim("Report on <me>"),
          Message::verbatim("2026-11-28 20:00 UTC"),
          {{"models",
            Message::verbatim("Models"),
            {Message::verbatim("a < b"), std::move(table), std::move(figure)}}}};
}

TEST(Document, HtmlEscapesWhatTheDataSay) {
  const std::string html = report_html(some_document(), {});
  EXPECT_THAT(html, HasSubstr("Report on &lt;me&gt;"));
  EXPECT_THAT(html, HasSubstr("&lt;b&gt;BPR&lt;/b&gt;, &quot;x&quot;"));
  EXPECT_THAT(html, Not(HasSubstr("<b>")));
  EXPECT_THAT(html, HasSubstr("12,345"));
  EXPECT_THAT(html, HasSubstr("0.123<"));
  EXPECT_THAT(html, HasSubstr("+0.50"));
  EXPECT_THAT(html, HasSubstr("25.0 %"));
  EXPECT_THAT(html, HasSubstr("href=\"#models\""));
  EXPECT_THAT(html, Not(HasSubstr("<img"))) << "nobody draws";
}

TEST(Document, SmallNumbersAreSaidAsPeopleSayThem) {
  const auto says = [](ReportTable::Column column, double value) {
    return report_cell_text(column, value, [](const std::string& text) { return text; });
  };
  using Look = ReportTable::Look;
  EXPECT_EQ(says({{}, Look::Chance, 4}, 0.00004), "< 0.0001");
  EXPECT_EQ(says({{}, Look::Chance, 4}, 0.0132), "0.0132");
  EXPECT_EQ(says({{}, Look::Signed, 4}, -0.00004), "0.0000");
  EXPECT_EQ(says({{}, Look::Signed, 4}, -0.00006), "-0.0001");
}

TEST(Document, HtmlHasPicturesLogoAndAStyleThatCannotEndItsElement) {
  const std::string html = report_html(
      some_document(),
      {.language = "ko",
       .css = "body{color:red}</style><script>",
       .logo = "data:image/png;base64,AA==",
       .picture = [](const ReportFigure&) { return data_uri("image/svg+xml", "<svg/>"); }});
  EXPECT_THAT(html, HasSubstr("lang=\"ko\""));
  EXPECT_THAT(html, HasSubstr("data:image/svg+xml;base64,PHN2Zy8+"));
  EXPECT_THAT(html, HasSubstr("alt=\"A curve &amp; more\""));
  EXPECT_THAT(html, HasSubstr("data:image/png;base64,AA=="));
  EXPECT_THAT(html, Not(HasSubstr("</style><script>")));
  EXPECT_THAT(html, Not(HasSubstr("http://"))) << "nothing is fetched";
}

TEST(Document, TextsAreSaidInTheLanguage) {
  ReportDocument document = some_document();
  document.sections[0].blocks = {ReportBlock(en::say("state"))};
  const std::string html =
      report_html(document, {.translate = [](const std::string&) { return std::string("상태"); }});
  EXPECT_THAT(html, HasSubstr("<p>상태</p>"));
}

TEST(Document, DataUrisAreBase64) {
  EXPECT_EQ(data_uri("a/b", ""), "data:a/b;base64,");
  EXPECT_EQ(data_uri("a/b", "f"), "data:a/b;base64,Zg==");
  EXPECT_EQ(data_uri("a/b", "fo"), "data:a/b;base64,Zm8=");
  EXPECT_EQ(data_uri("a/b", "foo"), "data:a/b;base64,Zm9v");
  EXPECT_EQ(data_uri("a/b", "\xff\xfe\xfd\xfc"), "data:a/b;base64,//79/A==");
}

TEST(Document, ACsvATableForASpreadsheet) {
  const auto files = report_csvs(some_document(), [](const std::string& text) { return text; });
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "models-runs.csv");
  EXPECT_EQ(files[0].text,
            "\xEF\xBB\xBFModel,Users,NDCG,Difference,Share\r\n"
            "\"<b>BPR</b>, \"\"x\"\"\",12345,0.12345,0.5,0.25\r\n'=1+1,,,-0.5,1\r\n");
}

}  // namespace
}  // namespace hankki
