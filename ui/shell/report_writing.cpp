// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/report_writing.h"

#include <QTimer>
#include <utility>

#include "core/base/paths.h"
#include "ui/print/report_language.h"
#include "ui/session/session.h"

namespace hankki {

ReportWriting::ReportWriting(Session& session, Task task, QObject* parent)
    : QObject(parent), session_(session), task_(std::move(task)) {
  const auto workspace = session_.state().workspace();
  session_.jobs().run(
      this, [] { return tr("Making a report"); },
      [workspace, task = task_, known = session_.state().loadedData()](const JobContext& job) {
        ReportStyle style = reportStyle(task.language, task.logo, task.css);
        return Made{make_report(*workspace, task.request, report_date(), known, job),
                    std::move(style)};
      },
      {.done = [this](Made&& made) { draw(std::move(made)); },
       .failed =
           [this](const JobError& error) {
             emit failed(error);
             end();
           },
       .cancelled = [this] { end(); }},
      JobRunner::Visibility::Work);
}

void ReportWriting::draw(Made&& made) {
  made_ = std::move(made);
  if (task_.format != ReportFormat::Csv)
    for (const ReportSection& section : made_.document.sections)
      for (const ReportBlock& block : section.blocks)
        if (const auto* figure = std::get_if<ReportFigure>(&block)) left_.push_back(figure);
  drawNext();
}

void ReportWriting::drawNext() {
  if (left_.empty()) return write();
  const ReportFigure& figure = *left_.front();
  left_.pop_front();
  pictures_.emplace(figure.name,
                    drawReportFigure(figure, reportLanguage(made_.style.language), lightTokens()));
  QTimer::singleShot(0, this, &ReportWriting::drawNext);
}

void ReportWriting::write() {
  session_.jobs().run(
      this, [] { return tr("Writing the report"); },
      [made = std::move(made_), pictures = std::move(pictures_), format = task_.format,
       folder = task_.folder](const JobContext&) {
        const auto files = writeReport(made.document, pictures, made.style, format, folder);
        return QString::fromStdString(utf8(files.empty() ? folder : files.front()));
      },
      {.done =
           [this](QString&& path) {
             emit written(path);
             end();
           },
       .failed =
           [this](const JobError& error) {
             emit failed(error);
             end();
           },
       .cancelled = [this] { end(); }});
}

void ReportWriting::end() { deleteLater(); }

}  // namespace hankki
