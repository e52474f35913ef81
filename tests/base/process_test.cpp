// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hankki {
namespace {

TEST(Process, KnowsItself) {
  const ProcessIdentity ours = this_process();
  EXPECT_EQ(ours.machine.size(), 16U);
  EXPECT_FALSE(ours.boot.empty());
  EXPECT_EQ(ours.pid, ::getpid());
  EXPECT_NE(ours.start_time, 0);
  EXPECT_EQ(ours, this_process());
  EXPECT_TRUE(is_local(ours));
  EXPECT_TRUE(is_running(ours));
}

TEST(Process, ThePidAloneIsNotTheProcess) {
  ProcessIdentity reused = this_process();
  reused.start_time -= 1;
  EXPECT_FALSE(is_running(reused));
  ProcessIdentity elsewhere = this_process();
  elsewhere.process_namespace = "pid:[1]";
  EXPECT_FALSE(is_local(elsewhere));
}

TEST(Process, HasEndedEvenBeforeItsParentAsks) {
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string text = to_text(this_process());
    if (::write(ready[1], text.data(), text.size()) > 0) ::pause();
    ::_exit(1);
  }
  std::string text(500, '\0');
  text.resize(static_cast<std::size_t>(::read(ready[0], text.data(), text.size())));
  const auto process = parse_process(text);
  ASSERT_TRUE(process) << text;
  EXPECT_EQ(process->pid, child);
  EXPECT_TRUE(is_local(*process));
  EXPECT_TRUE(is_running(*process));
  ::kill(child, SIGKILL);
  siginfo_t told{};
  ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(child), &told, WEXITED | WNOWAIT), 0);
  EXPECT_FALSE(is_running(*process)) << "a zombie";
  ASSERT_EQ(::waitpid(child, nullptr, 0), child);
  EXPECT_FALSE(is_running(*process));
  ::close(ready[0]);
  ::close(ready[1]);
}

TEST(Process, GoesToTextAndBack) {
  const ProcessIdentity process{"0123456789abcdef", "7", "", 42, -5};
  EXPECT_EQ(to_text(process), "0123456789abcdef 7 - 42 -5");
  EXPECT_EQ(parse_process(to_text(process)), process);
  EXPECT_EQ(parse_process(to_text(this_process())), this_process());
  for (const auto* text :
       {"", "4711", "a b c 1", "a b c 1 2 3", "a b c x 2", "a  c 1 2", "a b c 1 "})
    EXPECT_FALSE(parse_process(text)) << text;
}

}  // namespace
}  // namespace hankki
