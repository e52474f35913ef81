// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QTextObjectInterface>

#include "core/report/document.h"
#include "ui/print/report_figures.h"

class QTextDocument;

namespace hankki {

/// Draws a report's figures, as lines, where a QTextDocument has images of their names, and the
/// logo where it has one named kLogo. To be registered for QTextFormat::ImageObject; must outlive
/// the document's drawing.
class TextFigures : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
 public:
  static constexpr const char* kLogo = "logo";

  void setPictures(ReportPictures pictures) { pictures_ = std::move(pictures); }
  void setLogo(const QImage& logo) { logo_ = logo; }
  void setRoom(QSizeF room) { room_ = room; }  ///< no figure is larger

  /// The body of the report with these figures, as setHtml() takes it.
  QString html(const ReportDocument& document, const Message::Translate& translate) const;

  QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                  const QTextFormat& format) override;

 private:
  ReportPictures pictures_;
  QImage logo_;
  QSizeF room_;
};

}  // namespace hankki
