// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

namespace hankki {

/// The machine's cores, shared out to what computes for long: training, searching, serving and
/// simulating run side by side as long as their threads fit. Who has to wait comes in the order of
/// asking, so a large request is not held up by small ones that came later. GUI thread only.
class CoreBudget : public QObject {
  Q_OBJECT
 public:
  explicit CoreBudget(int cores, QObject* parent = nullptr);

  int cores() const { return cores_; }
  int available() const;  ///< that nobody has

  /// True: `threads` cores are theirs, or some are from an earlier call; 0, and more than there
  /// are, mean all. False: they wait, and are told by freed() when to ask again.
  bool take(QObject* who, int threads);

  /// Ends their share, or their waiting for one.
  void give(QObject* who);

 signals:
  void freed();

 private:
  struct Share {
    QPointer<QObject> who;
    int threads = 0;
  };

  int cores_;
  std::vector<Share> shares_;
  std::vector<QPointer<QObject>> waiting_;  // the next one first
};

}  // namespace hankki
