// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_format.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/store/demo_copy.h"
#include "core/store/demo_file.h"
#include "core/store/open_folder.h"

namespace hankki {
namespace {

constexpr std::size_t kLongestPath = 200, kMostFiles = 200'000;

}  // namespace

bool is_packed_path(std::string_view path) {
  if (path == kDemoDatabase || path == kSuitesFile || path == kAnnotationsFile) return true;
  if (!path.starts_with("artifacts/") || path.size() > kLongestPath) return false;
  const auto allowed = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.';
  };
  while (true) {
    const auto end = path.find('/');
    const std::string_view part = path.substr(0, end);
    if (part.empty() || part.starts_with('.') || part.ends_with('.') ||
        !std::ranges::all_of(part, allowed))
      return false;
    if (end == std::string_view::npos) return true;
    path.remove_prefix(end + 1);
  }
}

std::vector<PackedFile> parse_packed_files(std::string_view text, std::uint64_t bytes) {
  std::vector<PackedFile> files;
  std::uint64_t total = 0;
  try {
    const auto list = parse_json(text, 3);
    if (!list.is_array() || list.size() > kMostFiles)
      throw Error(en::say("it is damaged; pack the demo again"));
    for (const nlohmann::json& one : list) {
      PackedFile& file = files.emplace_back();
      one.at("path").get_to(file.path);
      one.at("sha256").get_to(file.sha256);
      const nlohmann::json& size = one.at("size");
      if (!size.is_number_unsigned() || size.get<std::uint64_t>() > bytes - total)
        throw Error(en::say("its files are not as long as it says; pack the demo again"));
      total += file.size = size.get<std::uint64_t>();
      if (!is_packed_path(file.path))
        throw Error(en::say("it has a file that is none of a workspace"));
    }
  } catch (const nlohmann::json::exception&) {
    throw Error(en::say("it is damaged; pack the demo again"));
  }
  if (total != bytes)
    throw Error(en::say("its files are not as long as it says; pack the demo again"));
  // Names that differ in case alone are one file on some systems.
  std::vector<std::string> names;
  for (const PackedFile& file : files) {
    std::string& name = names.emplace_back(file.path);
    for (char& letter : name)
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  std::ranges::sort(names);
  if (std::ranges::adjacent_find(names) != names.end()) throw Error(en::say("it has a file twice"));
  if (!std::ranges::binary_search(names, std::string(kDemoDatabase)))
    throw Error(en::say("it has no workspace"));
  return files;
}

}  // namespace hankki
