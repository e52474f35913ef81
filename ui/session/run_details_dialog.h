// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "core/report/document.h"
#include "core/store/runs.h"
#include "core/workbench/lineage.h"

class QPushButton;
class QStackedWidget;

namespace hankki {

class FlowPlot;
class MessageStrip;
class ReportView;
class Segment;
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
  FlowPlot& lineage() { return *lineage_; }

 signals:
  /// A thing of the lineage was tapped, which is not the run itself.
  void opened(hankki::Kind kind, qint64 id);
  void queuedAgain();  ///< the same request waits for training

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Known {
    ReportDocument document;
    Lineage lineage;  ///< empty of a difference
  };
  using Read = std::function<Known(const Workspace&)>;
  RunDetailsDialog(Session& session, std::vector<RunInfo> runs, Read read, QWidget* parent);
  void layOut();
  void readAgain();
  void take(Known&& known);
  void showLineage();
  void follow();
  void retranslate();

  Session& session_;
  std::vector<RunInfo> runs_;
  const Read read_;
  MessageStrip* strip_;
  Segment* parts_;
  QStackedWidget* stack_;
  ReportView* view_;
  FlowPlot* lineage_;
  Lineage known_;
  QPushButton* again_;
  QPushButton* close_;
  quint64 reading_ = 0;
};

}  // namespace hankki
