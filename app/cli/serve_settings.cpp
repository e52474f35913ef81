// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/cli/serve.h"
#include "app/cli/text_table.h"
#include "app/cli/training.h"

namespace hankki::cli {
namespace {

void shop_settings(Context& context, const std::vector<std::string>& changes) {
  const auto workspace =
      context.open(changes.empty() ? Workspace::Access::ReadOnly : Workspace::Access::ReadWrite);
  const ParameterSchema& schema = shop_settings_schema();
  ParameterValues named;  // those alone, so that nobody's change of another one is lost
  apply_settings(schema, changes, "least_stars=4", named);
  if (!changes.empty()) store_settings(*workspace, named);
  const ParameterValues values = stored_setting_values(*workspace);
  Json json{{"settings", Json::object()}};
  TextTable table({{"Setting"}, {"Value", TextTable::Align::Right}, {"What it does"}});
  for (const Parameter& parameter : schema.parameters()) {
    const ParameterValue& value = values.at(parameter.name);
    json["settings"][parameter.name] = to_json(value);
    table.add({parameter.name, to_text(value), parameter.doc.english()});
  }
  context.print(json, table.str());
}

}  // namespace

void add_serve_settings_command(CommandLine& line, CLI::App* serve) {
  auto changes = std::make_shared<std::vector<std::string>>();
  CLI::App* command = line.add(
      "settings",
      "When a rating counts, and how the shop answers: of the workspace, for all who use it",
      [changes](Context& context) { shop_settings(context, *changes); }, serve);
  line.add_workspace(command);
  command->add_option("--set", *changes, "Sets one; may be given several times")
      ->allow_extra_args(false)
      ->type_name("NAME=VALUE");
}

}  // namespace hankki::cli
