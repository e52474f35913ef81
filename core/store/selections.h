// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/data/dataset.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

/// Recipes of a data set that somebody selected and gave a name.
struct SelectionInfo {
  SelectionId id = 0;
  DatasetId dataset = 0;
  std::string name;  ///< no other selection of the data set has it
  std::int64_t recipes = 0;
  std::string created;  ///< UTC
};

/// The named selections of a workspace: Workspace::selections(). Every call throws Error where
/// there is none of that number. Recipes are meant by their dense index, which a data set never
/// changes.
class Selections {
 public:
  explicit Selections(Store& store) : store_(store) {}

  /// `recipes` in any order, each counts once. Throws Error where the name is empty or taken, and
  /// where no recipe is given.
  SelectionId save(DatasetId dataset, const std::string& name, std::vector<ItemIndex> recipes);

  std::vector<SelectionInfo> list(DatasetId dataset) const;  ///< by name
  std::optional<SelectionInfo> find(DatasetId dataset, const std::string& name) const;
  std::vector<ItemIndex> recipes(SelectionId id) const;  ///< ascending

  /// Hides it until it is restored or purged. To restore it throws Error where another one has its
  /// name by now.
  void remove(SelectionId id);
  void restore(SelectionId id);

 private:
  Store& store_;
};

}  // namespace hankki
