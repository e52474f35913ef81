// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/parse_number.h"

namespace hankki {
namespace {

/// Feeds values to a hash with lengths before texts, so that no two data sets share a stream.
class CanonicalHash {
 public:
  void text(std::string_view value) {
    number(value.size());
    flush_if_full();
    buffer_.append(value);
  }
  void number(std::uint64_t value) {
    for (int byte = 0; byte < 8; ++byte)
      buffer_.push_back(static_cast<char>((value >> (8 * byte)) & 0xFF));
    flush_if_full();
  }
  void real(float value) { number(std::bit_cast<std::uint32_t>(value == 0 ? 0.0F : value)); }
  std::string hex() {
    hash_.update(buffer_);
    return hash_.hex();
  }

 private:
  void flush_if_full() {
    if (buffer_.size() < (1 << 16)) return;
    hash_.update(buffer_);
    buffer_.clear();
  }
  Sha256 hash_;
  std::string buffer_;
};

void hash_recipe(CanonicalHash& hash, const Dataset& dataset, const Recipe& recipe) {
  for (const auto* text : {&recipe.id, &recipe.name, &recipe.description, &recipe.steps,
                           &recipe.contributor, &recipe.submitted})
    hash.text(*text);
  hash.number(static_cast<std::uint64_t>(static_cast<std::int64_t>(recipe.minutes)));
  hash.number(recipe.stub ? 1 : 0);
  hash.number(recipe.nutrition ? 1 : 0);
  if (recipe.nutrition) {
    const Nutrition& n = *recipe.nutrition;
    for (const float value :
         {n.calories, n.total_fat, n.sugar, n.sodium, n.protein, n.saturated_fat, n.carbohydrates})
      hash.real(value);
  }
  hash.number(recipe.tags.size());
  for (const auto tag : recipe.tags) hash.text(dataset.tags().term(tag));
  hash.number(recipe.ingredients.size());
  for (const auto item : recipe.ingredients) hash.text(dataset.ingredients().term(item));
}

std::string_view id_of(const std::string& user) { return user; }
std::string_view id_of(const Recipe& recipe) { return recipe.id; }

bool all_integers(std::span<const std::string> ids) {
  return std::ranges::all_of(
      ids, [](const auto& id) { return parse_number<std::int64_t>(id).has_value(); });
}

constexpr std::string_view kOfShop = "shop:";  // and a number: what people of the shop wrote

/// Throws Error where a source has an id that would be taken for one of the shop.
void check_source_id(std::string_view recipe) {
  if (recipe.starts_with(kOfShop))
    throw Error(en::say("recipe {}", recipe),
                en::say("ids that begin with \"shop:\" are those of recipes that people of the "
                        "shop write; give it another id"));
}

/// How many recipes are in dense order: those that people of the shop wrote stand behind them.
std::size_t ordered_recipes(const std::vector<Recipe>& recipes) {
  std::size_t count = recipes.size();
  while (count > 0 && std::string_view(recipes[count - 1].id).starts_with(kOfShop)) --count;
  return count;
}

/// Binary search in rows that are in dense order.
template <typename Row>
std::optional<std::uint32_t> find_by_id(std::span<const Row> rows, std::string_view id,
                                        bool numeric) {
  const auto key = [numeric](std::string_view text) {
    return std::pair(numeric ? parse_number<std::int64_t>(text).value_or(0) : 0, text);
  };
  const auto found =
      std::ranges::lower_bound(rows, key(id), {}, [&](const Row& row) { return key(id_of(row)); });
  if (found == rows.end() || id_of(*found) != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - rows.begin());
}

/// What a text takes beside its object.
std::uint64_t heap_bytes(std::string_view text) {
  static const std::size_t within = std::string().capacity();
  return text.size() <= within ? 0 : text.size() + 1 + 2 * sizeof(void*);
}

std::uint64_t heap_bytes(const Recipe& recipe) {
  std::uint64_t bytes = (recipe.tags.size() + recipe.ingredients.size()) * sizeof(std::uint32_t);
  for (const auto* text : {&recipe.id, &recipe.name, &recipe.description, &recipe.steps,
                           &recipe.contributor, &recipe.submitted})
    bytes += heap_bytes(*text);
  return bytes;
}

/// Fills the gap of rows without a time between two rows with one, or up to an end of the list.
void fill_gap(std::span<Time> gap, Time before, Time behind) {
  if (before == kNoTime) before = behind;
  if (behind == kNoTime) behind = before;
  if (before == kNoTime) return;
  const auto steps = static_cast<Time>(gap.size()) + 1;
  for (std::size_t i = 0; i < gap.size(); ++i)
    gap[i] = before + (behind / steps - before / steps) * (static_cast<Time>(i) + 1);
}

/// positions -> ranks
std::vector<std::uint32_t> inverse(std::span<const std::uint32_t> order) {
  std::vector<std::uint32_t> rank(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  return rank;
}

}  // namespace

std::uint32_t Vocabulary::intern(std::string_view term) {
  if (const auto found = index_.find(term); found != index_.end()) return found->second;
  const auto index = static_cast<std::uint32_t>(terms_.size());
  terms_.emplace_back(term);
  text_bytes_ += 2 * heap_bytes(term);
  index_.emplace(terms_.back(), index);
  return index;
}

std::uint64_t Vocabulary::bytes() const {
  // A node of the map: a link, the hash, the text, the number, and the allocator's own.
  constexpr std::uint64_t kNode = 6 * sizeof(void*) + sizeof(std::string);
  return terms_.size() * (sizeof(std::string) + kNode) + index_.bucket_count() * sizeof(void*) +
         text_bytes_;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view term) const {
  const auto found = index_.find(term);
  if (found == index_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string_view> Recipe::step_list() const {
  std::vector<std::string_view> list;
  std::string_view rest = steps;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    list.push_back(rest.substr(0, end));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return list;
}

Dataset Dataset::from_parts(std::vector<std::string> users, std::vector<Recipe> recipes,
                            std::vector<Interaction> interactions,
                            const std::vector<std::string>& tags,
                            const std::vector<std::string>& ingredients) {
  const auto in_range = [](const std::vector<std::uint32_t>& indices, std::size_t bound) {
    return std::ranges::all_of(indices, [&](auto index) { return index < bound; });
  };
  Dataset dataset;
  for (const auto& tag : tags) dataset.tags_.intern(tag);
  for (const auto& ingredient : ingredients) dataset.ingredients_.intern(ingredient);
  const bool usable = dataset.tags_.size() == tags.size() &&
                      dataset.ingredients_.size() == ingredients.size() &&
                      std::ranges::all_of(recipes,
                                          [&](const Recipe& recipe) {
                                            return in_range(recipe.tags, tags.size()) &&
                                                   in_range(recipe.ingredients, ingredients.size());
                                          }) &&
                      std::ranges::all_of(interactions, [&](const Interaction& row) {
                        return row.user < users.size() && row.item < recipes.size();
                      });
  if (!usable) throw Error(en::say("the data set's rows point outside of it; import it again"));
  dataset.numeric_users_ = all_integers(users);
  dataset.numeric_recipes_ = std::ranges::all_of(
      std::span(recipes).first(ordered_recipes(recipes)),
      [](const Recipe& recipe) { return parse_number<std::int64_t>(recipe.id).has_value(); });
  dataset.users_ = std::move(users);
  dataset.recipes_ = std::move(recipes);
  dataset.interactions_ = std::move(interactions);
  return dataset;
}

std::optional<UserIndex> Dataset::find_user(std::string_view id) const {
  return find_by_id(std::span(users_), id, numeric_users_);
}

std::optional<ItemIndex> Dataset::find_recipe(std::string_view id) const {
  const std::size_t ordered = ordered_recipes(recipes_);
  if (id.starts_with(kOfShop))
    for (std::size_t i = ordered; i < recipes_.size(); ++i)
      if (recipes_[i].id == id) return static_cast<ItemIndex>(i);
  return find_by_id(std::span(recipes_).first(ordered), id, numeric_recipes_);
}

bool Dataset::has_times() const {
  return !interactions_.empty() &&
         std::ranges::all_of(interactions_, [](const auto& row) { return row.time != kNoTime; });
}

std::string Dataset::identity() const {
  // Whole seconds are hashed as such, which keeps the identities that were stored before times
  // were finer.
  const bool whole = std::ranges::all_of(interactions_, [](const Interaction& row) {
    return row.time == kNoTime || row.time % kSecond == 0;
  });
  const auto hashed_time = [whole](Time time) {
    return whole && time != kNoTime ? time / kSecond : time;
  };
  CanonicalHash hash;
  hash.text(whole ? "hankki-dataset-1" : "hankki-dataset-2");
  hash.number(users_.size());
  for (const auto& user : users_) hash.text(user);
  hash.number(recipes_.size());
  for (const auto& recipe : recipes_) hash_recipe(hash, *this, recipe);
  auto rows = interactions_;
  std::ranges::sort(rows, {}, [](const Interaction& row) {
    return std::tuple(row.user, row.item, row.time, row.rating);
  });
  hash.number(rows.size());
  for (const auto& row : rows) {
    hash.number((std::uint64_t{row.user} << 32) | row.item);
    hash.real(row.rating);
    hash.number(static_cast<std::uint64_t>(hashed_time(row.time)));
  }
  return hash.hex();
}

std::uint64_t DatasetBuilder::bytes() const {
  return users_.bytes() + items_.bytes() + tags_.bytes() + ingredients_.bytes() + text_bytes_ +
         recipes_.size() * sizeof(Recipe) + interactions_.size() * sizeof(Interaction);
}

bool DatasetBuilder::add_recipe(Recipe recipe) {
  check_source_id(recipe.id);
  const auto index = items_.intern(recipe.id);
  text_bytes_ += heap_bytes(recipe);
  if (index == recipes_.size()) {
    recipes_.push_back(std::move(recipe));
    return true;
  }
  if (!recipes_[index].stub) return false;
  recipes_[index] = std::move(recipe);
  return true;
}

void DatasetBuilder::add_interaction(std::string_view user, std::string_view item, float rating,
                                     Time time) {
  check_source_id(item);
  const auto item_index = items_.intern(item);
  if (item_index == recipes_.size()) {
    Recipe stub;
    stub.id = item;
    text_bytes_ += heap_bytes(item);
    stub.stub = true;
    recipes_.push_back(std::move(stub));
  }
  interactions_.push_back({users_.intern(user), item_index, rating, time});
}

std::size_t DatasetBuilder::stub_count() const {
  return static_cast<std::size_t>(std::ranges::count_if(recipes_, &Recipe::stub));
}

Dataset DatasetBuilder::build() {
  const auto user_order = dense_order(users_.terms());
  const auto item_order = dense_order(items_.terms());
  const auto user_rank = inverse(user_order);
  const auto item_rank = inverse(item_order);
  Dataset dataset;
  dataset.numeric_users_ = all_integers(users_.terms());
  dataset.numeric_recipes_ = all_integers(items_.terms());
  dataset.users_.reserve(user_order.size());
  for (const auto user : user_order) dataset.users_.push_back(users_.term(user));
  dataset.recipes_.reserve(item_order.size());
  for (const auto item : item_order) dataset.recipes_.push_back(std::move(recipes_[item]));
  dataset.interactions_ = std::move(interactions_);
  for (auto& row : dataset.interactions_) {
    row.user = user_rank[row.user];
    row.item = item_rank[row.item];
  }
  dataset.tags_ = std::move(tags_);
  dataset.ingredients_ = std::move(ingredients_);
  *this = DatasetBuilder();
  return dataset;
}

std::vector<std::uint32_t> dense_order(std::span<const std::string> ids) {
  std::vector<std::uint32_t> order(ids.size());
  std::iota(order.begin(), order.end(), 0U);
  if (!all_integers(ids)) {
    std::ranges::sort(order, {}, [&](auto i) -> const std::string& { return ids[i]; });
    return order;
  }
  std::vector<std::int64_t> numbers;
  numbers.reserve(ids.size());
  for (const auto& id : ids) numbers.push_back(*parse_number<std::int64_t>(id));
  // "7" and "007" are different ids with one number: bytes break the tie.
  std::ranges::sort(order, [&](auto a, auto b) {
    return std::tie(numbers[a], ids[a]) < std::tie(numbers[b], ids[b]);
  });
  return order;
}

std::vector<Time> order_in_time(const Dataset& dataset) {
  const auto& rows = dataset.interactions();
  std::vector<Time> times(rows.size());
  std::ranges::transform(rows, times.begin(), &Interaction::time);
  if (std::ranges::find(times, kNoTime) == times.end()) return times;
  std::vector<std::vector<std::uint32_t>> by_user(dataset.users().size());
  for (std::uint32_t row = 0; row < rows.size(); ++row) by_user[rows[row].user].push_back(row);
  std::vector<Time> own;
  for (const auto& list : by_user) {
    own.clear();
    for (const auto row : list) own.push_back(rows[row].time);
    for (std::size_t begin = 0; begin < own.size();) {
      std::size_t end = begin;
      while (end < own.size() && rows[list[end]].time == kNoTime) ++end;
      fill_gap(std::span(own).subspan(begin, end - begin), begin > 0 ? own[begin - 1] : kNoTime,
               end < own.size() ? own[end] : kNoTime);
      begin = end + 1;
    }
    for (std::size_t i = 0; i < own.size(); ++i) times[list[i]] = own[i];
  }
  return times;
}

}  // namespace hankki
