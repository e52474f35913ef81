// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/removals.h"

#include <QAction>
#include <QSignalSpy>
#include <QToolButton>

#include "core/store/accounts.h"
#include "core/workbench/sign_in.h"
#include "tests/gui/main_window_fixture.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

class RemovalsTest : public test::MainWindowFixture {
 protected:
  void SetUp() override {
    window.show();
    open(path());
    splits = session.state().splits().size();
    ASSERT_GT(splits, 0U);
  }
  void remove() {
    const DatasetId id = session.state().datasets().back().id;
    session.removals().remove(Kind::Dataset, id, "the recipes", {});
    ASSERT_TRUE(waitFor([&] { return session.state().datasets().empty(); }));
    ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle(); }));
  }
  void expectBack() {
    ASSERT_TRUE(waitFor([&] { return session.state().splits().size() == splits; }));
    EXPECT_EQ(session.state().datasets().size(), 1U);
    EXPECT_FALSE(strip().isVisible());
    EXPECT_FALSE(undo().isEnabled());
  }
  MessageStrip& strip() { return *window.findChild<MessageStrip*>("windowStrip"); }
  QAction& undo() { return *window.findChild<QAction*>("undoRemoval"); }

  std::size_t splits = 0;
};

TEST_F(RemovalsTest, TheStripBringsItBackWithAllBelowIt) {
  EXPECT_FALSE(undo().isEnabled());
  remove();
  ASSERT_TRUE(strip().isVisible());
  EXPECT_TRUE(strip().sentence().contains("the recipes"));
  const QImage shown = strip().grab().toImage();
  EXPECT_EQ(shown.pixelColor(shown.width() / 2, 3), Theme::instance().tokens().accentSoft)
      << "what it floats over is not seen through it";
  strip().findChild<QToolButton*>("stripAction")->click();
  expectBack();
}

TEST_F(RemovalsTest, TheMenuBringsItBackAlsoFromAnotherPage) {
  remove();
  ASSERT_TRUE(strip().isVisible());
  window.showPage("compare");
  EXPECT_FALSE(strip().isVisible()) << "the menu has it as well";
  ASSERT_TRUE(undo().isEnabled());
  EXPECT_TRUE(undo().text().contains("the recipes"));
  undo().trigger();
  expectBack();
}

TEST_F(RemovalsTest, ASplitComesBack) {
  const SplitId split = session.state().splits().front().id;
  session.removals().remove(Kind::Split, split, "the split", {});
  ASSERT_TRUE(waitFor([&] { return session.state().splits().size() == splits - 1; }));
  ASSERT_TRUE(waitFor([&] { return session.jobs().isIdle(); }));
  undo().trigger();
  expectBack();
}

TEST_F(RemovalsTest, AnAccountOfTheShopComesBack) {
  Workspace& workspace = *session.state().workspace();
  const AccountId account = sign_up(workspace, "dana", "correct horse battery", {}).id;
  session.removals().remove(Kind::Account, account, "dana", {});
  ASSERT_TRUE(waitFor([&] { return undo().isEnabled(); }));
  EXPECT_TRUE(workspace.accounts().list().empty());
  undo().trigger();
  ASSERT_TRUE(waitFor([&] { return workspace.accounts().list().size() == 1; }));
}

TEST_F(RemovalsTest, NothingOfAnotherWorkspaceComesBack) {
  remove();
  open(folder.path() / "other");
  EXPECT_FALSE(session.removals().any());
  EXPECT_FALSE(undo().isEnabled());
  EXPECT_FALSE(strip().isVisible());
}

TEST_F(RemovalsTest, WhoeverRemovesHearsOfTheEndAlsoWhenTheWorkspaceIsLeft) {
  int done = 0, cancelled = 0, removed = 0;
  const auto remove = [&] {
    session.removals().remove(
        "words", [&removed](Workspace&) { ++removed; }, [](Workspace&) {},
        {.done = [&done] { ++done; }, .cancelled = [&cancelled] { ++cancelled; }});
  };
  remove();
  session.state().openWorkspace(folder.path() / "other", true);
  ASSERT_FALSE(session.state().workspace());
  remove();
  EXPECT_EQ(cancelled, 1) << "at once: no workspace is open";
  ASSERT_TRUE(waitFor([&] { return session.state().dataset() && session.jobs().isIdle(); }));
  EXPECT_EQ(done, 1);
  EXPECT_EQ(cancelled, 1);
  EXPECT_EQ(removed, 1);
  EXPECT_FALSE(session.removals().any());
}

TEST_F(RemovalsTest, WhatIsGoneForGoodIsTold) {
  remove();
  session.state().workspace()->purge({});
  QSignalSpy failed(&session.removals(), &Removals::failed);
  undo().trigger();
  ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
  EXPECT_TRUE(strip().sentence().contains("gone for good"));
}

}  // namespace
}  // namespace hankki
