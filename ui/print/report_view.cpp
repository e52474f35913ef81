// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/report_view.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>

#include "ui/theme/theme.h"

namespace hankki {
namespace {

constexpr double kMargin = 12;  // px, around the text

constexpr const char* kStyle = R"(
h1 { font-size: large; margin-bottom: 2px; }
h2 { font-size: medium; margin-top: 16px; margin-bottom: 4px; }
p { margin-top: 4px; margin-bottom: 4px; }
p.date, p.caption, th { color: %1; }
table { border-collapse: collapse; border-style: none; }
th, td { border-bottom: 1px solid %2; }
)";

/// Into the language of the window.
std::string inWindow(const std::string& text) {
  return QCoreApplication::translate("en", text.c_str()).toStdString();
}

}  // namespace

ReportView::ReportView(QWidget* parent) : QTextBrowser(parent) {
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  document()->setDocumentMargin(kMargin);
  document()->documentLayout()->registerHandler(QTextFormat::ImageObject, &figures_);
  connect(&Theme::instance(), &Theme::changed, this, &ReportView::render);
}

void ReportView::setReport(ReportDocument document) {
  report_ = std::move(document);
  render();
}

void ReportView::render() {
  const Tokens& tokens = Theme::instance().tokens();
  const int position = verticalScrollBar()->value();
  figures_.setPictures(drawReportFigures(report_, inWindow, tokens));
  figures_.setRoom(QSizeF(viewport()->width() - 2 * document()->documentMargin(), 1e6));
  document()->setDefaultStyleSheet(
      QString::fromLatin1(kStyle).arg(tokens.muted.name(), tokens.border.name()));
  setHtml(figures_.html(report_, inWindow));
  verticalScrollBar()->setValue(position);
}

void ReportView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) render();
  QTextBrowser::changeEvent(event);
}

void ReportView::resizeEvent(QResizeEvent* event) {
  figures_.setRoom(QSizeF(viewport()->width() - 2 * document()->documentMargin(), 1e6));
  QTextBrowser::resizeEvent(event);
}

}  // namespace hankki
