// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/spec_text.h"

#include <fmt/format.h>

#include "app/cli/text_table.h"
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

Json parameter_json(const Parameter& parameter) {
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

std::string range_of(const Parameter& parameter) {
  if (is_number(parameter.type))
    return fmt::format("{} to {}", parameter.minimum, parameter.maximum);
  if (parameter.type == ParameterType::Choice)
    return fmt::format("{}", fmt::join(parameter.choices, ", "));
  if (parameter.type == ParameterType::Boolean) return "true, false";
  return allowed_values(parameter).english();
}

}  // namespace

Json spec_json(const Spec& spec) {
  Json parameters = Json::array(), presets = Json::array();
  for (const Parameter& parameter : spec.parameters.parameters())
    parameters.push_back(parameter_json(parameter));
  for (const Preset& preset : spec.presets) {
    presets.push_back({{"name", preset.name},
                       {"doc", preset.doc.english()},
                       {"parameters", Json(hankki::to_json(preset.overrides))}});
  }
  return {{"id", spec.id},
          {"name", spec.name},
          {"description", spec.description.english()},
          {"paper", spec.paper},
          {"paper_url", spec.paper_url},
          {"parameters", parameters},
          {"presets", presets}};
}

std::string describe(const Spec& spec, const Message& kind) {
  std::string text = fmt::format("{} ({}), {}\n{}\n", spec.id, spec.name, kind.english(),
                                 spec.description.english());
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

}  // namespace hankki::cli
