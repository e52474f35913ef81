// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "core/report/document.h"

namespace hankki {

/// What a report looks like, and in which language.
struct HtmlLook {
  std::string language = "en";  ///< of the page's lang attribute
  Message::Translate translate = [](const std::string& text) { return text; };
  std::string css;   ///< behind the report's own, so that it wins
  std::string logo;  ///< the source of an image, as a data: URI; empty: none
  /// The source of a figure's image; empty text: the figure cannot be drawn and is left out. Where
  /// there is no such function, all are.
  std::function<std::string(const ReportFigure& figure)> picture;
};

/// One page that needs nothing else: styles within, pictures as the look gives them. Every text of
/// the data is escaped.
std::string report_html(const ReportDocument& document, const HtmlLook& look);

/// What stands in its body, for a writer that styles it itself; tables are plain enough for
/// QTextDocument.
std::string report_html_body(const ReportDocument& document, const HtmlLook& look);

/// "data:image/png;base64,..." of a picture's bytes.
std::string data_uri(std::string_view media_type, std::string_view bytes);

std::string escaped_html(std::string_view text);

}  // namespace hankki
