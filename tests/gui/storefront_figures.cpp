// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/storefront_figures.h"

#include <QAbstractButton>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "ui/storefront/kit/card_strip.h"
#include "ui/storefront/kit/chip_field.h"
#include "ui/storefront/live_panel.h"
#include "ui/storefront/live_panel_autopilot.h"
#include "ui/storefront/storefront.h"
#include "ui/storefront/storefront_page.h"
#include "ui/widgets/segment.h"

namespace hankki {
namespace {

constexpr int kAnswerPatience = 120'000;
constexpr int kAnswers = 50, kPaints = 100;
constexpr int kAutopilotSeconds = 15;
constexpr int kSpeed = 200;  // visits a second: what the autopilot can be set to

double share(std::vector<double>& times, double part) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

class Figures {
 public:
  Figures(Page& page, LoopWatch& watch)
      : shop_(static_cast<StorefrontPage&>(page).shop()), watch_(watch) {}

  bool tell() { return visit() && filter() && answers() && paints() && autopilot(); }

 private:
  template <typename Widget>
  Widget& find(const char* name) {
    return *shop_.findChild<Widget*>(QLatin1String(name));
  }
  template <typename Ready>
  static bool waitUntil(Ready ready) {
    return QTest::qWaitFor(ready, kAnswerPatience);
  }
  CardStrip& cards() { return find<CardStrip>("forYouCards"); }

  bool visit() {
    if (!waitUntil([this] { return find<QWidget>("door").isVisible(); })) return false;
    find<QAbstractButton>("doorVisit").click();
    auto& dialog = find<QDialog>("visitDialog");
    auto* users = dialog.findChild<QListWidget*>("users");
    if (!waitUntil([users] { return users->count() > 0; })) return false;
    dialog.findChild<QLineEdit*>("user")->setText(users->item(0)->data(Qt::UserRole).toString());
    dialog.findChild<QAbstractButton*>("go")->click();
    return waitUntil([this] { return !cards().faces().empty(); });
  }

  /// All filters are on, and leave some.
  bool filter() {
    bool come = false;
    const auto heard =
        QObject::connect(&cards(), &CardStrip::currentChanged, &cards(), [&come] { come = true; });
    QLineEdit& field = find<ChipField>("atHand").field();
    QTest::keyClicks(&field, "salt");
    QTest::keyClick(&field, Qt::Key_Return);
    for (const char* slider : {"minutesSlider", "sodiumSlider", "sugarSlider"}) {
      auto& one = find<QSlider>(slider);
      one.setValue(one.maximum() - 1);
    }
    for (auto* nutrient : shop_.findChildren<QToolButton*>(QStringLiteral("high")))
      nutrient->click();
    // They are asked for together, once whoever sets them has paused.
    const bool answered = waitUntil([&] { return come && !cards().faces().empty(); });
    QObject::disconnect(heard);
    return answered;
  }

  bool answers() {
    std::vector<double> times;
    for (int i = 0; i < kAnswers; ++i) {
      bool come = false;
      const auto heard = QObject::connect(&cards(), &CardStrip::currentChanged, &cards(),
                                          [&come](int current) { come = current == 0; });
      QElapsedTimer clock;
      clock.start();
      find<QAbstractButton>("newTen").click();
      while (!come && clock.elapsed() < kAnswerPatience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
      cards().repaint();
      times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
      QObject::disconnect(heard);
      if (!come) return false;
      // The reasons come behind.
      if (!waitUntil([this] { return shop_.session().jobs().isIdle(); })) return false;
    }
    std::printf(
        "ten meals with all filters, to the painted card: middle %.0f ms, p95 %.0f ms, "
        "most %.0f ms\n",
        share(times, .5), share(times, .95), share(times, 1));
    return true;
  }

  bool paints() {
    cards().setProperty("animated", false);
    std::vector<double> times;
    for (int i = 0; i < kPaints; ++i) {
      cards().setCurrent(i % 10);
      const std::clock_t begin = std::clock();  // other programs do not count
      cards().repaint();
      times.push_back(1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    std::printf("carousel of %dx%d: middle %.1f ms, p95 %.1f ms, most %.1f ms\n", cards().width(),
                cards().height(), share(times, .5), share(times, .95), share(times, 1));
    return true;
  }

  bool autopilot() {
    find<QAbstractButton>("xRaySwitch").click();
    auto* panel = shop_.findChild<LivePanel*>();
    auto* visitors = panel->findChild<LivePanelAutopilot*>();
    visitors->setSpeed(kSpeed);
    visitors->start();
    if (!waitUntil([visitors] { return visitors->visits() > 2 * kSpeed; })) return false;
    watch_.takeLargest();
    const auto before = visitors->visits();
    QTest::qWait(1000 * kAutopilotSeconds);
    const LoopWatch::Gap gap = watch_.takeLargest();
    const double rate =
        static_cast<double>(visitors->visits() - before) / static_cast<double>(kAutopilotSeconds);
    visitors->stop();
    std::printf(
        "autopilot: %.0f visits a second; the event loop was away %.0f ms at most by the "
        "clock, %.0f ms of work\n",
        rate, gap.milliseconds, gap.cpuMilliseconds);
    return true;
  }

  Storefront& shop_;
  LoopWatch& watch_;
};

}  // namespace

bool tellStorefrontFigures(Page& page, LoopWatch& watch) { return Figures(page, watch).tell(); }

}  // namespace hankki
