// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include <fmt/format.h>

#include <QCoreApplication>
#include <algorithm>
#include <clocale>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <limits>
#include <memory>

#include "app/cli/help_formatter.h"
#include "app/cli/known_word.h"
#include "app/cli/text_table.h"
#include "app/cli/version.h"
#include "app/thread_calibration.h"
#include "core/base/error.h"
#include "core/base/parse_number.h"
#include "core/base/platform.h"
#include "core/base/threads.h"
#include "core/evaluation/per_user.h"
#include "core/kernels/thread_benefit.h"
#ifdef HANKKI_WITH_PLOTS
#include <QApplication>
#endif

namespace hankki::cli {
namespace {

/// The token that signals cancel; set before the handlers are installed, never changed after.
CancelToken* signal_token = nullptr;

/// Asks the command to stop; the same signal again ends the process.
extern "C" void on_signal(int number) {
  signal_token->cancel();
  std::signal(number, SIG_DFL);
}

void cancel_on_signals(CancelToken& token) {
  signal_token = &token;
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
}

/// Throws where a word stands in the place of a command that there is not.
void check_command(const CLI::App& app, const std::vector<std::string>& words) {
  const CLI::App* at = &app;
  for (std::size_t i = 1; i < words.size() && at->get_require_subcommand_min() > 0; ++i) {
    const std::string& word = words[i];
    if (word.empty() || word.front() == '-') return;
    std::vector<std::string> known;
    const CLI::App* found = nullptr;
    for (const CLI::App* command : at->get_subcommands([](const CLI::App*) { return true; })) {
      known.push_back(command->get_name());
      if (command->get_name() == word) found = command;
    }
    if (!found)
      throw CLI::ParseError(fmt::format("there is no command \"{}\"{}", word,
                                        did_you_mean(nearest_word(word, known))),
                            CLI::ExitCodes::ExtrasError);
    at = found;
  }
}

/// Numbers of things and counts are decimal digits and nothing else: no sign that wraps round, no
/// leading 0 that makes them octal, no value that is cut to the largest.
std::string read_whole_number(std::string& text) {
  const auto number = parse_number<std::uint64_t>(text);
  if (!number)
    return fmt::format("\"{}\" is not a whole number from 0 to {}", text,
                       std::numeric_limits<std::uint64_t>::max());
  text = std::to_string(*number);
  return {};
}

/// Others are finite: "nan" lies in no range and outside of none, so that no check would see it.
/// Where several are one text each of them is looked at.
std::string read_real_numbers(std::string& text) {
  std::string_view left = text;
  while (true) {
    const auto end = left.find(',');
    const std::string_view part = left.substr(0, end);
    const auto number = parse_number<double>(part);
    if (!number || !std::isfinite(*number)) return fmt::format("\"{}\" is not a number", part);
    if (end == left.npos) return {};
    left.remove_prefix(end + 1);
  }
}

/// A name of nothing, as of a script's variable that is not set, would be taken for none given: the
/// workspace would be another one, the file not be written.
std::string refuse_empty(const std::string& text) {
  return text.empty() ? "\"\" names nothing; leave the option out, or name something"
                      : std::string();
}

/// By what an option takes, as its help says it.
void check_values(CLI::App& app) {
  constexpr std::string_view kWhole[] = {"N", "NOTE", "ID", "RUN", "STUDY", "K", "K,K", "ID,ID"};
  constexpr std::string_view kReal[] = {
      "A,B,C",     "COSINE",  "D",      "DAYS",  "DIFFERENCE", "FLOAT",  "INT",   "LAMBDA",
      "MB",        "N,N",     "NUMBER", "P",     "P,P",        "POINTS", "R",     "RATING",
      "RATE,RATE", "SECONDS", "SHARE",  "STARS", "VISITS",     "W",      "WEIGHT"};
  constexpr std::string_view kPaths[] = {"FILE", "DIR"};
  for (CLI::Option* option : app.get_options()) {
    if (std::ranges::find(kWhole, option->get_type_name()) != std::end(kWhole))
      option->transform(CLI::Validator(read_whole_number, ""));
    if (std::ranges::find(kReal, option->get_type_name()) != std::end(kReal))
      option->transform(CLI::Validator(read_real_numbers, ""));
    if (std::ranges::find(kPaths, option->get_type_name()) != std::end(kPaths))
      option->check(refuse_empty, "");
  }
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    check_values(*command);
}

/// Qt Sql finds its drivers through an application object; only drawing needs one with fonts and
/// a platform, and never a screen.
std::unique_ptr<QCoreApplication> make_application(bool draws, int& argc, char** argv) {
  std::unique_ptr<QCoreApplication> application;
#ifdef HANKKI_WITH_PLOTS
  if (draws) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    application = std::make_unique<QApplication>(argc, argv);
  }
#else
  static_cast<void>(draws);
#endif
  if (!application) application = std::make_unique<QCoreApplication>(argc, argv);
  std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's, which would change decimal points
  return application;
}

}  // namespace

CommandLine::CommandLine()
    : app_("Recommender-system experiments on recipes, offline.", "hankki-cli") {
  app_.require_subcommand(1);
  app_.set_version_flag("--version", version_text);
  app_.set_help_flag("-h,--help", "Show this help and end");
  app_.option_defaults()->always_capture_default();
  app_.formatter(std::make_shared<HelpFormatter>());
  app_.footer(
      "Each command explains itself with --help. Exit status: 0 done, 1 internal failure, 2 wrong "
      "usage or bad input, 130 cancelled.");
}

CLI::App* CommandLine::add(const std::string& name, const std::string& description, Action action,
                           CLI::App* parent) {
  CLI::App* command = (parent ? parent : &app_)->add_subcommand(name, description);
  command->footer("");
  command->add_flag("--json", context_.json, "Print one JSON document on stdout");
  command->callback([this, command, action = std::move(action)] {
    chosen_ = command;
    action_ = action;
  });
  return command;
}

CLI::App* CommandLine::add_group(const std::string& name, const std::string& description,
                                 CLI::App* parent) {
  CLI::App* group = (parent ? parent : &app_)->add_subcommand(name, description);
  group->footer("");
  group->require_subcommand(1);
  return group;
}

void CommandLine::add_workspace(CLI::App* command) {
  command
      ->add_option("--workspace", context_.workspace,
                   "Folder of the workspace; else $HANKKI_WORKSPACE, else the window's own")
      ->type_name("DIR");
}

void CommandLine::mark_as_drawing(CLI::App* command) { drawing_.insert(command); }

int CommandLine::parse(int argc, char** argv) {
  try {
    auto words = platform::utf8_arguments(argc, argv);
    check_command(app_, words);
    check_values(app_);
    std::ranges::reverse(words);  // CLI11 takes the last first, and not the program's name
    words.pop_back();
    app_.parse(std::move(words));
    return kDone;
  } catch (const CLI::Success& success) {  // --help, --version: printed by exit()
    app_.exit(success);
    throw;
  } catch (const CLI::ParseError& error) {
    std::string command = "hankki-cli";
    for (const CLI::App* at = &app_; !at->get_subcommands().empty();) {
      at = at->get_subcommands().front();
      command += " " + at->get_name();
    }
    context_.console.line(
        fmt::format("error: {}; see {} --help", printable(error.what()), command));
    return kBadInput;
  }
}

int CommandLine::act(int argc, char** argv) {
  const auto application = make_application(drawing_.contains(chosen_), argc, argv);
  cancel_on_signals(context_.token);
  try {
    action_(context_);
    return kDone;
  } catch (const Cancelled&) {
    context_.console.line("cancelled");
    return kCancelled;
  } catch (const Error& error) {
    context_.console.line(fmt::format("error: {}", printable(error.what())));
    return kBadInput;
  } catch (const std::filesystem::filesystem_error& error) {
    context_.console.line(fmt::format("error: {}", error.what()));
    return kBadInput;
  } catch (const std::exception& error) {
    context_.console.line(fmt::format("internal failure: {}", error.what()));
    return kInternalFailure;
  }
}

int CommandLine::run(int argc, char** argv) {
  try {
    const int status = parse(argc, argv);
    return status == kDone ? act(argc, argv) : status;
  } catch (const CLI::Success&) {
    return kDone;
  }
}

CLI::Option* add_ks(CLI::App* command, std::vector<std::int32_t>& ks) {
  command->parse_complete_callback([&ks] {
    for (const std::int32_t k : ks)
      if (std::ranges::count(ks, k) > 1)
        throw CLI::ValidationError("--k", fmt::format("{} stands there twice; name it once", k));
  });
  return command->add_option("--k", ks, "Lengths of the lists that are judged")
      ->delimiter(',')
      ->check(CLI::Range(1, kLongestList).description(""))
      ->type_name("K,K");
}

CLI::Option* add_threads(CLI::App* command, int& threads) {
  return command->add_option("--threads", threads, "Threads to work with; 0: as many as help")
      ->check(CLI::Range(0, 1024).description(""))
      ->type_name("N");
}

void begin_with_threads(int count, Calibration calibration) {
  set_threads(count);
  const auto place = count == 0 ? calibration_place() : std::nullopt;
  if (!place) return;
  auto helpful = read_calibration(*place);
  if (!helpful && calibration == Calibration::Measured) {
    helpful = kernels::measure_thread_benefit(place->key.cores);
    if (helpful) write_calibration(*place, *helpful);
  }
  if (helpful) set_helpful_threads(*helpful);
}

}  // namespace hankki::cli
