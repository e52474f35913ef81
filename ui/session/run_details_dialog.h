// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "core/report/document.h"
#include "core/store/runs.h"

class QPushButton;

namespace hankki {

class MessageStrip;
class ReportView;
class Session;
class Workspace;

/// What the workspace knows of a run, or of the difference between two, beside the pages. It is
/// read in a job, and again when the run changes.
class RunDetailsDialog : public QDialog {
  Q_OBJECT
 public:
  RunDetailsDialog(Session& session, const RunInfo& run, QWidget* parent = nullptr);
  RunDetailsDialog(Session& session, const RunInfo& left, const RunInfo& right,
                   QWidget* parent = nullptr);

  ReportView& view() { return *view_; }

 signals:
  void queuedAgain();  ///< the same request waits for training

 protected:
  void changeEvent(QEvent* event) override;

 private:
  using Read = std::function<ReportDocument(const Workspace&)>;
  RunDetailsDialog(Session& session, std::vector<RunInfo> runs, Read read, QWidget* parent);
  void readAgain();
  void follow();
  void retranslate();

  Session& session_;
  std::vector<RunInfo> runs_;
  const Read read_;
  MessageStrip* strip_;
  ReportView* view_;
  QPushButton* again_;
  QPushButton* close_;
  quint64 reading_ = 0;
};

}  // namespace hankki
