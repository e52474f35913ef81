// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/shop_acts.h"
#include "core/store/shop_records.h"

namespace hankki {

class Store;

using MarkId = std::int64_t;

/// A moment to which the shop can be taken back.
struct ShopMark {
  MarkId id = 0;
  std::string name;                ///< empty where a reset made it
  std::optional<MarkId> reset_to;  ///< where a reset made it: the mark that it went to
  AnswerId answer = 0;             ///< the newest one then
  std::string created;             ///< UTC
};

/// What people did since a mark, in the two orders of which each act tells how they go together.
struct SinceMark {
  std::vector<LoggedAnswer> answers;  ///< oldest first
  std::vector<ShopAct> acts;          ///< oldest first
};

/// Marks of the shop: ShopRecords::marks(). What people do is what they rate, hide, set and write,
/// their accounts, the answers that they were given, and what policies learnt of that; batches and
/// which one is served are none of it.
class ShopMarks {
 public:
  explicit ShopMarks(Store& store) : store_(store) {}

  /// Throws Error where the name is empty or another mark has it.
  MarkId set(const std::string& name);
  /// By that name; where another mark has it, with the first number behind it that is free.
  MarkId set_numbered(const std::string& name);
  std::vector<ShopMark> list() const;  ///< oldest first

  /// By its name, else by its number; throws Error where there is none.
  ShopMark find(const std::string& text) const;
  /// The newest that somebody named; throws Error where there is none.
  ShopMark newest() const;

  /// Takes back all that people did since. Nothing is deleted: answers and acts are put aside,
  /// recipes and accounts hidden, and a new mark, whose number it gives, brings everything back:
  /// recipes and accounts for as long as hidden things are kept, for 30 days or until the workspace
  /// is tidied.
  MarkId reset(MarkId id);
  /// The same to newest(), as it is in the same write.
  MarkId reset_to_newest();

  /// As reset(), unless anybody did something since, or signed up, beside the account of that name
  /// and visitors who come by themselves: then nothing changes, and it gives none. Nobody, in
  /// whatever process, does anything between the look and the reset.
  std::optional<MarkId> reset_unless_others(MarkId id, const std::string& account);
  /// Likewise, unless other than so many answers and acts came since.
  std::optional<MarkId> reset_unless_more(MarkId id, std::size_t answers, std::size_t acts);

  SinceMark since(MarkId id) const;

 private:
  Store& store_;
};

}  // namespace hankki
