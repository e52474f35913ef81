// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/kinds.h"

#include <fmt/format.h>

#include <stdexcept>

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

Message noun(Kind kind) {
  switch (kind) {
    case Kind::Dataset:
      return en::say("data set");
    case Kind::Split:
      return en::say("split");
    case Kind::Run:
      return en::say("run");
    case Kind::Study:
      return en::say("study");
    case Kind::Trial:
      return en::say("trial");
    case Kind::Evaluation:
      return en::say("evaluation");
    case Kind::Vectors:
      return en::say("set of vectors");
    case Kind::Map:
      return en::say("map");
    case Kind::Clustering:
      return en::say("clustering");
    case Kind::Theme:
      return en::say("theme");
    case Kind::Selection:
      return en::say("selection");
    case Kind::Experiment:
      return en::say("experiment");
    case Kind::Batch:
      return en::say("batch");
    case Kind::Account:
      return en::say("account");
    case Kind::Act:
      return en::say("act");
    case Kind::Mark:
      return en::say("mark");
    case Kind::RunView:
      return en::say("view");
    case Kind::Note:
      return en::say("note");
    case Kind::FolderFile:
      return en::say("file");
  }
  throw std::logic_error("unknown kind");
}

Message named(Kind kind, std::int64_t id) {
  switch (kind) {
    case Kind::Dataset:
      return en::say("data set {}", id);
    case Kind::Split:
      return en::say("split {}", id);
    case Kind::Run:
      return en::say("run {}", id);
    case Kind::Study:
      return en::say("study {}", id);
    case Kind::Trial:
      return en::say("trial {}", id);
    case Kind::Evaluation:
      return en::say("evaluation {}", id);
    case Kind::Vectors:
      return en::say("vectors {}", id);
    case Kind::Map:
      return en::say("map {}", id);
    case Kind::Clustering:
      return en::say("clustering {}", id);
    case Kind::Theme:
      return en::say("theme {}", id);
    case Kind::Selection:
      return en::say("selection {}", id);
    case Kind::Experiment:
      return en::say("experiment {}", id);
    case Kind::Batch:
      return en::say("batch {}", id);
    case Kind::Account:
      return en::say("account {}", id);
    case Kind::Act:
      return en::say("act {}", id);
    case Kind::Mark:
      return en::say("mark {}", id);
    case Kind::RunView:
      return en::say("view {}", id);
    case Kind::Note:
      return en::say("note {}", id);
    case Kind::FolderFile:
      return en::say("file {}", id);
  }
  throw std::logic_error("unknown kind");
}

}  // namespace hankki
