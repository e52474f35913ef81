// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the shop serves.
#include <fmt/format.h>

#include <algorithm>

#include "core/base/error.h"
#include "core/store/accounts.h"
#include "core/store/workspace.h"
#include "core/workbench/shop.h"

namespace hankki {
namespace {

constexpr std::string_view kVisitor = "visitor:", kAutopilot = "autopilot:";

std::optional<UserIndex> row_of_user(const LoadedData& data, std::string_view id) {
  const auto user = data.dataset->find_user(id);
  if (!user) return std::nullopt;
  const auto found = std::ranges::lower_bound(data.split->users, *user);
  if (found == data.split->users.end() || *found != *user) return std::nullopt;
  return static_cast<UserIndex>(found - data.split->users.begin());
}

std::string key_of(const AccountInfo& account) { return fmt::format("account:{}", account.id); }

}  // namespace

ShopPerson Shop::account(std::string_view name) const {
  const auto found = workspace_.accounts().find(parse_account_name(name));
  if (!found) throw Error("user", en::say("there is no account \"{}\"", name));
  return {.key = key_of(*found), .name = found->name, .row = {}, .survey = found->survey};
}

ShopPerson Shop::person(std::string_view name) const {
  const LoadedData& data = batch_->data();
  if (data.dataset->find_user(name))
    return {.key = std::string(kVisitor) + std::string(name),
            .name = std::string(name),
            .row = row_of_user(data, name),
            .survey = {}};
  std::optional<AccountInfo> found;
  try {
    found = workspace_.accounts().find(parse_account_name(name));
  } catch (const Error&) {  // no name at all: then it is nobody's
  }
  if (!found)
    throw Error("user", en::say("\"{}\" is neither a user of data set {} nor an account; ids are "
                                "those of the source, and account create makes an account",
                                name, data.dataset_id));
  return {.key = key_of(*found), .name = found->name, .row = {}, .survey = found->survey};
}

ShopPerson Shop::person_of_key(std::string_view key) const {
  for (const std::string_view prefix : {kVisitor, kAutopilot})
    if (key.starts_with(prefix)) {
      const std::string name(key.substr(prefix.size()));
      return {.key = std::string(key),
              .name = name,
              .row = row_of_user(batch_->data(), name),
              .survey = {}};
    }
  for (const AccountInfo& account : workspace_.accounts().list())
    if (key_of(account) == key)
      return {.key = key_of(account), .name = account.name, .row = {}, .survey = account.survey};
  throw Error("user", en::say("{} is nobody of the shop any more", key));
}

}  // namespace hankki
