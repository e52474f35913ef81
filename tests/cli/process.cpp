// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <utility>

extern char** environ;

namespace hankki::test {
namespace {

std::pair<int, int> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  return {ends[0], ends[1]};
}

/// Appends what is there; closes `descriptor` at its end.
void drain(int& descriptor, std::string& text) {
  std::array<char, 65536> buffer;
  const ssize_t count = read(descriptor, buffer.data(), buffer.size());
  if (count > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    close(descriptor);
    descriptor = -1;
  }
}

}  // namespace

Process::Process(const std::vector<std::string>& command) {
  const auto [out_read, out_write] = make_pipe();
  const auto [err_read, err_write] = make_pipe();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out_write, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err_write, STDERR_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const int fault = posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(out_write);
  close(err_write);
  out_ = out_read;
  err_ = err_read;
  if (fault != 0) {
    pid_ = -1;
    throw std::runtime_error("cannot start " + command.front());
  }
}

Process::~Process() {
  if (out_ >= 0) close(out_);
  if (err_ >= 0) close(err_);
  if (pid_ < 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

bool Process::read_some(int timeout_ms) {
  if (out_ < 0 && err_ < 0) return false;
  std::array<pollfd, 2> polled{{{out_, POLLIN, 0}, {err_, POLLIN, 0}}};
  poll(polled.data(), polled.size(), timeout_ms);
  if (polled[0].revents != 0) drain(out_, outcome_.out);
  if (polled[1].revents != 0) drain(err_, outcome_.err);
  return out_ >= 0 || err_ >= 0;
}

bool Process::wait_for_stderr(std::string_view text) {
  while (outcome_.err.find(text) == std::string::npos) {
    if (!read_some(-1)) return outcome_.err.find(text) != std::string::npos;
  }
  return true;
}

bool Process::run_for(std::chrono::milliseconds time) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + time;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) return true;
    if (!read_some(static_cast<int>(left.count()))) return false;
  }
}

void Process::send(int signal) const { kill(pid_, signal); }

Outcome Process::finish() {
  while (read_some(-1)) {
  }
  int state = 0;
  rusage used{};
  wait4(pid_, &state, 0, &used);
  outcome_.peak_mb = static_cast<double>(used.ru_maxrss) / 1024;
  pid_ = -1;
  if (WIFEXITED(state)) outcome_.status = WEXITSTATUS(state);
  if (WIFSIGNALED(state)) outcome_.signal = WTERMSIG(state);
  return std::move(outcome_);
}

Outcome run(const std::vector<std::string>& command) { return Process(command).finish(); }

}  // namespace hankki::test
