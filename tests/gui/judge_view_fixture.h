// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <memory>
#include <stdexcept>

#include "tests/support/test_support.h"
#include "ui/bandit/judge/figure_rows.h"
#include "ui/bandit/judge/judge_view.h"
#include "ui/parameters/parameter_field.h"
#include "ui/parameters/parameter_fields.h"
#include "ui/session/language.h"
#include "ui/widgets/message_strip.h"

namespace hankki::test {

/// A view that judges in a window of its own.
class JudgeViewTest : public testing::Test {
 protected:
  void SetUp() override { QSettings().clear(); }
  void TearDown() override {
    view.reset();
    setLanguage("en");
  }

  template <typename View>
  View& open() {
    auto made = std::make_unique<View>(session, nullptr);
    View& shown = *made;
    view = std::move(made);
    view->resize(1300, 800);
    view->show();
    return shown;
  }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
  }
  bool settle() {
    return waitFor([&] { return session.jobs().isIdle(); });
  }

  template <typename Widget>
  Widget& find(const QString& name) {
    auto* found = view->findChild<Widget*>(name);
    if (!found) throw std::runtime_error("no widget " + name.toStdString());
    return *found;
  }
  void set(const QString& form, const char* name, const ParameterValue& value) {
    ParameterField& field = find<ParameterFields>(form).field(name);
    field.setValue(value);
    emit field.edited();  // as the user's typing does
  }
  QPushButton& button(const QString& what) {
    return find<QPushButton>(what + ':' + view->objectName().section(':', 1));
  }
  /// Presses the button and waits for what comes of it.
  void ask() {
    QTest::mouseClick(&button("ask"), Qt::LeftButton);
    ASSERT_TRUE(settle());
  }
  QString stripText() {
    for (auto* strip : view->findChildren<MessageStrip*>())
      if (strip->isVisible()) return strip->sentence();
    return {};
  }
  QAbstractItemModel& table(const QString& name) { return *find<QAbstractItemView>(name).model(); }
  static QString text(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
  }

  TemporaryFolder folder;
  Session session{2};
  std::unique_ptr<JudgeView> view;
};

}  // namespace hankki::test
