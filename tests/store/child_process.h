// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <string>
#include <vector>

namespace hankki::test {

/// The helper program of store_child.cpp, or another program that runs it, killed at the end.
class Child {
 public:
  explicit Child(const QStringList& arguments,
                 const QString& program = QStringLiteral(HANKKI_STORE_CHILD));
  /// With these in its environment, as "NAME=value".
  Child(const QStringList& arguments, const QStringList& environment);
  ~Child();

  bool started() { return process_.waitForStarted(); }
  std::string pid() const { return std::to_string(process_.processId()); }

  /// Waits for one more line; empty where the program ended first.
  std::string read_line();

  /// Lets it work for that long, or to its end.
  void work(int milliseconds) { process_.waitForFinished(milliseconds); }
  bool running() const { return process_.state() != QProcess::NotRunning; }
  int exit_code() const { return process_.exitCode(); }
  bool was_killed() const { return process_.exitStatus() == QProcess::CrashExit; }

  void kill();  ///< kill -9, and waits for its death

  /// All complete lines that were not read yet.
  std::vector<std::string> rest();

 private:
  QProcess process_;
};

}  // namespace hankki::test
