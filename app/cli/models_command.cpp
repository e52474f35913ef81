// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <memory>

#include "app/cli/commands.h"
#include "app/cli/text_table.h"
#include "core/models/registry.h"
#include "core/search/search_space.h"

namespace hankki::cli {
namespace {

const char* type_name(ParameterType type) {
  switch (type) {
    case ParameterType::Integer:
      return "integer";
    case ParameterType::Real:
      return "real";
    case ParameterType::Boolean:
      return "boolean";
    case ParameterType::Choice:
      return "choice";
    case ParameterType::Text:
      return "text";
    case ParameterType::Path:
      return "path";
    case ParameterType::List:
      return "list";
  }
  return "";
}

Json to_json(const Parameter& parameter) {
  Json json{{"name", parameter.name},
            {"label", parameter.label.english()},
            {"group", parameter.group.english()},
            {"type", type_name(parameter.type)},
            {"default", Json(hankki::to_json(parameter.default_value))},
            {"doc", parameter.doc.english()},
            {"unit", parameter.unit.english()},
            {"symbol", parameter.symbol}};
  if (is_number(parameter.type) ||
      (parameter.type == ParameterType::List && is_number(parameter.element))) {
    json["minimum"] = parameter.minimum;
    json["maximum"] = parameter.maximum;
  }
  if (parameter.type == ParameterType::Choice) json["choices"] = parameter.choices;
  if (parameter.type == ParameterType::List) json["element"] = type_name(parameter.element);
  json["search"] = parameter.search ? Json(hankki::to_text(*parameter.search)) : Json();
  return json;
}

Json to_json(const ModelSpec& spec) {
  Json parameters = Json::array(), presets = Json::array();
  for (const Parameter& parameter : spec.parameters.parameters())
    parameters.push_back(to_json(parameter));
  for (const Preset& preset : spec.presets) {
    presets.push_back({{"name", preset.name},
                       {"doc", preset.doc.english()},
                       {"parameters", Json(hankki::to_json(preset.overrides))}});
  }
  return {{"id", spec.id},
          {"name", spec.name},
          {"group", title(spec.family).english()},
          {"description", spec.description.english()},
          {"paper", spec.paper},
          {"paper_url", spec.paper_url},
          {"trains_by_epochs", spec.trains_by_epochs},
          {"parameters", parameters},
          {"presets", presets}};
}

std::string range_of(const Parameter& parameter) {
  if (is_number(parameter.type))
    return fmt::format("{} to {}", parameter.minimum, parameter.maximum);
  if (parameter.type == ParameterType::Choice)
    return fmt::format("{}", fmt::join(parameter.choices, ", "));
  if (parameter.type == ParameterType::Boolean) return "true, false";
  return allowed_values(parameter).english();
}

std::string describe(const ModelSpec& spec) {
  std::string text = fmt::format("{} ({}), {}\n{}\n", spec.id, spec.name,
                                 title(spec.family).english(), spec.description.english());
  if (!spec.paper.empty()) text += fmt::format("{}\n{}\n", spec.paper, spec.paper_url);
  if (!spec.parameters.parameters().empty()) {
    TextTable table(
        {{"Parameter"}, {"Default"}, {"Range"}, {"Search"}, {"Unit"}, {"What it does"}});
    for (const Parameter& parameter : spec.parameters.parameters()) {
      table.add({parameter.name, hankki::to_text(parameter.default_value), range_of(parameter),
                 parameter.search ? hankki::to_text(*parameter.search) : "",
                 parameter.unit.english(), parameter.doc.english()});
    }
    text += "\n" + table.str();
  }
  TextTable presets({{"Preset"}, {"Sets"}, {"For"}});
  for (const Preset& preset : spec.presets) {
    std::vector<std::string> settings;
    for (const auto& [name, value] : preset.overrides.all())
      settings.push_back(name + "=" + hankki::to_text(value));
    presets.add({preset.name, fmt::format("{}", fmt::join(settings, " ")), preset.doc.english()});
  }
  return text + "\n" + presets.str();
}

void show_models(Context& context, const std::string& chosen) {
  if (!chosen.empty()) {
    const ModelSpec& spec = model_spec(chosen);
    return context.print(to_json(spec), describe(spec));
  }
  Json all = Json::array();
  TextTable table({{"Model"}, {"Name"}, {"Group"}, {"What it does"}});
  for (const ModelSpec& spec : model_specs()) {
    all.push_back(to_json(spec));
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
