#include "app/cli/commands.h"
#include "core/store/upkeep.h"
#include "core/store/workspace.h"

namespace hankki::cli {

void add_tidy_command(CommandLine& line) {
  CLI::App* command = line.add(
      "tidy", "Delete for good what was removed, and pack the workspace; nobody may have it open",
      [](Context& context) {
        const std::filesystem::path folder = context.open(Workspace::Access::ReadWrite)->folder();
        tidy_workspace(folder);
        context.print({{"tidy", true}}, "The workspace is tidy\n");
      });
  line.add_workspace(command);
}

}  // namespace hankki::cli
