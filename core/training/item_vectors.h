// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "core/base/job.h"
#include "core/data/split.h"
#include "core/training/run.h"
#include "core/vectors/vectors.h"

namespace hankki {

/// Looks up vectors that are kept under a name: a row for each of `recipes`, dense indices of the
/// data set, of length 1 or zeros where there is none; nothing where no vectors have that name.
/// Throws Error where they are not complete.
using KeptVectors = std::function<std::optional<Vectors>(const std::string& name,
                                                         std::span<const ItemIndex> recipes)>;

/// The vectors that a request's model learns from beside the interactions, a row an item of the
/// split: those that are kept under the name that it gives, else what the encoder of that name
/// (core/models/encoder.h) makes of the recipes' usual fields with its default settings and the
/// run's seed. Nothing for a model that learns from interactions alone. The log says which. Throws
/// Error where there are neither, or no recipe has a text; and Cancelled.
std::optional<Vectors> item_vectors(const RunRequest& request, const Split& split,
                                    const Dataset& dataset, const KeptVectors& kept,
                                    const JobContext& job);

/// The rows of `recipes` among vectors of the recipes `known`, which ascend; zeros where it has
/// none.
Vectors rows_of(std::span<const ItemIndex> recipes, std::span<const ItemIndex> known,
                const Vectors& vectors);

/// Whether the name is that of an encoder that item_vectors() uses where nothing is kept under it.
bool is_made_when_asked(const std::string& name);

}  // namespace hankki
