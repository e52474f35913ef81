#include "core/store/kinds.h"

#include <fmt/format.h>

namespace hankki {

std::string ids_below(std::string_view table, std::string_view top, std::string_view id) {
  if (table == top) return std::string(id);
  for (const auto& kind : kKinds) {
    if (kind.table != table || kind.parent.empty()) continue;
    const auto above = ids_below(kind.parent, top, id);
    return above.empty()
               ? above
               : fmt::format("SELECT id FROM {} WHERE {} IN ({})", table, kind.parent, above);
  }
  return {};
}

std::string named(Kind kind, std::int64_t id) {
  return fmt::format("{} {}", traits(kind).name, id);
}

}  // namespace hankki
