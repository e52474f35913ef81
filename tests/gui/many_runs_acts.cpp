// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/many_runs_acts.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>
#include <cstdio>
#include <functional>
#include <stdexcept>

#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "tests/gui/loop_watch.h"
#include "tests/store/store_fixture.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/table_roles.h"

namespace hankki {
namespace {

template <typename Widget>
Widget& child(MainWindow& window, const char* name) {
  auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
  if (!found) throw std::runtime_error(name);
  return *found;
}

/// One after another, with a turn of the event loop between them, as a hand's are.
class Acts {
 public:
  explicit Acts(MainWindow& window)
      : window_(window), table_(child<QTableView>(window, "runTable")) {}

  void measure(const char* name, const std::function<void()>& act) {
    QApplication::processEvents();
    watch_.takeLargest();
    act();
    waitUntilIdle(window_);
    const auto gap = watch_.takeLargest();
    std::printf("  %-28s longest gap %5.0f ms by the clock, %5.0f ms of work; %5d rows\n", name,
                gap.milliseconds, gap.cpuMilliseconds, table_.model()->rowCount());
  }

  void scroll() {
    measure("wheel", [&] {
      for (int turn = 0; turn < 300; ++turn) {
        const QPointF middle(table_.viewport()->rect().center());
        QWheelEvent wheel(middle, table_.viewport()->mapToGlobal(middle), {}, {0, -120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table_.viewport(), &wheel);
        turnLoop();
      }
    });
    measure("page down to the end", [&] {
      table_.setCurrentIndex(table_.model()->index(0, 0));
      const QScrollBar& bar = *table_.verticalScrollBar();
      for (int last = -1; last != bar.value();) {
        last = bar.value();
        press(table_, Qt::Key_PageDown);
      }
    });
  }

  void sort(const char* name, const QString& column) {
    const int section = columnOf(column);
    measure(name, [&] {
      for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        table_.sortByColumn(section, order);
        turnLoop();
      }
    });
  }

  void type(const char* name, const QString& text) {
    auto& filter = child<QLineEdit>(window_, "runFilter");
    measure(name, [&] {
      for (const QChar letter : text) press(filter, letter == ' ' ? Qt::Key_Space : 0, letter);
    });
    measure("  and rubbed out", [&] {
      while (!filter.text().isEmpty()) press(filter, Qt::Key_Backspace);
    });
  }

  void groupBy(const char* name, const QString& column) {
    QMenu& menu = *child<QToolButton>(window_, "runGroups").menu();
    emit menu.aboutToShow();
    const int section = columnOf(column);
    const QString title = section < 0
                              ? menu.actions().front()->text()
                              : table_.model()->headerData(section, Qt::Horizontal).toString();
    for (QAction* action : menu.actions())
      if (action->text() == title) return measure(name, [&] { action->trigger(); });
    throw std::runtime_error(name);
  }

  void chooseData(const char* name, DatasetId data) {
    measure(name, [&] { window_.session().state().selectDataset(data); });
  }

  void chooseScope(const char* name, int place) {
    auto& scope = child<QComboBox>(window_, "runScope");
    measure(name, [&] {
      scope.setCurrentIndex(place);
      emit scope.activated(place);
    });
  }

 private:
  int columnOf(const QString& name) const {
    for (int column = 0; column < table_.model()->columnCount(); ++column)
      if (table_.model()->headerData(column, Qt::Horizontal, ColumnKeyRole) == name) return column;
    return -1;
  }

  /// Until what was posted and what the timers of this moment bring is done.
  static void turnLoop() {
    QEventLoop loop;
    QTimer::singleShot(kPause, &loop, &QEventLoop::quit);
    loop.exec();
  }

  static void press(QWidget& widget, int key, const QString& text = {}) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
      QKeyEvent event(type, key, Qt::NoModifier, text);
      QApplication::sendEvent(&widget, &event);
    }
    turnLoop();
  }

  static constexpr int kPause = 4;  // ms

  MainWindow& window_;
  QTableView& table_;
  LoopWatch watch_;
};

/// A small one that has no runs.
DatasetId addData(MainWindow& window) {
  Workspace& workspace = *window.session().state().workspace();
  const Dataset data = test::small_dataset(40);
  const DatasetId made = workspace.datasets().add(data, {.name = "other"}, {});
  workspace.splits().add(made, data, test::some_parts(data), {});
  waitUntilIdle(window);
  return made;
}

}  // namespace

double waitUntilIdle(MainWindow& window) {
  constexpr int kSteadily = 10, kPause = 20;
  QElapsedTimer clock;
  clock.start();
  QEventLoop loop;
  QTimer poll;
  int idle = 0;
  qint64 since = 0;
  QObject::connect(&poll, &QTimer::timeout, [&] {
    auto& session = window.session();
    if (!session.state().dataset() || !session.jobs().isIdle()) idle = 0;
    if (idle == 0) since = clock.elapsed();
    if (++idle > kSteadily) loop.quit();
  });
  poll.start(kPause);
  loop.exec();
  return static_cast<double>(since) / 1000;
}

void actOnRuns(MainWindow& window) {
  const DatasetId first = window.session().state().datasets().front().id;
  const DatasetId other = addData(window);
  Acts acts(window);
  acts.scroll();
  acts.sort("sort by a metric", QStringLiteral("test ndcg@10"));
  acts.sort("sort by model", QStringLiteral("model"));
  acts.sort("sort by a parameter", QStringLiteral("learning_rate"));
  acts.type("type a word", QStringLiteral("lightgcn"));
  acts.type("type a condition", QStringLiteral("ndcg@10 > 0.5 model = bpr"));
  acts.groupBy("group by model", QStringLiteral("model"));
  acts.groupBy("group by learning rate", QStringLiteral("learning_rate"));
  acts.type("type a word in groups", QStringLiteral("bpr"));
  acts.groupBy("no groups", {});
  acts.chooseData("another data set", other);
  acts.chooseData("and back", first);
  acts.chooseScope("runs of all data sets", 2);
  acts.chooseScope("runs of this split", 0);
  window.session().state().workspace()->datasets().remove(other);  // the next one opens the first
}

}  // namespace hankki
