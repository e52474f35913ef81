// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/job.h"
#include "core/base/message.h"

namespace hankki {

class Workspace;

/// A table that query() offers; what it shows is kept as it is from version to version, whatever
/// becomes of the workspace's own tables.
struct QueryView {
  std::string_view name, columns;  ///< "runs", "run, split, ..."
  Message about;
};
std::vector<QueryView> query_views();

using QueryValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct QueryAnswer {
  std::vector<std::string> columns;
  std::vector<std::vector<QueryValue>> rows;
};

struct QueryLimits {
  std::chrono::milliseconds time{30'000};
  std::size_t values = 10'000'000;  ///< rows times columns
  std::size_t bytes = 256 << 20;    ///< of all texts
};

/// One SELECT (or WITH ... SELECT, VALUES, EXPLAIN) over query_views(), on a connection of its own
/// that can change nothing and read nothing but these: no account, nothing of what the shop's
/// people did, and nothing that was removed. Sees one state of the workspace. Any thread. Throws
/// Error, saying what SQLite says, where the statement is none of these or wrong, or takes longer
/// or comes to more than the limits; Cancelled.
QueryAnswer query(const Workspace& workspace, std::string_view sql, const QueryLimits& limits,
                  const JobContext& job);

}  // namespace hankki
