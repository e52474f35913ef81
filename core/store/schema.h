#pragma once

#include <filesystem>

#include "core/store/database.h"

namespace hankki {

/// Looks at the database without changing a byte of it: throws Error where it is damaged, belongs
/// to a newer version or is not of Hankki. Gives its version; 0 where it is missing or empty.
int check_database(const std::filesystem::path& file);

/// The version that this program writes.
int current_version();

/// Connections with everything set that SQLite forgets between connections. The writer's brings
/// the database to the current version.
std::unique_ptr<Connection> open_writer(const std::filesystem::path& file);
std::unique_ptr<Connection> open_reader(const std::filesystem::path& file);

}  // namespace hankki
