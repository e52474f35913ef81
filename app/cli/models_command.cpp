// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/spec_text.h"
#include "app/cli/text_table.h"
#include "core/models/registry.h"

namespace hankki::cli {
namespace {

Json model_spec_json(const ModelSpec& spec) {
  Json json = spec_json(spec);
  json["group"] = title(spec.family).english();
  json["trains_by_epochs"] = spec.trains_by_epochs;
  return json;
}

void show_models(Context& context, const std::string& chosen) {
  if (!chosen.empty()) {
    const ModelSpec& spec = model_spec(chosen);
    return context.print(model_spec_json(spec), describe(spec, title(spec.family)));
  }
  Json all = Json::array();
  TextTable table({{"Model"}, {"Name"}, {"Group"}, {"What it does"}});
  for (const ModelSpec& spec : model_specs()) {
    all.push_back(model_spec_json(spec));
    table.add({spec.id, spec.name, title(spec.family).english(), spec.description.english()});
  }
  context.print({{"models", all}}, table.str());
}

}  // namespace

void add_models_command(CommandLine& line) {
  auto model = std::make_shared<std::string>();
  CLI::App* command = line.add("models", "List the models, or one with its parameters and presets",
                               [model](Context& context) { show_models(context, *model); });
  command->add_option("model", *model, "Show this one")->type_name("MODEL");
}

}  // namespace hankki::cli
