// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <filesystem>
#include <memory>

#include "core/workbench/report.h"
#include "ui/print/report_files.h"

namespace hankki {

class Session;
struct JobError;

/// Makes a report of the open workspace: reads and computes in a job, draws its figures one after
/// the other between two frames, writes it in another job. Deletes itself at its end.
class ReportWriting : public QObject {
  Q_OBJECT
 public:
  struct Task {
    ReportRequest request;
    ReportFormat format = ReportFormat::Html;
    QString language;
    std::filesystem::path logo, css, folder;
  };

  ReportWriting(Session& session, Task task, QObject* parent);

 signals:
  void written(const QString& path);  ///< the first of its files
  void failed(const hankki::JobError& error);

 private:
  struct Made {
    ReportDocument document;
    ReportStyle style;
  };

  void draw(Made&& made);
  void drawNext();
  void write();
  void end();

  Session& session_;
  const Task task_;
  Made made_;
  ReportPictures pictures_;
  std::deque<const ReportFigure*> left_;  // to be drawn, of made_
};

}  // namespace hankki
