// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/store/accounts.h"

namespace hankki {

class Workspace;

/// A new account. Throws Error where the name is none or taken, the password too short, or the
/// survey names tags or ingredients that are none of a group's. Takes a tenth of a second.
AccountInfo sign_up(Workspace& workspace, std::string_view name, std::string_view password,
                    const TasteSurvey& survey);

/// The account, or nothing where the name or the password is wrong: which one, neither the answer
/// nor its time tells. Throws Error, saying how long, where wrong tries have to wait; what they
/// have to wait is kept in the workspace, for names that nobody has too.
std::optional<AccountInfo> sign_in(Workspace& workspace, std::string_view name,
                                   std::string_view password, Time now);

/// Throws Error where there is no such account, or the password is too short.
void change_password(Workspace& workspace, std::string_view name, std::string_view password);

/// Throws Error where there is no such account.
AccountInfo account_named(const Workspace& workspace, std::string_view name);

}  // namespace hankki
