// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/spec.h"

namespace hankki {

/// The one of that id among things that can be chosen, each of which has a `spec`. Where there is
/// none, throws Error with what unknown(ids of all) says.
template <typename Entry, typename Unknown>
const Entry& chosen_of(const std::vector<Entry>& all, std::string_view id, Unknown unknown) {
  std::vector<std::string> known;
  for (const Entry& entry : all) {
    if (entry.spec.id == id) return entry;
    known.push_back(entry.spec.id);
  }
  throw Error(id, unknown(known));
}

/// `given`, with the schema's defaults for what it leaves out. Throws Error where a value cannot
/// be.
inline ParameterValues completed_values(const Spec& spec, const ParameterValues& given) {
  ParameterValues values = spec.parameters.complete(given);
  for (const auto& [name, value] : values.all()) spec.parameters.check(name, value);
  return values;
}

}  // namespace hankki
