// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_window.h"

#include <QAction>
#include <QEvent>
#include <QMainWindow>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>
#include <set>

#include "ui/theme/metrics.h"

namespace hankki {
namespace {

QString heading(const QString& text) {
  return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

QString list(const char* tag, const QStringList& items) {
  QString html = QStringLiteral("<%1>").arg(QLatin1String(tag));
  for (const QString& item : items) html += QStringLiteral("<li>%1</li>").arg(item.toHtmlEscaped());
  return html + QStringLiteral("</%1>").arg(QLatin1String(tag));
}

}  // namespace

HelpWindow::HelpWindow(QMainWindow& window)
    : QDialog(&window), window_(window), text_(new QTextBrowser(this)) {
  setObjectName("helpWindow");
  text_->setFrameShape(QFrame::NoFrame);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(text_);
  text_->document()->setDocumentMargin(metrics::kPageMargin);
  resize(560, 620);
  retranslate();
}

QString HelpWindow::steps() const {
  return list(
      "ol",
      {tr("Data: load the built-in recipes or import your own files, look at the quality report, "
          "and clean what disturbs."),
       tr("Make a split: what models learn from, what they are tuned on, and what they are tested "
          "on once."),
       tr("Train: tick models at the left, set their parameters, start them and watch their "
          "curves."),
       tr("Search: let a model try many parameters with the same budget for each."),
       tr("Compare: runs of one split side by side. Point at a header to read what it "
          "measures."),
       tr("Bandit: before you go live, let simulated visitors divide the traffic between trained "
          "models, or between arms with known rates.")});
}

QString HelpWindow::hints() const {
  return list(
      "ul",
      {tr("Plots: the wheel zooms, dragging moves, a double click shows everything again. A right "
          "click saves or copies the figure."),
       tr("Legends: a click hides a line and shows it again."),
       tr("Histograms: a click on a bar shows its rows in the table below."),
       tr("Tables: a click on a header sorts, dragging it moves the column. A right click on a row "
          "shows what can be done with it."),
       tr("Cards: drag the gap between two of them to give one more room; a double click on it "
          "takes that back.")});
}

QString HelpWindow::bandit() const {
  return list(
      "ul",
      {tr("A simulation shows held-out users the real lists of your models; they click on what "
          "they chose in the test part. A policy gives each slot to a model and learns from the "
          "clicks."),
       tr("The verdict says whether one model is better, whether they are practically equal, or "
          "how many visits are still needed. Its threshold is set when a simulation is started."),
       tr("A share of the traffic is not quality: Truth shows what each whole list and the mixture "
          "are worth, which only a simulation knows."),
       tr("Drag the timeline to look at an earlier moment. A click on an event shows what was "
          "drawn for each model, and so why it was chosen."),
       tr("A drift, a model that is added or retired, and another floor can be tried on the way; "
          "they are written down in the simulation that Export saves.")});
}

/// Each action that has keys, as the menus call it.
QString HelpWindow::keys() const {
  QString rows;
  std::set<QString> seen;
  for (const QAction* action : window_.findChildren<QAction*>()) {
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    if (keys.isEmpty() || action->text().isEmpty() || !seen.insert(keys).second) continue;
    rows += QStringLiteral("<tr><td style=\"padding-right: 24px\">%1</td><td>%2</td></tr>")
                .arg(keys.toHtmlEscaped(), QString(action->text()).remove('&').toHtmlEscaped());
  }
  return QStringLiteral("<table>%1</table>").arg(rows);
}

void HelpWindow::retranslate() {
  setWindowTitle(tr("Help"));
  text_->setHtml(heading(tr("From data to a comparison")) + steps() + heading(tr("The bandit")) +
                 bandit() + heading(tr("With the mouse")) + hints() +
                 heading(tr("With the keyboard")) + keys());
}

void HelpWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
