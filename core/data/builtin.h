// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/job.h"
#include "core/data/dataset.h"

namespace hankki {

/// The data set that comes with the program, generated from the ingredient facts and dish patterns
/// of datasets/ (compiled in). The same bytes on every platform for the same seed; under 10 s.
Dataset generate_builtin(const JobContext& job, std::uint64_t seed = 2026);

/// Writes RAW_recipes.csv and RAW_interactions.csv in Food.com's native layout, with its dirt
/// (quotes, line breaks, missing fields) at its scale: 231,637 recipes, 1,132,367 reviews.
void generate_foodcom_files(const std::filesystem::path& folder, std::uint64_t seed,
                            const JobContext& job, std::uint32_t recipes = 231'637,
                            std::uint32_t reviews = 1'132'367);

/// A sparse data set of users x items with about `interactions` rows: Zipf popularity, latent
/// tastes; ids are numbers, recipes are stubs.
Dataset generate_sparse(std::uint32_t users, std::uint32_t items, std::uint64_t interactions,
                        std::uint64_t seed, const JobContext& job);

/// The recipes and rows of a data set, with `users` more who have planted tastes and rate
/// `per_user` recipes each: three of five are of one topic (the rarest tag or ingredient of a
/// recipe that many have), one of another, one of any; 4 or 5 stars where the taste speaks, else 3
/// or 4. Ids are numbers behind those that are there. Throws Error where there are not so many
/// recipes.
Dataset with_tastes(const Dataset& catalogue, std::uint32_t users, std::uint32_t per_user,
                    std::uint64_t seed, const JobContext& job);

}  // namespace hankki
