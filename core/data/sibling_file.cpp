// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/sibling_file.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/paths.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kPairs{
    {{"recipes", "interactions"}, {"train", "test"}}};

/// In small letters (ASCII's), without what says how it is packed.
std::string plain_name(const fs::path& file) {
  std::string name = utf8(file.filename());
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  for (const std::string_view packed : {".gz", ".xz"})
    if (name.ends_with(packed)) name.resize(name.size() - packed.size());
  return name;
}

std::string with(std::string name, std::string_view word, std::string_view other) {
  const auto at = name.find(word);
  return at == name.npos ? std::string() : name.replace(at, word.size(), other);
}

}  // namespace

std::optional<fs::path> sibling_file(const fs::path& file) {
  const std::string name = plain_name(file);
  std::string wanted;
  for (const auto& [one, other] : kPairs) {
    if (wanted.empty()) wanted = with(name, one, other);
    if (wanted.empty()) wanted = with(name, other, one);
  }
  if (wanted.empty()) return std::nullopt;
  std::optional<fs::path> found;  // the first by name, where it is there plain and packed
  std::error_code fault;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  for (fs::directory_iterator entry(folder, fault), end; !fault && entry != end;
       entry.increment(fault))
    if (plain_name(entry->path()) == wanted && (!found || entry->path() < *found))
      found = entry->path();
  return found;
}

}  // namespace hankki
