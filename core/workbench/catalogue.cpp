// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/catalogue.h"

#include <unordered_map>

#include "core/base/error.h"
#include "core/data/tidy_text.h"

namespace hankki {

Catalogue catalogue_of(const LoadedData& data) {
  Catalogue catalogue;
  for (const UserIndex user : data.split->users)
    catalogue.users.push_back(data.dataset->users()[user]);
  for (const ItemIndex item : data.split->items) {
    catalogue.items.push_back(data.dataset->recipes()[item].id);
    catalogue.names.push_back(data.dataset->recipes()[item].name);
  }
  return catalogue;
}

Catalogue catalogue_of(const LoadedModel& model) {
  return {.users = model.users, .items = model.items, .names = {}};
}

InteractionMatrix history_of(const Catalogue& catalogue, std::span<const std::string> ids,
                             std::string_view whose) {
  std::unordered_map<std::string_view, ItemIndex> columns;
  for (const std::string& id : catalogue.items)
    columns.emplace(id, static_cast<ItemIndex>(columns.size()));
  std::vector<std::pair<UserIndex, ItemIndex>> pairs;
  std::vector<std::string> unknown;
  for (const std::string& id : ids) {
    auto column = columns.find(id);
    const std::string tidy = tidy_id(id);  // as importers keep it
    if (column == columns.end()) column = columns.find(tidy);
    if (column != columns.end())
      pairs.emplace_back(0, column->second);
    else
      unknown.push_back("\"" + id + "\"");
  }
  if (!unknown.empty())
    throw Error(en::say("history"),
                en::say("not in {}: {}; ids are those of the source", whose, unknown));
  return InteractionMatrix::from_pairs(1, static_cast<std::uint32_t>(catalogue.items.size()),
                                       std::move(pairs));
}

}  // namespace hankki
