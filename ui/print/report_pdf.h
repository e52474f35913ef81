// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include "core/report/document.h"
#include "ui/print/report_figures.h"

namespace hankki {

/// The report on pages of A4 with its date and their numbers below; figures are drawn as lines, not
/// pixels. Any thread, with a QGuiApplication. `logo` may be null. The same bytes for the same
/// document but for the times that a PDF has of its making.
QByteArray reportPdf(const ReportDocument& document, const ReportPictures& pictures,
                     const Message::Translate& translate, const QImage& logo);

}  // namespace hankki
