#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/store/runs.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"
#include "core/training/model_file.h"

namespace hankki::cli {
namespace {

struct ExportArguments {
  RunId run = 0;
  std::string out;
};

void export_model(Context& context, const ExportArguments& arguments) {
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const RunInfo run = workspace->runs().info(arguments.run);
  const LoadedSplit loaded =
      load_split(*workspace, workspace->splits().info(run.split), context.job());
  const std::string bytes =
      exported_model(workspace->runs().model_bytes(run.id), loaded.split.train);
  const LoadedModel read = parse_model_file(bytes, arguments.out, context.job());
  write_file_atomically(arguments.out, bytes);
  context.print({{"run", run.id},
                 {"model", run.request.model},
                 {"file", arguments.out},
                 {"bytes", bytes.size()},
                 {"holds_training_data", read.train->size() > 0}},
                fmt::format("Run {} ({}) written to {}, {:.1f} MB{}\n", run.id, run.request.model,
                            arguments.out, static_cast<double>(bytes.size()) / 1e6,
                            read.train->size() > 0
                                ? "; it holds the users' histories, which this model answers by"
                                : ""));
}

}  // namespace

void add_export_model_command(CommandLine& line) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App* command = line.add(
      "export-model", "A run's model as one file that recommend --model-file answers from anywhere",
      [arguments](Context& context) { export_model(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--run", arguments->run, "The run")->required()->type_name("ID");
  command->add_option("--out", arguments->out, "The file to write")->required()->type_name("FILE");
}

}  // namespace hankki::cli
