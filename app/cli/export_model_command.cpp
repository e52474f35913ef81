// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/output_file.h"
#include "core/workbench/models.h"

namespace hankki::cli {
namespace {

struct ExportArguments {
  RunId run = 0;
  std::string out;
};

void export_run(Context& context, const ExportArguments& arguments) {
  const std::filesystem::path out = output_file(arguments.out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  const ExportedModel exported = export_model(*workspace, arguments.run, out, {}, context.job());
  const std::string& model = exported.run.request.model;
  context.print({{"run", arguments.run},
                 {"model", model},
                 {"file", arguments.out},
                 {"bytes", exported.bytes},
                 {"holds_training_data", exported.holds_training_data}},
                fmt::format("Run {} ({}) written to {}, {:.1f} MB{}\n", arguments.run, model,
                            arguments.out, static_cast<double>(exported.bytes) / 1e6,
                            exported.holds_training_data
                                ? "; it holds the users' histories, which this model answers by"
                                : ""));
}

}  // namespace

void add_export_model_command(CommandLine& line) {
  auto arguments = std::make_shared<ExportArguments>();
  CLI::App* command = line.add(
      "export-model", "A run's model as one file that recommend --model-file answers from anywhere",
      [arguments](Context& context) { export_run(context, *arguments); });
  line.add_workspace(command);
  command->add_option("--run", arguments->run, "The run")->required()->type_name("ID");
  command->add_option("--out", arguments->out, "The file to write")->required()->type_name("FILE");
}

}  // namespace hankki::cli
