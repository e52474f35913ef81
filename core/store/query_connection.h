// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <set>
#include <string>

struct sqlite3;

namespace hankki {

class Workspace;

/// What tells apart who reads a column. SQLite says of it in which schema its table is, and the
/// name of the view or WITH that reads it; a WITH can be called anything, so that only the schema
/// says whose doing it is.
struct QuerySchema {
  struct AnyCase {
    bool operator()(const std::string& one, const std::string& other) const;
  };
  using Names = std::set<std::string, AnyCase>;

  std::string workspace;  ///< a name that no statement can know
  Names tables;           ///< of the workspace, its views among them
  Names modules;          ///< tables that SQLite works out, as pragma_table_info
};

/// A connection to nothing that has the workspace attached, reads one state of it, can change
/// nothing, and answers statements over query_views() alone, while the workspace lives: a table
/// without a schema is looked for among the temporary ones first, and there the views stand, and an
/// empty namesake of each of the workspace's own tables. Throws Error where the workspace cannot be
/// read.
class QueryConnection {
 public:
  explicit QueryConnection(const Workspace& workspace);
  QueryConnection(const QueryConnection&) = delete;  // SQLite has the schema's address
  QueryConnection& operator=(const QueryConnection&) = delete;

  sqlite3* get() const { return connection_.get(); }

 private:
  void attach();
  void make_tables();
  void run(const std::string& sql) const;
  QuerySchema::Names names(const std::string& sql) const;
  [[noreturn]] void fail() const;

  struct Closer {
    void operator()(sqlite3* connection) const;
  };

  std::string file_;
  QuerySchema schema_;
  std::unique_ptr<sqlite3, Closer> connection_;
};

}  // namespace hankki
