// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hankki::cli {

/// The words of an option's type where it lists them, "{a,b}" or "a|b": a type in capitals among
/// them is none, as it stands for others.
inline std::vector<std::string> choice_words(const std::string& type) {
  const auto open = type.find('{'), close = type.find('}');
  std::vector<std::string> words;
  if (open != type.npos && close != type.npos)
    words = CLI::detail::split(type.substr(open + 1, close - open - 1), ',');
  else if (type.find('|') != type.npos)
    words = CLI::detail::split(type, '|');
  std::erase_if(words, [](const std::string& word) {
    return word.empty() ||
           std::ranges::all_of(word, [](char letter) { return 'A' <= letter && letter <= 'Z'; });
  });
  return words;
}

/// An option that takes one of a few words, each for a value; its help and its fault name the
/// words, and completion offers them (choice_words()).
template <typename Value>
CLI::Option* add_choice(CLI::App* command, const std::string& name, Value& value,
                        const std::string& description,
                        const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::string> words;
  std::string usual;
  for (const auto& [word, meaning] : choices) {
    words.push_back(word);
    if (meaning == value) usual = word;
  }
  const auto take = [&value, choices](const std::string& chosen) {
    for (const auto& [word, meaning] : choices)
      if (word == chosen) value = meaning;
  };
  return command->add_option_function<std::string>(name, take, description)
      ->check(CLI::IsMember(words).description(""))
      ->type_name(CLI::detail::join(words, "|"))
      ->default_str(usual);
}

}  // namespace hankki::cli
