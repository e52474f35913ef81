// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/completion.h"

namespace hankki::cli {

void add_completion_command(CommandLine& line) {
  static const std::map<std::string, Shell> kShells{
      {"bash", Shell::Bash}, {"zsh", Shell::Zsh}, {"fish", Shell::Fish}};
  auto shell = std::make_shared<std::string>();
  CLI::App* command = line.add(
      "completion", "Print a completion script for a shell", [shell, &line](Context& context) {
        const std::string script = completion_script(line.app(), kShells.at(*shell));
        context.print({{"shell", *shell}, {"script", script}}, script);
      });
  command->add_option("shell", *shell, "bash, zsh or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

}  // namespace hankki::cli
