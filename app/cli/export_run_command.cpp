// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_run_command.h"

#include <fmt/format.h>

#include <cctype>
#include <memory>

#include "app/cli/choice_option.h"
#include "app/cli/run_document.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/report/run_events.h"
#include "core/report/run_table.h"
#include "core/store/workspace.h"

namespace hankki::cli {
namespace {

namespace fs = std::filesystem;

enum class RunFormat { TensorBoard, Json, Csv };

struct ExportRunArguments {
  std::vector<RunId> runs;
  RunFormat format = RunFormat::TensorBoard;
  std::string out;
};

/// A file's name in any system: an imported run's model is called as somebody liked.
std::string file_stem(const RunInfo& run) {
  std::string stem = fmt::format("run-{}-{}", run.id, run.request.model);
  for (char& letter : stem) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80 && !std::isalnum(byte) && letter != '_') letter = '-';
  }
  return stem;
}

/// One folder a run, as TensorBoard tells runs apart.
fs::path write_run(const Workspace& workspace, const RunInfo& run, RunFormat format,
                   const fs::path& folder) {
  const std::string name = file_stem(run);
  if (format == RunFormat::Json) {
    const fs::path file = folder / (name + ".json");
    write_file_atomically(file, whole_run_json(workspace, run.id).dump(2) + "\n");
    return file;
  }
  const std::vector<EpochRow> epochs = workspace.runs().epochs(run.id);
  if (format == RunFormat::Csv) {
    const fs::path file = folder / (name + ".csv");
    const Curve curve{run.id, run.request.model, epochs};
    write_file_atomically(file, curves_csv(std::span(&curve, 1)));
    return file;
  }
  const std::int64_t began = parse_date(run.created).value_or(0) / kSecond;
  fs::create_directories(folder / name);
  const fs::path file = folder / name / fmt::format("events.out.tfevents.{}.hankki", began);
  write_file_atomically(file, run_events(epochs, run.result, static_cast<double>(began)));
  return file;
}

void export_runs(Context& context, const ExportRunArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  std::vector<RunInfo> runs;
  for (const RunId id : arguments.runs) runs.push_back(workspace->runs().info(id));
  const fs::path folder = path_from_utf8(arguments.out);
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw Error(arguments.out, en::say("cannot be made: {}", fault.message()));
  Json files = Json::array();
  std::string text;
  for (const RunInfo& run : runs) {
    const fs::path file = write_run(*workspace, run, arguments.format, folder);
    files.push_back(utf8(file));
    text += utf8(file) + "\n";
  }
  context.print({{"files", files}}, text);
}

}  // namespace

void add_export_run_command(CommandLine& line, CLI::App* group) {
  auto arguments = std::make_shared<ExportRunArguments>();
  CLI::App* command = line.add(
      "run", "Runs for TensorBoard, or as JSON or CSV: curves, metrics, parameters",
      [arguments](Context& context) { export_runs(context, *arguments); }, group);
  line.add_workspace(command);
  command->add_option("--run", arguments->runs, "The runs")
      ->required()
      ->delimiter(',')
      ->type_name("ID,ID");
  add_choice<RunFormat>(
      command, "--format", arguments->format,
      "tensorboard: a folder with an event file a run; json: all of a run, as info --run has it; "
      "csv: its curves",
      {{"tensorboard", RunFormat::TensorBoard},
       {"json", RunFormat::Json},
       {"csv", RunFormat::Csv}});
  command->add_option("--out", arguments->out, "Folder, which is made")
      ->required()
      ->type_name("DIR");
}

}  // namespace hankki::cli
