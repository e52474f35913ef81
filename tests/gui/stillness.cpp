// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/stillness.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>
#include <QWidget>
#include <algorithm>

namespace hankki {
namespace {

constexpr int kPoll = 20;
/// Longer than the pauses without a timer of their own: a plot's redraw, a job's delivery.
constexpr int kMoment = 60;
/// Timers that are set longer than this are clocks, or wait for somebody.
constexpr int kSoon = 300;

bool isAboutToFire(const QTimer& timer) {
  const auto* owner = qobject_cast<const QWidget*>(timer.parent());
  return timer.isSingleShot() && timer.isActive() && timer.interval() <= kSoon && owner &&
         owner->isVisible();
}

/// Listens to the whole application.
class Stillness : public QObject {
 public:
  Stillness() {
    sinceLast_.start();
    QCoreApplication::instance()->installEventFilter(this);
  }
  bool isThere() const { return sinceLast_.elapsed() > kMoment; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const QEvent::Type type = event->type();
    if (type == QEvent::Paint || type == QEvent::LayoutRequest || type == QEvent::UpdateRequest)
      sinceLast_.restart();
    return QObject::eventFilter(watched, event);
  }

 private:
  QElapsedTimer sinceLast_;
};

}  // namespace

bool waitFor(const std::function<bool()>& ready, int milliseconds, int times) {
  QElapsedTimer clock;
  clock.start();
  QEventLoop loop;
  QTimer poll;
  int seen = 0;
  QObject::connect(&poll, &QTimer::timeout, [&] {
    seen = ready() ? seen + 1 : 0;
    if (seen == times || clock.elapsed() > milliseconds) loop.quit();
  });
  poll.start(kPoll);
  loop.exec();
  return seen >= times;
}

void waitUntilStill(const QWidget& window, int atMostMilliseconds) {
  const Stillness stillness;
  waitFor(
      [&] {
        return stillness.isThere() &&
               std::ranges::none_of(window.findChildren<QTimer*>(),
                                    [](const QTimer* timer) { return isAboutToFire(*timer); });
      },
      atMostMilliseconds);
}

}  // namespace hankki
