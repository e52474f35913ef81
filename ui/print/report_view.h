// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include "core/report/document.h"
#include "ui/print/text_figures.h"

namespace hankki {

/// A report in the window: in its language and colours, which it follows.
class ReportView : public QTextBrowser {
  Q_OBJECT
 public:
  explicit ReportView(QWidget* parent = nullptr);

  void setReport(ReportDocument document);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void render();

  ReportDocument report_;
  TextFigures figures_;
};

}  // namespace hankki
