// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/message.h"
#include "core/store/ids.h"
#include "core/store/kinds.h"
#include "core/store/workspace.h"

namespace hankki {

/// What a run was made of and what was made of it, from left to right: data sets and what cleaned
/// them, the split, the run, the batches that serve it and the experiments that play it. Where they
/// are many the newest stand for all, with a node that says how many more there are.
struct Lineage {
  struct Node {
    Kind kind = Kind::Run;
    std::int64_t id = 0;      ///< 0: stands for those that are left out
    int column = 0;           ///< from the left
    Message title, note;      ///< "Data set 1", "Food.com"
    bool is_subject = false;  ///< the run that was asked about
  };
  struct Edge {
    std::size_t from = 0, to = 0;
    Message note;  ///< how the one was made of the other: "cleaned in 3 steps"; may be empty
  };
  std::vector<Node> nodes;  ///< column by column
  std::vector<Edge> edges;
};

/// Throws Error where there is no such run.
Lineage lineage_of(const Workspace& workspace, RunId run);

}  // namespace hankki
