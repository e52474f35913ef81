// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "core/store/changes.h"
#include "core/store/experiments.h"
#include "ui/session/session.h"

namespace hankki {

/// The experiments of the open workspace, read in jobs: at first, and whenever any process changed
/// one. Where they cannot be read that is told, and tried again. GUI thread only.
class StoredExperiments : public QObject {
  Q_OBJECT
 public:
  explicit StoredExperiments(Session& session, QObject* parent = nullptr);
  ~StoredExperiments() override;

  const std::vector<ExperimentInfo>& all() const { return all_; }  ///< oldest first

 signals:
  void changed();
  void failed(const hankki::JobError& error);

 private:
  struct Read {
    std::int64_t seq = 0;
    std::vector<ExperimentInfo> all;
  };
  void begin();
  void read();
  void take(Read&& made);

  Session& session_;
  std::shared_ptr<Workspace> workspace_;
  std::unique_ptr<ChangeWatcher> watcher_;  // goes before the workspace
  std::vector<ExperimentInfo> all_;
  JobId reading_ = 0;
  bool behind_ = false;   // something changed while it was read
  bool failing_ = false;  // told already
  QTimer retry_;
};

}  // namespace hankki
