// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

namespace hankki::cli {

/// An option that takes one of a few words, each for a value; its help and its fault name the
/// words.
template <typename Value>
CLI::Option* add_choice(CLI::App* command, const std::string& name, Value& value,
                        const std::string& description,
                        const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::string> words;
  std::string type, usual;
  for (const auto& [word, meaning] : choices) {
    words.push_back(word);
    type += (type.empty() ? "" : "|") + word;
    if (meaning == value) usual = word;
  }
  const auto take = [&value, choices](const std::string& chosen) {
    for (const auto& [word, meaning] : choices)
      if (word == chosen) value = meaning;
  };
  return command->add_option_function<std::string>(name, take, description)
      ->check(CLI::IsMember(words).description(""))
      ->type_name(type)
      ->default_str(usual);
}

}  // namespace hankki::cli
