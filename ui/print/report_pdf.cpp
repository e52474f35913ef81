// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <mutex>

#include "ui/print/page_breaks.h"
#include "ui/print/text_figures.h"

namespace hankki {
namespace {

constexpr int kResolution = 96;                // a point of the layout is a pixel of the window
constexpr QMarginsF kMargins(16, 14, 16, 12);  // mm
constexpr int kFooter = 28;
constexpr double kMostOfAPage = 0.8;  // that a figure takes

// Lengths are pixels: a text document reads no other unit of them.
constexpr const char* kStyle = R"(
h1 { font-size: 20pt; margin-bottom: 4px; }
h2 { font-size: 14pt; margin-top: 28px; margin-bottom: 6px; }
p { margin-top: 4px; margin-bottom: 4px; }
p.date { color: #63636b; }
p.caption { color: #63636b; font-size: 8pt; margin-top: 14px; margin-bottom: 2px; }
p.picture { margin-top: 0; margin-bottom: 8px; }
table { border-collapse: collapse; border-style: none; margin-top: 4px; margin-bottom: 8px; }
th { font-size: 8pt; color: #63636b; border-bottom: 1px solid #c9c9d1; }
td { font-size: 8pt; border-bottom: 1px solid #ececf0; }
td.n { white-space: nowrap; }
.wide { font-size: 7pt; }
)";

/// Qt writes the fonts of a document in the order of a hash, whose seed each process draws anew.
/// One report at a time: the seed is the process's.
class SameOrderOfFonts {
 public:
  SameOrderOfFonts() : lock_(mutex()) { QHashSeed::setDeterministicGlobalSeed(); }
  ~SameOrderOfFonts() { QHashSeed::resetRandomGlobalSeed(); }
  SameOrderOfFonts(const SameOrderOfFonts&) = delete;
  SameOrderOfFonts& operator=(const SameOrderOfFonts&) = delete;

 private:
  static std::mutex& mutex() {
    static std::mutex one;
    return one;
  }

  const std::scoped_lock<std::mutex> lock_;  // goes after the destructor has set the seed back
};

void paintFooter(QPainter& painter, QSizeF page, const QString& left, int number, int of) {
  painter.setPen(QColor(0x63, 0x63, 0x6b));
  QFont font = painter.font();
  font.setPointSizeF(8);
  painter.setFont(font);
  const QRectF line(0, page.height() + 8, page.width(), kFooter - 8);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, left);
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                   QStringLiteral("%1 / %2").arg(number).arg(of));
}

}  // namespace

QByteArray reportPdf(const ReportDocument& document, const ReportPictures& pictures,
                     const Message::Translate& translate, const QImage& logo) {
  const SameOrderOfFonts order;
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  QPdfWriter writer(&out);
  writer.setResolution(kResolution);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(kMargins, QPageLayout::Millimeter);
  writer.setCreator(QStringLiteral("Hankki"));
  writer.setTitle(QString::fromStdString(document.title.render(translate)));
  const QSizeF page(writer.width(), writer.height() - kFooter);

  TextFigures figures;
  figures.setPictures(pictures);
  figures.setLogo(logo);
  figures.setRoom({page.width(), page.height() * kMostOfAPage});
  QTextDocument text;
  text.documentLayout()->setPaintDevice(&writer);
  text.documentLayout()->registerHandler(QTextFormat::ImageObject, &figures);
  QFont font(QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK KR")});
  font.setPointSizeF(9);
  text.setDefaultFont(font);
  text.setDocumentMargin(0);
  text.setDefaultStyleSheet(kStyle);
  text.setHtml(figures.html(document, translate));
  text.setPageSize(page);
  keepTogether(text);

  QPainter painter(&writer);
  const int pages = text.pageCount();
  for (int number = 0; number < pages; ++number) {
    if (number > 0) writer.newPage();
    painter.save();
    painter.translate(0, -number * page.height());
    text.drawContents(&painter, QRectF(QPointF(0, number * page.height()), page));
    painter.restore();
    paintFooter(painter, page, QString::fromStdString(document.date.render(translate)), number + 1,
                pages);
  }
  painter.end();
  return bytes;
}

}  // namespace hankki
