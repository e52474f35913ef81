// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/workbench/training.h"

namespace hankki::cli {

/// A line on stderr for each epoch, once it is stored.
EpochListener tell_epochs(Console& console);

/// "name=value" taken apart; throws Error, naming the option and showing `example`, on anything
/// else.
struct Setting {
  std::string name, value;
};
Setting parse_setting(std::string_view option, const std::string& text, std::string_view example);

/// Puts the values of --set over `values` of that schema; throws Error where one is not allowed.
void apply_settings(const ParameterSchema& schema, std::span<const std::string> settings,
                    std::string_view example, ParameterValues& values);

/// A request for a model with a preset, values of --set ("name=value") over it, and all cores
/// where threads is 0.
struct RequestArguments {
  std::string model, preset = "default";
  std::vector<std::string> settings;
  std::uint64_t seed = 1;
  std::vector<std::int32_t> ks{10, 20};
  bool no_validation = false;
};
RunRequest make_request(const RequestArguments& arguments);

}  // namespace hankki::cli
