// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/parameters.h"

namespace hankki {

/// A named set of parameter values; what it does not name keeps the schema's default.
struct Preset {
  std::string name;  ///< "default", "paper", "recbole"
  Message doc;
  ParameterValues overrides;
};

/// Everything that is said anywhere about something that is chosen and has parameters: a model, and
/// whatever else has a form, --set in the CLI and a page in the manual.
struct Spec {
  std::string id;       ///< as the CLI spells it: "bpr"
  std::string name;     ///< "BPR"
  Message description;  ///< two sentences
  std::string paper;    ///< authors, title, venue; may be empty
  std::string paper_url;
  ParameterSchema parameters;
  std::vector<Preset> presets;  ///< the first is "default"

  /// The schema's defaults overlaid by the preset; throws Error on an unknown preset.
  ParameterValues preset(std::string_view name) const;
};

}  // namespace hankki
