// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/listed_model.h"

#include <algorithm>
#include <limits>

#include "core/base/error.h"

namespace hankki {
namespace {

constexpr const char* kTest = "test";
constexpr const char* kValidation = "validation";

std::string offsets_name(const char* part) { return std::string(part) + ".offsets"; }
std::string items_name(const char* part) { return std::string(part) + ".items"; }

void add_lists(TensorMap& tensors, const char* part, const ItemLists& lists) {
  if (lists.empty()) return;
  std::vector<std::int64_t> offsets{0};
  std::vector<std::uint32_t> items;
  for (const auto& list : lists) {
    items.insert(items.end(), list.begin(), list.end());
    offsets.push_back(std::ssize(items));
  }
  const auto rows = std::ssize(offsets), places = std::ssize(items);
  tensors.emplace(offsets_name(part), Tensor::of(std::move(offsets), {rows}));
  tensors.emplace(items_name(part), Tensor::of(std::move(items), {places}));
}

/// The lists of one part, one behind the other.
struct Lists {
  std::vector<std::int64_t> offsets;  // empty: there are none
  std::vector<ItemIndex> items;

  std::span<const ItemIndex> row(UserIndex user) const {
    const auto begin = static_cast<std::size_t>(offsets[user]);
    return std::span(items).subspan(begin, static_cast<std::size_t>(offsets[user + 1]) - begin);
  }
  std::int64_t longest() const {
    std::int64_t length = 0;
    for (std::size_t user = 1; user < offsets.size(); ++user)
      length = std::max(length, offsets[user] - offsets[user - 1]);
    return length;
  }
};

class Listed final : public Recommender, public PartLists {
 public:
  const ModelSpec& spec() const override { return listed_spec(); }

  void begin(const InteractionMatrix& train, std::uint64_t, const JobContext&) override {
    users_ = train.users();
    items_ = train.items();
  }

  LossParts run_epoch(std::int64_t, const JobContext&) override {
    throw Error(en::say("these lists were made by another program, which alone can train them"));
  }

  void answer_for(Part part) override { validating_ = part == Part::Validation; }
  bool answers_for(Part part) const override {
    return !(part == Part::Validation ? validation_ : test_).offsets.empty();
  }
  std::int32_t longest_list() const override {
    return static_cast<std::int32_t>(lists().longest());
  }

  /// Falls with the place in the list; what is not in it is never recommended.
  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    const Lists& known = lists();
    if (known.offsets.empty())
      throw Error(validating_
                      ? en::say("lists for the test part alone were imported, and none for the "
                                "validation part")
                      : en::say("lists for the validation part alone were imported, and none for "
                                "the test part"));
    std::ranges::fill(out, -std::numeric_limits<float>::infinity());
    for (std::size_t row = 0; row < users.size(); ++row) {
      float place = 0;
      for (const ItemIndex item : known.row(users[row])) out[row * items_ + item] = 1 / ++place;
    }
  }

  void score_histories(const InteractionMatrix&, std::span<float>) const override {
    throw Error(spec().name,
                en::say("only their lists for the users of the split are known; choose "
                        "a run that was trained here"));
  }

  TensorMap weights() const override {
    TensorMap tensors;
    show(tensors, kTest, test_);
    show(tensors, kValidation, validation_);
    return tensors;
  }
  void load_weights(const TensorMap& tensors) override {
    test_ = read(tensors, kTest);
    validation_ = read(tensors, kValidation);
  }

 private:
  const Lists& lists() const { return validating_ ? validation_ : test_; }

  static void show(TensorMap& tensors, const char* part, const Lists& lists) {
    if (lists.offsets.empty()) return;
    tensors.emplace(offsets_name(part),
                    Tensor::showing(std::span(lists.offsets), {std::ssize(lists.offsets)}));
    tensors.emplace(items_name(part),
                    Tensor::showing(std::span(lists.items), {std::ssize(lists.items)}));
  }

  Lists read(const TensorMap& tensors, const char* part) const {
    Lists lists;
    if (!tensors.contains(offsets_name(part))) return lists;
    const std::int64_t rows[] = {std::int64_t{users_} + 1};
    const auto offsets =
        expect_tensor(tensors, offsets_name(part), TensorType::I64, rows).as<std::int64_t>();
    lists.offsets.assign(offsets.begin(), offsets.end());
    const std::int64_t places[] = {lists.offsets.back()};
    const auto items =
        expect_tensor(tensors, items_name(part), TensorType::U32, places).as<std::uint32_t>();
    lists.items.assign(items.begin(), items.end());
    if (lists.offsets.front() != 0 || !std::ranges::is_sorted(lists.offsets) ||
        std::ranges::any_of(lists.items, [&](ItemIndex item) { return item >= items_; }))
      throw Error(en::say("the imported lists are damaged; import them again"));
    return lists;
  }

  std::uint32_t users_ = 0, items_ = 0;
  Lists test_, validation_;
  bool validating_ = false;
};

}  // namespace

bool answers_for(const Recommender& model, Part part) {
  const auto* lists = dynamic_cast<const PartLists*>(&model);
  return !lists || lists->answers_for(part);
}

TensorMap listed_weights(const ItemLists& test, const ItemLists& validation) {
  TensorMap tensors;
  add_lists(tensors, kTest, test);
  add_lists(tensors, kValidation, validation);
  return tensors;
}

const ModelSpec& listed_spec() {
  static const ModelSpec spec{
      {.id = "imported",
       .name = "Imported",
       .description = en::say("Lists that another program made."),
       .presets = {{"imported", en::say("No parameters."), {}}}},
      {.family = Family::Popularity,
       .same_at_any_threads = at_any_threads,
       .memory = [](const ParameterValues&, const DataShape&) { return ModelMemory{}; }}};
  return spec;
}

std::unique_ptr<Recommender> make_listed() { return std::make_unique<Listed>(); }

}  // namespace hankki
