// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <filesystem>

#include "app/cli/output_file.h"
#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "core/store/demo_file.h"

namespace hankki::cli {
namespace {

void pack_shop(Context& context, const std::string& out) {
  const std::filesystem::path path = output_file(out);
  const auto workspace = context.open(Workspace::Access::ReadOnly);
  pack_demo(*workspace, path, context.job());
  const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(path));
  context.print({{"file", out}, {"bytes", bytes}},
                fmt::format("{} bytes; open it with --workspace {}\n"
                            "It has the accounts without their passwords: --account enters one, "
                            "and `account passwd` gives it a new one.\n"
                            "What was removed or taken back is not in it.\n",
                            grouped(bytes), out));
}

}  // namespace

void add_serve_pack_command(CommandLine& line, CLI::App* serve) {
  auto out = std::make_shared<std::string>();
  CLI::App* command = line.add(
      "pack",
      "Write the workspace with all that is served into one file, which --workspace opens "
      "elsewhere",
      [out](Context& context) { pack_shop(context, *out); }, serve);
  line.add_workspace(command);
  command->add_option("--out", *out, "The file, as shop.hankkidemo")->required()->type_name("FILE");
}

}  // namespace hankki::cli
