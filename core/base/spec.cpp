// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spec.h"

#include "core/base/error.h"

namespace hankki {

ParameterValues Spec::preset(std::string_view preset_name) const {
  ParameterValues values = parameters.defaults();
  std::vector<std::string> names;
  for (const auto& preset : presets) {
    if (preset.name == preset_name) {
      for (const auto& [parameter, value] : preset.overrides.all()) {
        parameters.check(parameter, value);
        values.set(parameter, value);
      }
      return values;
    }
    names.push_back(preset.name);
  }
  throw Error(preset_name, en::say("{} has no such preset; it has {}", name, names));
}

}  // namespace hankki
