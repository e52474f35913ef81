// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/parse_number.h"

namespace hankki {
namespace {

constexpr std::string_view kEmpty = "-";

std::string_view shown(const std::string& field) {
  return field.empty() ? kEmpty : std::string_view(field);
}

std::string field(std::string_view word) { return word == kEmpty ? "" : std::string(word); }

}  // namespace

bool is_local(const ProcessIdentity& process) {
  const ProcessIdentity ours = this_process();
  return process.machine == ours.machine && process.boot == ours.boot &&
         process.process_namespace == ours.process_namespace;
}

std::string to_text(const ProcessIdentity& process) {
  return fmt::format("{} {} {} {} {}", shown(process.machine), shown(process.boot),
                     shown(process.process_namespace), process.pid, process.start_time);
}

std::optional<ProcessIdentity> parse_process(std::string_view text) {
  std::array<std::string_view, 5> words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto end = i + 1 < words.size() ? text.find(' ') : text.size();
    if (end == 0 || end == std::string_view::npos) return std::nullopt;
    words[i] = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  const auto pid = parse_number<std::int64_t>(words[3]);
  const auto start_time = parse_number<std::int64_t>(words[4]);
  if (!pid || !start_time) return std::nullopt;
  return ProcessIdentity{field(words[0]), field(words[1]), field(words[2]), *pid, *start_time};
}

}  // namespace hankki
