// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/training/model_file.h"
#include "core/workbench/loaded_data.h"

namespace hankki {

/// What the rows and columns of a model are called.
struct Catalogue {
  std::vector<std::string> users, items;  ///< ids of the source
  std::vector<std::string> names;         ///< of the items; empty where only ids are known
};

Catalogue catalogue_of(const LoadedData& data);
Catalogue catalogue_of(const LoadedModel& model);

/// What a person who is not in the data chose, by the source's ids, as the one row of a matrix over
/// the catalogue's items; twice is once. Throws Error, naming all ids that are not there; `whose`
/// ("run 3") says where.
InteractionMatrix history_of(const Catalogue& catalogue, std::span<const std::string> ids,
                             std::string_view whose);

}  // namespace hankki
