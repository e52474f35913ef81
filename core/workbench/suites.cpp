// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/suites.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/store/open_folder.h"
#include "core/workbench/folder_file.h"

namespace hankki {
namespace {

using nlohmann::json;

constexpr FolderFile kFile(kSuitesFile);
constexpr int kFormat = 1;
constexpr int kDeepest = 6;

/// A suite as the file has it.
struct Kept {
  Suite suite;
  bool removed = false;
};

std::vector<Kept> kept_from(const std::optional<std::string>& text) {
  std::vector<Kept> all;
  if (!text) return all;  // there is none yet
  try {
    const json document = parse_json(*text, kDeepest);
    if (document.at("format").get<int>() > kFormat)
      throw Error(kFile.name(), en::say("comes from a newer version; open it there"));
    for (const json& one : document.at("suites")) {
      Kept& kept = all.emplace_back();
      one.at("name").get_to(kept.suite.name);
      one.at("removed").get_to(kept.removed);
      for (const json& check : one.at("checks"))
        kept.suite.checks.push_back(parse_slice_check(check.get<std::string>()));
    }
  } catch (const json::exception&) {
    throw Error(kFile.name(),
                en::say("is damaged; take it out of the workspace's folder, and write the "
                        "suites anew"));
  }
  return all;
}

std::string text_of(const std::vector<Kept>& all) {
  json suites = json::array();
  for (const Kept& kept : all) {
    json checks = json::array();
    for (const SliceCheck& check : kept.suite.checks) checks.push_back(to_text(check));
    suites.push_back(
        {{"name", kept.suite.name}, {"removed", kept.removed}, {"checks", std::move(checks)}});
  }
  return json{{"format", kFormat}, {"suites", std::move(suites)}}.dump(2) + "\n";
}

std::vector<Kept> read_all(const Workspace& workspace) { return kept_from(kFile.read(workspace)); }

template <typename Change>
void change_all(Workspace& workspace, Change change) {
  kFile.change(workspace, [&](const std::optional<std::string>& text) {
    auto all = kept_from(text);
    change(all);
    return text_of(all);
  });
}

auto find_kept(std::vector<Kept>& all, const std::string& name, bool removed) {
  // The newest of those that were removed.
  const auto found = std::ranges::find_if(all.rbegin(), all.rend(), [&](const Kept& kept) {
    return kept.suite.name == name && kept.removed == removed;
  });
  return found == all.rend() ? nullptr : &*found;
}

void check_free(std::vector<Kept>& all, const std::string& name) {
  if (find_kept(all, name, false))
    throw Error("name", en::say("there is another suite named \"{}\"; choose another name, or "
                                "remove that one first",
                                name));
}

void set_removed(Workspace& workspace, const std::string& name, bool removed) {
  change_all(workspace, [&](std::vector<Kept>& all) {
    Kept* kept = find_kept(all, name, !removed);
    if (!kept) throw Error(en::say("suite"), en::say("there is no \"{}\"", name));
    if (!removed) check_free(all, name);
    kept->removed = removed;
  });
}

}  // namespace

std::vector<Suite> list_suites(const Workspace& workspace) {
  std::vector<Suite> suites;
  for (Kept& kept : read_all(workspace))
    if (!kept.removed) suites.push_back(std::move(kept.suite));
  std::ranges::sort(suites, {}, &Suite::name);
  return suites;
}

std::optional<Suite> find_suite(const Workspace& workspace, const std::string& name) {
  for (Suite& suite : list_suites(workspace))
    if (suite.name == name) return std::move(suite);
  return std::nullopt;
}

void save_suite(Workspace& workspace, const std::string& name,
                const std::vector<SliceCheck>& checks) {
  if (name.empty()) throw Error("name", en::say("a suite needs a name; type one"));
  if (checks.empty()) throw Error(name, en::say("a suite needs a check at least"));
  for (const SliceCheck& check : checks) require_slices(check);
  change_all(workspace, [&](std::vector<Kept>& all) {
    check_free(all, name);
    all.push_back({{name, checks}, false});
  });
}

void remove_suite(Workspace& workspace, const std::string& name) {
  set_removed(workspace, name, true);
}
void restore_suite(Workspace& workspace, const std::string& name) {
  set_removed(workspace, name, false);
}

}  // namespace hankki
