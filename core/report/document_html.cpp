// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/document_html.h"

#include <fmt/format.h>

#include <cstdint>

#include "core/report/markdown.h"

namespace hankki {
namespace {

constexpr std::string_view kCss = R"(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 40px 24px 80px; max-width: 1040px; background: #fff; color: #1c1c1e;
  font: 15px/1.55 "Noto Sans", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo",
  "Malgun Gothic", system-ui, sans-serif; }
:lang(ko) { word-break: keep-all; }
.head { border-bottom: 1px solid #e2e2e6; margin-bottom: 24px; padding-bottom: 16px; }
.head img { max-height: 56px; max-width: 240px; float: right; }
h1 { font-size: 28px; line-height: 1.25; margin: 0 0 8px; }
h2 { font-size: 21px; margin: 40px 0 8px; }
h3 { font-size: 17px; margin: 24px 0 4px; }
blockquote { border-left: 3px solid #c9c9d1; margin: 8px 0; padding: 0 12px; color: #63636b; }
pre { background: #f5f5f7; padding: 8px 12px; overflow-x: auto; }
p { margin: 8px 0; max-width: 76ch; overflow-wrap: anywhere; }
.date { color: #63636b; margin: 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; padding: 0; }
nav a { color: #0b5cad; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.figure { margin: 16px 0 24px; overflow-x: auto; }
p.caption { color: #63636b; font-size: 13px; margin: 0 0 4px; }
.picture { max-width: none; margin: 0; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 13px; line-height: 1.4; min-width: 40%; }
th, td { padding: 5px 10px; text-align: left; vertical-align: top; border-bottom: 1px solid #ececf0;
  overflow-wrap: break-word; }
th { color: #63636b; font-weight: 600; border-bottom-color: #c9c9d1; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print { body { max-width: none; padding: 0; } nav { display: none; }
  .picture, tr { break-inside: avoid; } h2, .caption { break-after: avoid; }
  .figure { overflow: visible; } }
)";

constexpr std::size_t kManyColumns = 10;  // which a page has room for in smaller letters alone

class Writer {
 public:
  explicit Writer(const HtmlLook& look) : look_(look) {}

  std::string say(const Message& message) const {
    return escaped_html(message.render(look_.translate));
  }

  std::string operator()(const Message& paragraph) const {
    return fmt::format("<p>{}</p>\n", say(paragraph));
  }

  std::string operator()(const ReportText& text) const { return markdown_html(text.markdown); }

  std::string operator()(const ReportTable& table) const {
    if (table.only_in_files) return {};
    const bool wide = table.columns.size() >= kManyColumns;
    std::string text =
        fmt::format("<div class=\"figure\">\n{}<table cellspacing=\"0\" cellpadding=\"{}\">\n",
                    caption(table.caption), wide ? 3 : 4);
    if (has_titles(table)) {
      text += "<thead><tr>";
      for (const auto& column : table.columns) text += cell("th", column, wide, say(column.title));
      text += "</tr></thead>\n";
    }
    text += "<tbody>\n";
    for (const auto& row : table.rows) {
      text += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i)
        text += cell("td", table.columns[i], wide,
                     escaped_html(report_cell_text(table.columns[i], row[i], look_.translate)));
      text += "</tr>\n";
    }
    return text + "</tbody>\n</table>\n</div>\n";
  }

  std::string operator()(const ReportFigure& figure) const {
    const std::string source = look_.picture ? look_.picture(figure) : std::string();
    if (source.empty()) return {};
    return fmt::format(
        "<div class=\"figure\">\n{}<p class=\"picture\"><img src=\"{}\" alt=\"{}\"></p>\n</div>\n",
        caption(figure.caption), escaped_html(source), say(figure.caption));
  }

 private:
  std::string caption(const Message& message) const {
    return message.empty() ? std::string()
                           : fmt::format("<p class=\"caption\">{}</p>\n", say(message));
  }

  static std::string cell(std::string_view tag, const ReportTable::Column& column, bool wide,
                          const std::string& text) {
    // An empty cell at the end of a table takes the room above what follows it from a text
    // document.
    const std::string_view shown = text.empty() ? "&nbsp;" : std::string_view(text);
    const bool number = column.look != ReportTable::Look::Text;
    const std::string_view look = number ? wide ? " class=\"n wide\"" : " class=\"n\""
                                  : wide ? " class=\"wide\""
                                         : "";
    return fmt::format("<{0}{1} align=\"{2}\">{3}</{0}>", tag, look, number ? "right" : "left",
                       shown);
  }

  const HtmlLook& look_;
};

std::string head_of(const ReportDocument& document, const HtmlLook& look) {
  if (document.title.empty()) return {};  // it stands on a page of its own
  const Writer write(look);
  std::string text = "<div class=\"head\">\n";
  if (!look.logo.empty())
    text += fmt::format("<img src=\"{}\" alt=\"\">\n", escaped_html(look.logo));
  return text + fmt::format("<h1>{}</h1>\n<p class=\"date\">{}</p>\n</div>\n",
                            write.say(document.title), write.say(document.date));
}

std::string contents_of(const ReportDocument& document, const HtmlLook& look) {
  const Writer write(look);
  std::string text = "<nav>\n<ul>\n";
  for (const ReportSection& section : document.sections)
    text += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, write.say(section.title));
  return text + "</ul>\n</nav>\n";
}

std::string sections_of(const ReportDocument& document, const HtmlLook& look) {
  const Writer write(look);
  std::string text;
  for (const ReportSection& section : document.sections) {
    text += "<div class=\"section\">\n";
    if (!section.title.empty())
      text += fmt::format("<h2 id=\"{}\">{}</h2>\n", section.id, write.say(section.title));
    for (const ReportBlock& block : section.blocks) text += std::visit(write, block);
    text += "</div>\n";
  }
  return text;
}

/// What a person's style sheet may not end: the element that it stands in.
std::string within_style(std::string css) {
  for (std::size_t at = 0; (at = css.find("</", at)) != std::string::npos; at += 3)
    css.replace(at, 2, "<\\/");
  return css;
}

}  // namespace

std::string escaped_html(std::string_view text) {
  std::string escaped;
  for (const char letter : text) switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += static_cast<unsigned char>(letter) < 0x20 && letter != '\n' ? ' ' : letter;
    }
  return escaped;
}

std::string data_uri(std::string_view media_type, std::string_view bytes) {
  constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text = fmt::format("data:{};base64,", media_type);
  text.reserve(text.size() + bytes.size() / 3 * 4 + 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view three = bytes.substr(at, 3);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= three.size() ? kLetters[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

std::string report_html_body(const ReportDocument& document, const HtmlLook& look) {
  return head_of(document, look) + sections_of(document, look);
}

std::string report_html(const ReportDocument& document, const HtmlLook& look) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "img-src data:; style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>{}{}</style>\n"
      "</head>\n<body>\n{}{}{}</body>\n</html>\n",
      escaped_html(look.language), Writer(look).say(document.title), kCss, within_style(look.css),
      head_of(document, look), contents_of(document, look), sections_of(document, look));
}

}  // namespace hankki
