// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/dates.h"

namespace hankki {

using UserIndex = std::uint32_t;
using ItemIndex = std::uint32_t;

/// Food.com's seven numbers, in its order: calories (kcal), then % of the daily value (PDV).
struct Nutrition {
  float calories = 0, total_fat = 0, sugar = 0, sodium = 0, protein = 0, saturated_fat = 0,
        carbohydrates = 0;
  bool operator==(const Nutrition&) const = default;
};

/// Terms that many recipes share (tags, ingredients), each stored once.
class Vocabulary {
 public:
  /// The term's number, added at the end where it is new.
  std::uint32_t intern(std::string_view term);
  const std::string& term(std::uint32_t index) const { return terms_[index]; }
  std::optional<std::uint32_t> find(std::string_view term) const;
  const std::vector<std::string>& terms() const { return terms_; }
  std::size_t size() const { return terms_.size(); }
  std::uint64_t bytes() const;  ///< about how much memory it takes

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::vector<std::string> terms_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> index_;
  std::uint64_t text_bytes_ = 0;
};

/// One item of the catalogue. Text is UTF-8 without NUL; steps are joined by '\n' (no step holds
/// one). Data sets that are not about food have recipes with little more than an id.
struct Recipe {
  std::string id;
  std::string name;
  std::string description;
  std::string steps;
  std::string contributor;
  std::string submitted;      ///< ISO date as given, or empty
  std::int32_t minutes = -1;  ///< -1: not given
  std::optional<Nutrition> nutrition;
  std::vector<std::uint32_t> tags;         ///< into Dataset::tags()
  std::vector<std::uint32_t> ingredients;  ///< into Dataset::ingredients()
  bool stub = false;                       ///< known only from interactions

  std::vector<std::string_view> step_list() const;
  bool operator==(const Recipe&) const = default;
};

/// A user rated, or just used, an item. Rating 0 means "reviewed without a rating".
struct Interaction {
  UserIndex user = 0;
  ItemIndex item = 0;
  float rating = 0;
  Time time = kNoTime;
  bool operator==(const Interaction&) const = default;
};

/// Recipes and interactions; immutable once built, so it may be read from any thread.
/// Dense indices follow the original ids: numerically where all ids are integers, else by bytes.
/// Interactions keep the order of their source, which is the order in time where dates are missing:
/// see order_in_time().
class Dataset {
 public:
  Dataset() = default;

  /// A data set that was stored, put together again: everything in the order it had. Throws Error
  /// where an index is out of range or a term repeats.
  static Dataset from_parts(std::vector<std::string> users, std::vector<Recipe> recipes,
                            std::vector<Interaction> interactions,
                            const std::vector<std::string>& tags,
                            const std::vector<std::string>& ingredients);

  const std::vector<std::string>& users() const { return users_; }  ///< original ids
  const std::vector<Recipe>& recipes() const { return recipes_; }
  const std::vector<Interaction>& interactions() const { return interactions_; }
  const Vocabulary& tags() const { return tags_; }
  const Vocabulary& ingredients() const { return ingredients_; }

  std::optional<UserIndex> find_user(std::string_view id) const;
  std::optional<ItemIndex> find_recipe(std::string_view id) const;

  bool has_times() const;

  /// SHA-256 of a canonical serialisation with sorted rows: equal for the same data, whatever the
  /// source's format and order. Computed on each call (about 1 s for Food.com).
  std::string identity() const;

 private:
  friend class DatasetBuilder;
  std::vector<std::string> users_;
  std::vector<Recipe> recipes_;
  std::vector<Interaction> interactions_;
  Vocabulary tags_, ingredients_;
  bool numeric_users_ = false, numeric_recipes_ = false;  // what the order of the ids is
};

/// Collects rows in any order and gives each id its dense index in build(). Not thread-safe.
class DatasetBuilder {
 public:
  Vocabulary& tags() { return tags_; }
  Vocabulary& ingredients() { return ingredients_; }

  /// False, and nothing added, where a recipe of that id is there already (a stub is replaced).
  bool add_recipe(Recipe recipe);

  /// Adds the user where new, and a stub recipe where the item is unknown.
  void add_interaction(std::string_view user, std::string_view item, float rating, Time time);

  std::size_t interaction_count() const { return interactions_.size(); }
  /// About how much memory all that it holds takes.
  std::uint64_t bytes() const;
  std::size_t stub_count() const;

  /// The finished data set; the builder is empty afterwards.
  Dataset build();

 private:
  Vocabulary users_, items_, tags_, ingredients_;
  std::vector<Recipe> recipes_;  // by number in items_
  std::vector<Interaction> interactions_;
  std::uint64_t text_bytes_ = 0;  // of the recipes
};

/// A time for each interaction that puts a user's rows in an order: its own; where it has none, one
/// between those of the user's rows before and behind it in the source. kNoTime for the rows of a
/// user without any date, whose order is the source's. Rows of one time are in the source's order.
std::vector<Time> order_in_time(const Dataset& dataset);

/// The order of dense indices: positions of `ids` sorted numerically where all are integers, else
/// by bytes.
std::vector<std::uint32_t> dense_order(std::span<const std::string> ids);

}  // namespace hankki
