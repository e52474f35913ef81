// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <set>
#include <string>

#include "app/cli/context.h"

namespace hankki::cli {

/// The exit statuses that scripts may rely on.
enum ExitStatus { kDone = 0, kInternalFailure = 1, kBadInput = 2, kCancelled = 130 };

/// The program's commands and their options, and the one that was chosen. The functions of
/// commands.h fill it; help, shell completion and parsing all come from the same tree.
class CommandLine {
 public:
  using Action = std::function<void(Context&)>;

  CommandLine();

  CLI::App& app() { return app_; }
  Context& context() { return context_; }

  /// A command with --json that does `action` when it is chosen. `parent` null: at the top.
  CLI::App* add(const std::string& name, const std::string& description, Action action,
                CLI::App* parent = nullptr);

  /// A command that only holds others ("import").
  CLI::App* add_group(const std::string& name, const std::string& description,
                      CLI::App* parent = nullptr);

  void add_workspace(CLI::App* command);

  /// Says that the command draws, as any number of them may: it needs a QApplication.
  void mark_as_drawing(CLI::App* command);

  /// Parses, does, and turns every exception into a sentence on stderr and an ExitStatus.
  int run(int argc, char** argv);

 private:
  CLI::App app_;
  Context context_;
  Action action_;
  CLI::App* chosen_ = nullptr;
  std::set<const CLI::App*> drawing_;

  int parse(int argc, char** argv);
  int act(int argc, char** argv);
};

/// --k 10,20
CLI::Option* add_ks(CLI::App* command, std::vector<std::int32_t>& ks);
/// --threads N, 0 for as many as help
CLI::Option* add_threads(CLI::App* command, int& threads);

/// Whether a command works long enough to gain from measuring which number of threads helps.
enum class Calibration { Measured, Stored };
/// Before a job begins, so that no time which is told has it in: set_threads(count). Where that
/// leaves it open, 0 means what was measured once, or is now.
void begin_with_threads(int count, Calibration calibration);

}  // namespace hankki::cli
