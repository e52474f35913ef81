// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbench/sign_in.h"

#include "core/base/error.h"
#include "core/serving/password.h"
#include "core/store/workspace.h"

namespace hankki {

AccountInfo sign_up(Workspace& workspace, std::string_view name, std::string_view password,
                    const TasteSurvey& survey) {
  const AccountName parsed = parse_account_name(name);
  workspace.accounts().create(parsed, hash_password(password), survey);
  return account_named(workspace, name);
}

std::optional<AccountInfo> sign_in(Workspace& workspace, std::string_view name,
                                   std::string_view password, Time now) {
  AccountName parsed;
  try {
    parsed = parse_account_name(name);
  } catch (const Error&) {  // nobody is called so; the same answer as for a wrong password
    check_password(password, {});
    return std::nullopt;
  }
  if (const auto until = workspace.accounts().begin_try(parsed, now))
    throw Error("password", en::say("there were several wrong tries; try again in {} seconds",
                                    (*until - now + kSecond - 1) / kSecond));
  const auto found = workspace.accounts().find(parsed);
  const std::string hash = found ? workspace.accounts().password(found->id) : std::string();
  if (!check_password(password, hash)) return std::nullopt;
  workspace.accounts().forget_tries(parsed);
  return found;
}

void change_password(Workspace& workspace, std::string_view name, std::string_view password) {
  const AccountId id = account_named(workspace, name).id;
  workspace.accounts().set_password(id, hash_password(password));
  workspace.accounts().forget_tries(parse_account_name(name));
}

AccountInfo account_named(const Workspace& workspace, std::string_view name) {
  auto found = workspace.accounts().find(parse_account_name(name));
  if (!found)
    throw Error("name", en::say("there is no account \"{}\"; account list shows them", name));
  return std::move(*found);
}

}  // namespace hankki
