// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/store/database.h"

namespace hankki {

/// Looks at the database without changing a byte of it: throws Error where it is damaged, belongs
/// to a newer version or is not of Hankki. Gives its version; 0 where it is missing or empty.
int check_database(const std::filesystem::path& file);

/// The version that this program writes.
int current_version();

/// Brings the database to the current version, or makes it; nobody else may have it open.
std::unique_ptr<Connection> open_migrated(const std::filesystem::path& file);

// Connections with everything set that SQLite forgets between connections.
std::unique_ptr<Connection> open_writer(const std::filesystem::path& file);
std::unique_ptr<Connection> open_reader(const std::filesystem::path& file);

/// For what need not outlive a power cut: commits without waiting for the disk.
std::unique_ptr<Connection> open_beating(const std::filesystem::path& file);

}  // namespace hankki
