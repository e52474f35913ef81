// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_files.h"

#include <QBuffer>
#include <QImageReader>
#include <QUtf8StringView>
#include <system_error>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/report/document_csv.h"
#include "core/report/document_html.h"
#include "ui/plots/plot_svg.h"
#include "ui/print/report_language.h"
#include "ui/print/report_pdf.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargest = 4 << 20;  // of a logo or a style sheet
constexpr int kLogoWidth = 960;               // px that a logo has at most on paper

std::string smallFile(const fs::path& path) {
  std::error_code fault;
  const auto size = fs::file_size(path, fault);
  if (!fault && size > kLargest)
    throw Error(utf8(path), en::say("is larger than 4 MB; take a smaller one"));
  return read_file(path);
}

std::string styleSheet(const fs::path& path) {
  std::string text = smallFile(path);
  const bool isText =
      QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8() &&
      text.find('\0') == std::string::npos;
  if (!isText) throw Error(utf8(path), en::say("is not UTF-8 text; save it as UTF-8"));
  return text;
}

std::string typeOf(const std::string& bytes, const fs::path& path) {
  if (bytes.starts_with("\x89PNG")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  if (bytes.substr(0, 1000).find("<svg") != std::string::npos) return "image/svg+xml";
  throw Error(utf8(path), en::say("is no PNG, JPEG or SVG; save the logo as one of these"));
}

QImage imageOf(const ReportStyle& style) {
  if (style.logo.empty()) return {};
  QByteArray bytes = QByteArray::fromStdString(style.logo);
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer);
  if (const QSize size = reader.size(); size.isValid())
    reader.setScaledSize(size.scaled(kLogoWidth, kLogoWidth, Qt::KeepAspectRatio));
  return reader.read();
}

std::string svgOf(const PlotPicture& picture) {
  const QByteArray bytes = plotSvg(picture);
  return data_uri("image/svg+xml", {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

std::string htmlOf(const ReportDocument& document, const ReportPictures& pictures,
                   const ReportStyle& style, const Message::Translate& translate) {
  return report_html(
      document, {.language = style.language.toStdString(),
                 .translate = translate,
                 .css = style.css,
                 .logo = style.logo.empty() ? std::string() : data_uri(style.logoType, style.logo),
                 .picture = [&](const ReportFigure& figure) {
                   const auto found = pictures.find(figure.name);
                   return found == pictures.end() ? std::string() : svgOf(found->second);
                 }});
}

}  // namespace

ReportStyle reportStyle(const QString& language, const fs::path& logo, const fs::path& css) {
  reportLanguage(language);  // throws where there is none
  ReportStyle style{.language = language};
  if (!css.empty()) style.css = styleSheet(css);
  if (logo.empty()) return style;
  style.logo = smallFile(logo);
  style.logoType = typeOf(style.logo, logo);
  if (imageOf(style).isNull())
    throw Error(utf8(logo), en::say("is not a picture that can be read"));
  return style;
}

std::vector<fs::path> writeReport(const ReportDocument& document, const ReportPictures& pictures,
                                  const ReportStyle& style, ReportFormat format,
                                  const fs::path& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw Error(utf8(folder), en::say("cannot be made: {}", fault.message()));
  const Message::Translate translate = reportLanguage(style.language);
  std::vector<NamedText> files;
  if (format == ReportFormat::Html) {
    files.push_back({"index.html", htmlOf(document, pictures, style, translate)});
  } else if (format == ReportFormat::Pdf) {
    files.push_back(
        {"report.pdf", reportPdf(document, pictures, translate, imageOf(style)).toStdString()});
  } else {
    files = report_csvs(document, translate);
  }
  std::vector<fs::path> written;
  for (const NamedText& file : files) {
    written.push_back(folder / path_from_utf8(file.name));
    write_file_atomically(written.back(), file.text);
  }
  return written;
}

}  // namespace hankki
