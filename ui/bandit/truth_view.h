// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/bandit/live_history.h"
#include "ui/jobs/job_runner.h"

class QLabel;

namespace hankki {

class LiveTable;

/// What only a simulation knows: what each model is truly worth, what the traffic of now is worth,
/// and that a share of the traffic is not quality where the two part. Of lists the worth of the
/// mixture is worked out in a job, one after the other.
class TruthView : public QWidget {
  Q_OBJECT
 public:
  TruthView(JobRunner& jobs, QWidget* parent = nullptr);

  void showFrame(const LiveFrame& frame);
  void retranslate();

  static constexpr std::int64_t kDraws = 4000;

  /// As shown; the mixture's worth once it is known.
  const std::optional<MixtureTruth>& mixture() const { return mixture_; }
  bool isUpToDate() const;  ///< the mixture is that of the moment shown

 signals:
  void worked();  ///< the mixture is known

 private:
  /// What the table needs of a moment.
  struct Moment {
    std::shared_ptr<const ListWorld> world;
    std::shared_ptr<const ListView> view;
    std::vector<ArmLook> arms;
    std::vector<bool> there;
    std::vector<double> shares, truth;
    std::size_t best = 0;
    std::uint64_t seed = 1;
    std::int64_t visits = 0;
    std::optional<std::int64_t> used;  // rows of a log
    std::int64_t leftOut = 0;          // likewise
  };
  void work();
  void fill();
  void setTitles();
  double mixtureValue() const;
  QString worthText() const;
  QString warning() const;

  JobRunner& jobs_;
  Moment moment_, worked_;  // worked_: of the mixture
  std::optional<MixtureTruth> mixture_;
  JobId working_ = 0;
  QTimer rest_;         // between two of them, so that a simulation keeps the cores
  bool lists_ = false;  // whether the titles are those of lists
  bool log_ = false;    // or of a log
  LiveTable* model_;
  QLabel* worth_;
  QLabel* warning_;
};

}  // namespace hankki
