// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/serving/account_name.h"
#include "core/serving/taste.h"
#include "core/store/ids.h"

namespace hankki {

class Store;

struct AccountInfo {
  AccountId id = 0;
  std::string name;
  TasteSurvey survey;
  std::string created;  ///< UTC
};

/// The people who signed up in the shop: Workspace::accounts(). Passwords come and go as the hashes
/// that core/serving/password.h makes; how people sign in is in core/workbench/sign_in.h.
class Accounts {
 public:
  explicit Accounts(Store& store) : store_(store) {}

  /// Throws Error where the name is taken.
  AccountId create(const AccountName& name, const std::string& password, const TasteSurvey& survey);

  std::vector<AccountInfo> list() const;  ///< oldest first
  std::optional<AccountInfo> find(const AccountName& name) const;
  std::string password(AccountId id) const;

  void set_password(AccountId id, const std::string& password);
  void set_survey(AccountId id, const TasteSurvey& survey);

  /// Hides it until it is restored or purged. To restore it throws Error where somebody else has
  /// its name by now.
  void remove(AccountId id);
  void restore(AccountId id);

  /// Counts a try to sign in before it is made, whether there is such a name or not, so that a
  /// process that is killed meanwhile has used it up. Gives the moment before which nothing is
  /// tried, where that is not over: then nothing was counted.
  std::optional<Time> begin_try(const AccountName& name, Time now);
  void forget_tries(const AccountName& name);  ///< after a right password

 private:
  Store& store_;
};

/// How long the next try waits after so many wrong ones: nothing after two, then a second, which
/// doubles with each one more, up to 15 minutes.
Time wait_after(std::int64_t failures);

}  // namespace hankki
