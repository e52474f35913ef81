// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/corpus.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/message.h"

namespace hankki {
namespace {

constexpr std::array<std::string_view, 5> kFieldNames{"name", "description", "steps", "ingredients",
                                                      "tags"};

TextField parse_field(std::string_view name) {
  const auto* const found = std::ranges::find(kFieldNames, name);
  if (found == kFieldNames.end()) {
    throw Error(std::string(name), en::say("no text field has this name; there are name, "
                                           "description, steps, ingredients and tags"));
  }
  return static_cast<TextField>(found - kFieldNames.begin());
}

}  // namespace

std::string_view to_text(TextField field) { return kFieldNames[static_cast<std::size_t>(field)]; }

std::vector<TextField> parse_fields(std::string_view names) {
  std::vector<TextField> fields;
  for (std::size_t at = 0; at <= names.size();) {
    const std::size_t end = std::min(names.find(',', at), names.size());
    const TextField field = parse_field(names.substr(at, end - at));
    if (std::ranges::find(fields, field) != fields.end())
      throw Error(std::string(to_text(field)), en::say("this field is named twice; name it once"));
    fields.push_back(field);
    at = end + 1;
  }
  return fields;
}

std::string fields_text(std::span<const TextField> fields) {
  std::string text;
  for (const TextField field : fields) text.append(text.empty() ? "" : ",").append(to_text(field));
  return text;
}

std::vector<TextField> usual_fields(const Dataset& dataset) {
  const bool told = std::ranges::any_of(dataset.recipes(), [](const Recipe& recipe) {
    return !recipe.description.empty() || !recipe.steps.empty();
  });
  return told ? std::vector{TextField::Description, TextField::Steps}
              : std::vector{TextField::Name, TextField::Ingredients};
}

RecipeCorpus::RecipeCorpus(const Dataset& dataset, std::vector<TextField> fields)
    : dataset_(dataset), fields_(std::move(fields)) {
  for (ItemIndex recipe = 0; recipe < dataset.recipes().size(); ++recipe)
    if (!dataset.recipes()[recipe].stub) recipes_.push_back(recipe);
}

void RecipeCorpus::read(std::size_t document, std::vector<Piece>& pieces) const {
  const Recipe& recipe = dataset_.recipes()[recipes_[document]];
  const auto tags_from = static_cast<std::uint32_t>(dataset_.ingredients().size());
  pieces.clear();
  for (const TextField field : fields_) {
    switch (field) {
      case TextField::Name:
        pieces.push_back({recipe.name});
        break;
      case TextField::Description:
        pieces.push_back({recipe.description});
        break;
      case TextField::Steps:
        pieces.push_back({recipe.steps});
        break;
      case TextField::Ingredients:
        for (const std::uint32_t index : recipe.ingredients)
          pieces.push_back({dataset_.ingredients().term(index), index});
        break;
      case TextField::Tags:
        for (const std::uint32_t index : recipe.tags)
          pieces.push_back({dataset_.tags().term(index), tags_from + index});
        break;
    }
  }
}

}  // namespace hankki
