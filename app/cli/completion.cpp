// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "app/cli/choice_option.h"

namespace hankki::cli {
namespace {

/// What a script needs of an option.
struct OptionWords {
  std::string name;  ///< "--model"
  std::string description;
  std::string type;                  ///< "FILE", "DIR", another word, or empty for a flag
  std::vector<std::string> choices;  ///< where the type lists them
};

/// What a script needs of a command.
struct CommandWords {
  std::string path;  ///< "import foodcom"; empty for the program itself
  std::string description;
  std::vector<std::string> subcommands;
  std::vector<OptionWords> options;
};

OptionWords words_of(const CLI::Option& option) {
  OptionWords words{.name = "--" + option.get_lnames().front(),
                    .description = option.get_description()};
  if (option.get_items_expected_max() > 0) {
    words.type = option.get_type_name();
    words.choices = choice_words(words.type);
  }
  return words;
}

void collect(const CLI::App& app, const std::string& path, std::vector<CommandWords>& all) {
  CommandWords words{.path = path, .description = app.get_description()};
  for (const CLI::App* child : app.get_subcommands([](const CLI::App*) { return true; }))
    words.subcommands.push_back(child->get_name());
  for (const CLI::Option* option : app.get_options(
           [](const CLI::Option* candidate) { return !candidate->get_lnames().empty(); }))
    words.options.push_back(words_of(*option));
  all.push_back(words);
  for (const CLI::App* child : app.get_subcommands([](const CLI::App*) { return true; }))
    collect(*child, path.empty() ? child->get_name() : path + " " + child->get_name(), all);
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::vector<std::string> option_names(const CommandWords& command) {
  std::vector<std::string> names;
  for (const OptionWords& option : command.options) names.push_back(option.name);
  return names;
}

/// In single quotes, for all three shells (fish reads \' inside them, the others '\'').
std::string quoted(std::string text, Shell shell) {
  const std::string_view quote = shell == Shell::Fish ? "\\'" : "'\\''";
  for (std::size_t at = 0; (at = text.find('\'', at)) != text.npos; at += quote.size())
    text.replace(at, 1, quote);
  return "'" + text + "'";
}

/// Lines of a case statement that walk from command to command, word by word.
std::string walk_cases(const std::vector<CommandWords>& commands, const char* indent) {
  std::string text;
  for (const CommandWords& command : commands) {
    for (const std::string& child : command.subcommands) {
      const std::string path = command.path.empty() ? child : command.path + " " + child;
      text += fmt::format("{}'{} {}') command='{}' ;;\n", indent, command.path, child, path);
    }
  }
  return text;
}

constexpr const char* kBash =
    R"(# Completion for bash: hankki-cli completion bash > ~/.local/share/bash-completion/completions/hankki-cli
_hankki_cli() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}"
  local command='' word
  COMPREPLY=()
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case "$command $word" in
{walk}    esac
  done
  case "$command $previous" in
{values}  esac
  case "$command" in
{words}  esac
}}
complete -F _hankki_cli hankki-cli
)";

std::string bash_script(const std::vector<CommandWords>& commands) {
  std::string values, words;
  for (const CommandWords& command : commands) {
    for (const OptionWords& option : command.options) {
      if (option.type.empty()) continue;
      std::string action;  // nothing to offer for a number or a name
      if (!option.choices.empty()) {
        action =
            fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$current\")); ", joined(option.choices));
      } else if (option.type == "FILE") {
        action = "COMPREPLY=($(compgen -f -- \"$current\")); ";
      } else if (option.type == "DIR") {
        action = "COMPREPLY=($(compgen -d -- \"$current\")); ";
      }
      values += fmt::format("    '{} {}') {}return ;;\n", command.path, option.name, action);
    }
    words += fmt::format("    '{}') COMPREPLY=($(compgen -W '{} {}' -- \"$current\")) ;;\n",
                         command.path, joined(command.subcommands), joined(option_names(command)));
  }
  return fmt::format(kBash, fmt::arg("walk", walk_cases(commands, "      ")),
                     fmt::arg("values", values), fmt::arg("words", words));
}

constexpr const char* kZsh = R"(#compdef hankki-cli
# Completion for zsh: put this into a folder of $fpath as _hankki-cli
_hankki_cli() {{
  local command='' word previous="${{words[CURRENT-1]}}"
  for word in "${{(@)words[2,CURRENT-1]}}"; do
    case "$command $word" in
{walk}    esac
  done
  case "$command $previous" in
{values}  esac
  case "$command" in
{words}  esac
}}
compdef _hankki_cli hankki-cli
)";

std::string zsh_script(const std::vector<CommandWords>& commands) {
  std::string values, words;
  for (const CommandWords& command : commands) {
    for (const OptionWords& option : command.options) {
      if (option.type.empty()) continue;
      std::string action;
      if (!option.choices.empty())
        action = fmt::format("compadd -- {}; ", joined(option.choices));
      else if (option.type == "FILE")
        action = "_files; ";
      else if (option.type == "DIR")
        action = "_files -/; ";
      values += fmt::format("    '{} {}') {}return ;;\n", command.path, option.name, action);
    }
    words += fmt::format("    '{}') compadd -- {} {} ;;\n", command.path,
                         joined(command.subcommands), joined(option_names(command)));
  }
  return fmt::format(kZsh, fmt::arg("walk", walk_cases(commands, "      ")),
                     fmt::arg("values", values), fmt::arg("words", words));
}

constexpr const char* kFish =
    R"(# Completion for fish: hankki-cli completion fish > ~/.config/fish/completions/hankki-cli.fish
function __hankki_cli_at
  set -l command ''
  for word in (commandline -opc)[2..-1]
    switch "$command $word"
{walk}    end
  end
  test "$command" = "$argv[1]"
end
complete -c hankki-cli -f
)";

std::string fish_walk(const std::vector<CommandWords>& commands) {
  std::string text;
  for (const CommandWords& command : commands) {
    for (const std::string& child : command.subcommands) {
      const std::string path = command.path.empty() ? child : command.path + " " + child;
      text +=
          fmt::format("      case '{} {}'\n        set command '{}'\n", command.path, child, path);
    }
  }
  return text;
}

std::string fish_script(const std::vector<CommandWords>& commands) {
  std::string text = fmt::format(kFish, fmt::arg("walk", fish_walk(commands)));
  const auto description_of = [&](const std::string& path) {
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&](const CommandWords& c) { return c.path == path; });
    return quoted(found->description, Shell::Fish);
  };
  for (const CommandWords& command : commands) {
    const std::string at =
        fmt::format("complete -c hankki-cli -n \"__hankki_cli_at '{}'\"", command.path);
    for (const std::string& child : command.subcommands) {
      const std::string path = command.path.empty() ? child : command.path + " " + child;
      text += fmt::format("{} -a {} -d {}\n", at, child, description_of(path));
    }
    for (const OptionWords& option : command.options) {
      text += fmt::format("{} -l {} -d {}", at, option.name.substr(2),
                          quoted(option.description, Shell::Fish));
      if (!option.choices.empty())
        text += fmt::format(" -x -a '{}'", joined(option.choices));
      else if (option.type == "FILE")
        text += " -r -F";
      else if (option.type == "DIR")
        text += " -x -a '(__fish_complete_directories)'";
      else if (!option.type.empty())
        text += " -x";
      text += "\n";
    }
  }
  return text;
}

}  // namespace

std::string completion_script(const CLI::App& app, Shell shell) {
  std::vector<CommandWords> commands;
  collect(app, "", commands);
  switch (shell) {
    case Shell::Bash:
      return bash_script(commands);
    case Shell::Zsh:
      return zsh_script(commands);
    case Shell::Fish:
      return fish_script(commands);
  }
  return {};
}

}  // namespace hankki::cli
