// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/text_figures.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextImageFormat>

#include "core/report/document_html.h"

namespace hankki {
namespace {
constexpr QSize kLogoSize(160, 48);
}

QString TextFigures::html(const ReportDocument& document,
                          const Message::Translate& translate) const {
  return QString::fromStdString(report_html_body(
      document, {.translate = translate,
                 .css = {},
                 .logo = logo_.isNull() ? std::string() : std::string(kLogo),
                 .picture = [this](const ReportFigure& figure) {
                   return pictures_.contains(figure.name) ? figure.name : std::string();
                 }}));
}

QSizeF TextFigures::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
  const QString name = format.toImageFormat().name();
  if (name == kLogo) return logo_.size().scaled(kLogoSize, Qt::KeepAspectRatio);
  const auto found = pictures_.find(name.toStdString());
  return found == pictures_.end() ? QSizeF()
                                  : QSizeF(found->second.size).scaled(room_, Qt::KeepAspectRatio);
}

void TextFigures::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                             const QTextFormat& format) {
  // A recorded plot takes the clip for its own: what lies on another page is not begun.
  if (painter->hasClipping() &&
      !painter->clipBoundingRect().intersects(rect.adjusted(1, 1, -1, -1)))
    return;
  const QString name = format.toImageFormat().name();
  if (name == kLogo) return painter->drawImage(rect, logo_);
  const auto found = pictures_.find(name.toStdString());
  if (found == pictures_.end()) return;
  painter->save();
  painter->translate(rect.topLeft());
  painter->scale(rect.width() / found->second.size.width(),
                 rect.height() / found->second.size.height());
  QPicture drawing = found->second.drawing;  // play() is not const; the data are shared
  drawing.play(painter);
  painter->restore();
}

}  // namespace hankki
