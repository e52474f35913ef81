// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/bandit_tour.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

#include "tests/gui/patience.h"
#include "ui/bandit/bandit_page.h"
#include "ui/bandit/live_playback.h"
#include "ui/bandit/live_view.h"

namespace hankki {
namespace {

constexpr std::int64_t kVisits = 20'000;
constexpr std::int64_t kDrift = kVisits / 2;
constexpr std::int64_t kSoonAfter = kVisits * 2 / 25;

class Tour {
 public:
  Tour(Page& page, const Camera& camera)
      : page_(page), camera_(camera), view_(*page.findChild<LiveView*>()) {}

  void run() {
    ask();
    if (!waitUntil([this] { return playback().hasFrame(); })) return;
    waitFor(2000);
    camera_.now("bandit-running");
    choose("speeds", "max");
    waitFor(kDrift + kSoonAfter);
    playback().pause();
    waitUntil([this] { return playback().state() != LiveState::Playing; });
    playback().seek(kDrift + kSoonAfter);
    camera_.settled("bandit-drift");
    playback().seek(kVisits);
    if (playback().state() != LiveState::Over) playback().play();  // a fast one is over by now
    waitUntil([this] { return playback().state() == LiveState::Over; });
    explain();
    choose("resultTabs", "regret");
    camera_.settled("bandit-over");
    choose("resultTabs", "truth");
    choose("banditTabs", "experiments");
    camera_.settled("bandit-experiments");
    choose("banditTabs", "live");
  }

 private:
  LivePlayback& playback() { return view_.playback(); }
  void choose(const char* segment, const char* option) {
    if (auto* holder = page_.findChild<QWidget*>(segment))
      if (auto* button = holder->findChild<QToolButton*>(option)) button->click();
  }
  template <typename Ready>
  bool waitUntil(Ready ready) {
    return QTest::qWaitFor(ready, kPatience);
  }
  void waitFor(std::int64_t visits) {
    waitUntil([this, visits] {
      return playback().history().visits() >= visits || playback().state() == LiveState::Over;
    });
  }

  void ask() {
    camera_.skip();
    choose("speeds", "256");
    page_.findChild<QAbstractButton*>("newSimulation")->click();
    auto* dialog = page_.findChild<QDialog*>("simulationDialog");
    if (!dialog) return;
    const bool lists = dialog->findChild<QToolButton*>("lists")->isChecked();
    const auto type = [&](const char* fields, const char* field, std::int64_t value) {
      dialog->findChild<QWidget*>(fields)
          ->findChild<QWidget*>(QStringLiteral("field:") + field)
          ->findChild<QLineEdit*>("editor")
          ->setText(QString::number(value));
    };
    type("courseFields", "visits", kVisits);
    type("courseFields", "replications", 5);
    type(lists ? "listsFields" : "armsFields", "drift_at", kDrift);
    camera_.beside(*dialog, "bandit-new");
    dialog->findChild<QAbstractButton*>("startSimulation")->click();
  }

  void explain() {
    auto* events = page_.findChild<QListView*>("events");
    if (events && events->model()->rowCount() > 2)
      emit events->pressed(events->model()->index(2, 0));
  }

  Page& page_;
  const Camera& camera_;
  LiveView& view_;
};

}  // namespace

void tourBandit(Page& page, const Camera& camera) { Tour(page, camera).run(); }

}  // namespace hankki
