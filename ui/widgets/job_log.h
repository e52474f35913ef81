// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace hankki {

class JobRunner;

/// What jobs said of themselves, a line each, the newest at the bottom: how much memory a run will
/// need, what an import left out.
class JobLog : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit JobLog(JobRunner& jobs, QWidget* parent = nullptr);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void fill();
  void append(int lines);

  JobRunner& jobs_;
};

}  // namespace hankki
