// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_file.h"

#include <array>
#include <bit>
#include <cstring>
#include <functional>
#include <limits>
#include <numeric>

#include "core/base/error.h"

namespace hankki {
namespace {

static_assert(std::endian::native == std::endian::little, "the file is little-endian");
static_assert(sizeof(Nutrition) == 7 * sizeof(float));

constexpr std::string_view kMagic = "HANKKIDS";
constexpr std::uint32_t kVersion = 2;
constexpr std::uint32_t kTimesInSeconds = 1;  // the version that had them
constexpr std::uint8_t kHasNutrition = 1, kStub = 2;
constexpr int kPhases = 3;  // texts, other recipe columns, interactions

using TextField = std::string Recipe::*;
constexpr std::array<TextField, 6> kTexts{&Recipe::id,          &Recipe::name,
                                          &Recipe::description, &Recipe::steps,
                                          &Recipe::contributor, &Recipe::submitted};
using TermsField = std::vector<std::uint32_t> Recipe::*;
constexpr std::array<TermsField, 2> kTerms{&Recipe::tags, &Recipe::ingredients};

class Writer {
 public:
  explicit Writer(const std::function<void(std::string_view)>& sink) : sink_(sink) {}

  void bytes(std::string_view value) {
    buffer_.append(value);
    if (buffer_.size() >= kFull) flush();
  }
  template <typename Value>
  void value(const Value& number) {
    bytes({reinterpret_cast<const char*>(&number), sizeof(Value)});
  }

  /// A column with value_of(row) of each row.
  template <typename Row, typename ValueOf>
  void column(const std::vector<Row>& rows, ValueOf value_of) {
    value(std::uint64_t{rows.size()});
    for (const auto& row : rows) value(value_of(row));
  }
  template <typename Row, typename TextOf>
  void texts(const std::vector<Row>& rows, TextOf text_of) {
    column(rows, [&](const Row& row) {
      const std::string& text = text_of(row);
      if (text.size() > std::numeric_limits<std::uint32_t>::max())
        throw Error(en::say("a text of the data set is over 4 GB; shorten it"));
      return static_cast<std::uint32_t>(text.size());
    });
    for (const auto& row : rows) bytes(text_of(row));
  }
  void flush() {
    sink_(buffer_);
    buffer_.clear();
  }

 private:
  static constexpr std::size_t kFull = std::size_t{1} << 20;
  const std::function<void(std::string_view)>& sink_;
  std::string buffer_;
};

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view where) : rest_(bytes), where_(where) {}

  [[noreturn]] void refuse(const Message& reason) const {
    throw Error(where_, en::say("not a usable data set: {}; import it again", reason));
  }
  std::string_view bytes(std::uint64_t size) {
    if (size > rest_.size()) refuse(en::say("the file is too short"));
    const auto taken = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(taken.size());
    return taken;
  }
  template <typename Value>
  Value value() {
    Value number;
    std::memcpy(&number, bytes(sizeof(Value)).data(), sizeof(Value));
    return number;
  }
  template <typename Value>
  std::vector<Value> column() {
    const auto count = value<std::uint64_t>();
    // Checked before anything is allocated for it.
    if (count > rest_.size() / sizeof(Value)) refuse(en::say("the file is too short"));
    std::vector<Value> values(static_cast<std::size_t>(count));
    const auto data = bytes(count * sizeof(Value));
    if (!data.empty()) std::memcpy(values.data(), data.data(), data.size());
    return values;
  }
  template <typename Value>
  std::vector<Value> column(std::size_t count) {
    auto values = column<Value>();
    if (values.size() != count) refuse(en::say("its columns differ in length"));
    return values;
  }
  /// Hands each text of a column to take(position, text).
  template <typename Take>
  void texts(const std::vector<std::uint32_t>& lengths, Take take) {
    for (std::size_t i = 0; i < lengths.size(); ++i) take(i, bytes(lengths[i]));
  }
  std::vector<std::string> texts() {
    const auto lengths = column<std::uint32_t>();
    std::vector<std::string> result(lengths.size());
    texts(lengths, [&](std::size_t i, std::string_view text) { result[i] = text; });
    return result;
  }
  void expect_end() const {
    if (!rest_.empty()) refuse(en::say("it has bytes after its end"));
  }

 private:
  std::string_view rest_, where_;
};

void read_texts(Reader& reader, std::vector<Recipe>& recipes) {
  for (const TextField field : kTexts) {
    const auto lengths = reader.column<std::uint32_t>();
    if (field == kTexts.front()) recipes.resize(lengths.size());
    if (lengths.size() != recipes.size()) reader.refuse(en::say("its columns differ in length"));
    reader.texts(lengths, [&](std::size_t i, std::string_view text) { recipes[i].*field = text; });
  }
}

void read_facts(Reader& reader, std::vector<Recipe>& recipes) {
  const auto minutes = reader.column<std::int32_t>(recipes.size());
  const auto flags = reader.column<std::uint8_t>(recipes.size());
  const auto nutrition = reader.column<Nutrition>();
  std::size_t used = 0;
  for (std::size_t i = 0; i < recipes.size(); ++i) {
    recipes[i].minutes = minutes[i];
    recipes[i].stub = (flags[i] & kStub) != 0;
    if ((flags[i] & kHasNutrition) == 0) continue;
    if (used == nutrition.size()) reader.refuse(en::say("its columns differ in length"));
    recipes[i].nutrition = nutrition[used++];
  }
  if (used != nutrition.size()) reader.refuse(en::say("its columns differ in length"));
}

void read_terms(Reader& reader, std::vector<Recipe>& recipes, TermsField field) {
  const auto counts = reader.column<std::uint32_t>(recipes.size());
  const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  const auto terms = reader.column<std::uint32_t>();
  if (terms.size() != total) reader.refuse(en::say("its columns differ in length"));
  auto next = terms.begin();
  for (std::size_t i = 0; i < recipes.size(); ++i) {
    (recipes[i].*field).assign(next, next + counts[i]);
    next += counts[i];
  }
}

/// Times of a file whose unit is the second.
void refine_times(const Reader& reader, std::vector<Time>& times) {
  constexpr Time kLargest = std::numeric_limits<Time>::max() / kSecond;
  for (Time& time : times) {
    if (time == kNoTime) continue;
    if (time > kLargest || time < -kLargest) reader.refuse(en::say("a time is out of range"));
    time *= kSecond;
  }
}

std::vector<Interaction> read_interactions(Reader& reader, std::uint32_t version) {
  const auto users = reader.column<UserIndex>();
  const auto items = reader.column<ItemIndex>(users.size());
  const auto ratings = reader.column<float>(users.size());
  auto times = reader.column<Time>(users.size());
  if (version == kTimesInSeconds) refine_times(reader, times);
  std::vector<Interaction> rows(users.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i] = {users[i], items[i], ratings[i], times[i]};
  return rows;
}

void write_recipes(Writer& writer, const std::vector<Recipe>& recipes) {
  writer.column(recipes, [](const Recipe& recipe) { return recipe.minutes; });
  writer.column(recipes, [](const Recipe& recipe) {
    return static_cast<std::uint8_t>((recipe.nutrition ? kHasNutrition : 0) |
                                     (recipe.stub ? kStub : 0));
  });
  std::vector<Nutrition> nutrition;
  for (const auto& recipe : recipes)
    if (recipe.nutrition) nutrition.push_back(*recipe.nutrition);
  writer.column(nutrition, std::identity());
  for (const TermsField field : kTerms) {
    std::vector<std::uint32_t> terms;
    for (const auto& recipe : recipes)
      terms.insert(terms.end(), (recipe.*field).begin(), (recipe.*field).end());
    writer.column(recipes, [&](const Recipe& recipe) {
      return static_cast<std::uint32_t>((recipe.*field).size());
    });
    writer.column(terms, std::identity());
  }
}

}  // namespace

void write_dataset(const Dataset& dataset, const std::function<void(std::string_view)>& sink,
                   const JobContext& job) {
  Writer writer(sink);
  writer.bytes(kMagic);
  writer.value(kVersion);
  job.report(0, kPhases, en::say("Storing the data set"));
  for (const auto* texts :
       {&dataset.users(), &dataset.tags().terms(), &dataset.ingredients().terms()})
    writer.texts(*texts, std::identity());
  for (const TextField field : kTexts)
    writer.texts(dataset.recipes(),
                 [&](const Recipe& recipe) -> const std::string& { return recipe.*field; });
  job.report(1, kPhases, en::say("Storing the data set"));
  write_recipes(writer, dataset.recipes());
  job.report(2, kPhases, en::say("Storing the data set"));
  const auto& rows = dataset.interactions();
  writer.column(rows, [](const Interaction& row) { return row.user; });
  writer.column(rows, [](const Interaction& row) { return row.item; });
  writer.column(rows, [](const Interaction& row) { return row.rating; });
  writer.column(rows, [](const Interaction& row) { return row.time; });
  writer.flush();
  job.report(kPhases, kPhases, en::say("Storing the data set"));
}

Dataset parse_dataset(std::string_view bytes, std::string_view where, const JobContext& job) {
  Reader reader(bytes, where);
  if (!bytes.starts_with(kMagic)) reader.refuse(en::say("it does not begin like one"));
  reader.bytes(kMagic.size());
  const auto version = reader.value<std::uint32_t>();
  if (version != kVersion && version != kTimesInSeconds)
    throw Error(where, en::say("the data set is stored in version {}, this program knows "
                               "version {}; use a newer Hankki",
                               version, kVersion));
  job.report(0, kPhases, en::say("Loading the data set"));
  auto users = reader.texts();
  const auto tags = reader.texts();
  const auto ingredients = reader.texts();
  std::vector<Recipe> recipes;
  read_texts(reader, recipes);
  job.report(1, kPhases, en::say("Loading the data set"));
  read_facts(reader, recipes);
  for (const TermsField field : kTerms) read_terms(reader, recipes, field);
  job.report(2, kPhases, en::say("Loading the data set"));
  auto rows = read_interactions(reader, version);
  reader.expect_end();
  try {
    auto dataset = Dataset::from_parts(std::move(users), std::move(recipes), std::move(rows), tags,
                                       ingredients);
    job.report(kPhases, kPhases, en::say("Loading the data set"));
    return dataset;
  } catch (const Error& error) {
    throw Error(where, error.message());
  }
}

}  // namespace hankki
