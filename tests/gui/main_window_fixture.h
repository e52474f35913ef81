// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QSettings>
#include <QTest>

#include "tests/support/test_support.h"
#include "ui/session/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/paths.h"
#include "ui/theme/theme.h"

namespace hankki::test {

/// A window on a session of its own; its workspace gets the built-in data.
class MainWindowFixture : public testing::Test {
 protected:
  MainWindowFixture() { QSettings().clear(); }
  ~MainWindowFixture() override {
    setLanguage("en");
    Theme::instance().setMode(ThemeMode::Light);
  }

  template <typename Ready>
  static bool waitFor(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
  }
  std::filesystem::path path() const { return folder.path() / "w"; }
  void open(const std::filesystem::path& workspace) {
    window.openWorkspace(pathText(workspace));
    ASSERT_TRUE(waitFor([&] { return session.state().dataset() && session.jobs().isIdle(); }));
  }

  TemporaryFolder folder;
  Session session;
  MainWindow window{session};
};

}  // namespace hankki::test
