#pragma once

#include <QObject>
#include <QPointer>
#include <vector>

namespace hankki {

/// Who may use all cores. What trains or searches takes the turn before it starts a job and gives
/// it back when that ends; who has to wait gets it in the order of asking. GUI thread only.
class Turns : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  /// True: the turn is theirs, also where it was before. False: they wait for it, and are told by
  /// freed() when to ask again.
  bool take(QObject* who);

  /// Ends their turn, or their waiting for it.
  void give(QObject* who);

 signals:
  void freed();

 private:
  QPointer<QObject> holder_;
  std::vector<QPointer<QObject>> waiting_;  // the next one first
};

}  // namespace hankki
