// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/dish.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/storefront/kit/dish_words.h"

namespace hankki {
namespace {

bool isHangul(const QString& word) {
  return !word.isEmpty() && word.front().script() == QChar::Script_Hangul;
}

/// English words are whole but for their plural; Korean ones stand within compounds, those of one
/// syllable at their end only.
bool means(const QString& token, const QString& word) {
  if (isHangul(word)) return word.size() > 1 ? token.contains(word) : token.endsWith(word);
  return token == word || token == word + 's' || token == word + "es" ||
         (word.endsWith('y') && token == word.chopped(1) + "ies");
}

/// Words that mean something else together: a rice cake is no cake.
QString withoutCompounds(QString text) {
  static const std::pair<const char*, const char*> compounds[] = {
      {"rice cake", "tteok"},   {"fish cake", "fish"},       {"crab cake", "crab"},
      {"egg noodle", "noodle"}, {"peanut butter", "peanut"}, {"coconut milk", "coconut"}};
  for (const auto& [words, meaning] : compounds)
    text.replace(QLatin1String(words), QLatin1String(meaning));
  return text;
}

QStringList tokensOf(const QString& text) {
  static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
  return withoutCompounds(text.normalized(QString::NormalizationForm_C).toLower())
      .split(between, Qt::SkipEmptyParts);
}

bool holds(const QStringList& tokens, std::span<const QString> words) {
  return std::ranges::any_of(tokens, [&](const QString& token) {
    return std::ranges::any_of(words, [&](const QString& word) { return means(token, word); });
  });
}

/// Broths, sauces and oils flavour a dish; they are not what it is made of.
bool flavours(const QStringList& tokens) { return holds(tokens, flavouringWords()); }

/// The first ingredient that is named, of those that make a dish before the others.
const IngredientWords* mainIn(const std::vector<QStringList>& texts, bool makesDish) {
  for (const QStringList& tokens : texts) {
    if (flavours(tokens)) continue;
    for (const QString& token : tokens)
      for (const IngredientWords& one : ingredientWords())
        if (one.makesDish == makesDish && holds({token}, one.words)) return &one;
  }
  return nullptr;
}

}  // namespace

Dish dishOf(const QString& name, const QStringList& ingredients, const QStringList& tags) {
  const QStringList nameTokens = tokensOf(name);
  std::vector<QStringList> named{nameTokens}, made, tagged;
  for (const QString& ingredient : ingredients) made.push_back(tokensOf(ingredient));
  for (const QString& tag : tags) tagged.push_back(tokensOf(tag));

  const IngredientWords* main = nullptr;
  for (const auto* texts : {&named, &made, &tagged})
    for (const bool makesDish : {true, false})
      if (!main) main = mainIn(*texts, makesDish);

  Dish dish;
  if (main) dish.ground = main->ground;
  const auto takeEmoji = [&](const QStringList& tokens) {
    for (const DishWords& one : dishWords())
      if (dish.emoji.isEmpty() && holds(tokens, one.words)) dish.emoji = one.emoji;
  };
  takeEmoji(nameTokens);
  for (const QStringList& tag : tagged) takeEmoji(tag);
  if (dish.emoji.isEmpty()) dish.emoji = main ? main->emoji : QStringLiteral("🍽️");
  return dish;
}

}  // namespace hankki
