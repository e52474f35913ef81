// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "core/store/database.h"
#include "core/store/reading_place.h"

namespace hankki {

/// Looks at the database without changing what it holds: throws Error where it is damaged, belongs
/// to a newer version or is not of Hankki. Gives its version; 0 where it is missing or empty, as a
/// program leaves it that is killed while it makes one.
int check_database(const std::filesystem::path& file);

/// What the database says of itself, in no time, whatever its size.
struct KnownDatabase {
  int version = 0;                    ///< as of check_database()
  std::optional<ReadingPlace> place;  ///< how it can be read; none where it is missing or empty
};

/// The first half of check_database().
KnownDatabase identify_database(const std::filesystem::path& file);

/// The second half, for which the whole file is read: throws Error where it is damaged. Named in
/// errors is `file`, of which the place may have a copy.
void check_pages(const ReadingPlace& place, const std::filesystem::path& file);

/// The version that this program writes.
int current_version();

/// Makes a database in place of a missing or an empty one: under another name beside it, which it
/// loses when it is complete, so that a killed program or a full disk leaves none that is half
/// made.
void make_database(const std::filesystem::path& file);

/// Whether a file of that name is one that make_database() may have left.
bool is_of_making(const std::filesystem::path& file);

/// Brings the database to the current version; nobody else may have it open.
std::unique_ptr<Connection> open_migrated(const std::filesystem::path& file);

// Connections with everything set that SQLite forgets between connections.
std::unique_ptr<Connection> open_writer(const std::filesystem::path& file);
std::unique_ptr<Connection> open_reader(const std::filesystem::path& file);

/// For what need not outlive a power cut: commits without waiting for the disk.
std::unique_ptr<Connection> open_beating(const std::filesystem::path& file);

}  // namespace hankki
