// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generate_reviews.h"

#include <array>
#include <span>

namespace hankki {
namespace {

using Sentences = std::span<const std::string_view>;

constexpr std::array<std::string_view, 12> kPraise = {
    "This is a keeper!  My whole family went back for seconds and there was nothing left.",
    "Excellent recipe, easy to follow and full of flavor.",
    "Made this last night for company and everyone asked for the recipe.",
    "Wonderful!  I have been looking for something like this for years.",
    "So simple and so good, we'll be making this one again and again.",
    "Delicious, exactly as written; I wouldn't change a thing.",
    "DH said it was \"better than the restaurant\" and he is hard to please.",
    "The kids loved it, which is high praise in this house.",
    "I doubled the sauce and served it over rice, and it was perfect.",
    "What a great way to use up leftovers.  Thank you for posting!",
    "Très bon!  It reminded me of a little café we used to go to.",
    "Five stars from all of us.  Made for a potluck and came home with an empty dish."};

constexpr std::array<std::string_view, 10> kDoubt = {
    "It was okay, but it needed more seasoning for our taste.",
    "A bit too salty for me; I would cut the salt in half next time.",
    "Mine took much longer to cook than the recipe says.",
    "Not bad, but I don't think I will make it again.",
    "The flavor was fine, the texture was rather dry.",
    "I followed the recipe \"to the letter\" and it still came out bland.",
    "Good idea, but the sauce never thickened.",
    "I'm sorry, this just wasn't for us.",
    "Too sweet for my taste, though the kids finished it.",
    "I had to add garlic and a squeeze of lemon to wake it up."};

constexpr std::array<std::string_view, 14> kTalk = {
    "I used what I had in the fridge, so there was no cream, and I baked it at 350°F.",
    "I left out the onion because my husband can't eat it.",
    "I cut the recipe in half for the two of us and it worked out fine.",
    "Next time I will try it with chicken.",
    "I made it in the crock pot, on low, for about six hours.",
    "Served with crusty bread and a green salad.",
    "I added a little more garlic, as always.",
    "I didn't have fresh herbs, so I used a teaspoon of dried ones.",
    "Made for the spring tag game.",
    "The leftovers were even better for lunch the next day.",
    "I took a picture and will post it as soon as I can find the cable.",
    "It freezes well, too; we had the second half three weeks later.",
    "We ate it on the porch, listening to the rain, and it was just right.",
    "My only change was to use brown sugar in place of white."};

std::string_view pick(Sentences sentences, RandomEngine& engine) {
  return sentences[random_below(engine, sentences.size())];
}

}  // namespace

std::int32_t random_rating(RandomEngine& engine) {
  const auto draw = random_below(engine, 100);
  if (draw < 72) return 5;
  if (draw < 89) return 4;
  if (draw < 93) return 3;
  if (draw < 94) return 2;
  return draw < 95 ? 1 : 0;
}

std::string random_review(std::int32_t rating, RandomEngine& engine) {
  if (random_below(engine, 6'000) == 0) return {};
  const Sentences verdict = rating >= 4 || rating == 0 ? Sentences(kPraise) : Sentences(kDoubt);
  std::string review(pick(verdict, engine));
  const auto sentences = 1 + random_below(engine, 4) + random_below(engine, 3);
  for (std::uint64_t i = 0; i < sentences; ++i) {
    review += random_below(engine, 12) == 0 ? "\r\n" : "  ";
    review += pick(i % 3 == 2 ? verdict : Sentences(kTalk), engine);
  }
  return review;
}

std::uint64_t user_id(std::uint64_t number) {
  // A prime modulus, so that the multiplication is one to one.
  return 1 + number * 915'613 % 2'000'003;
}

void append_csv_field(std::string& out, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace hankki
