#pragma once

#include <string>
#include <vector>

#include "core/base/parameters.h"
#include "core/models/model_memory.h"

namespace hankki {

/// A named set of parameter values; what it does not name keeps the schema's default.
struct Preset {
  std::string name;  ///< "default", "paper", "recbole"
  std::string doc;
  ParameterValues overrides;
};

/// Everything that is said about a model anywhere: the form, the CLI's `models`, the manual.
struct ModelSpec {
  std::string id;           ///< as the CLI spells it: "bpr"
  std::string name;         ///< "BPR"
  std::string group;        ///< "Popularity", "Neighbourhood", "Factorisation", ...
  std::string description;  ///< two sentences
  std::string paper;        ///< authors, title, venue; empty for Random and MostPop
  std::string paper_url;
  ParameterSchema parameters;   ///< of the model and, where it trains by epochs, of the stopping
  std::vector<Preset> presets;  ///< the first is "default"
  bool trains_by_epochs = false;
  /// What it will take, from values of `parameters`.
  ModelMemory (*memory)(const ParameterValues& parameters, const DataShape& data) = nullptr;

  /// The schema's defaults overlaid by the preset; throws Error on an unknown preset.
  ParameterValues preset(std::string_view name) const;
};

}  // namespace hankki
