// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/kit/dish_words.h"

#include <QStringList>

namespace hankki {
namespace {

std::vector<QString> split(const char* words) {
  const QStringList list = QString::fromUtf8(words).split(' ');
  return {list.begin(), list.end()};
}

std::vector<DishWords> makeDishes() {
  const auto dish = [](const char* emoji, const char* words) {
    return DishWords{QString::fromUtf8(emoji), split(words)};
  };
  return {
      dish("🥪", "sandwich sub panini blt 샌드위치"),
      dish("🍔", "burger hamburger cheeseburger 버거"),
      dish("🌮", "taco 타코"),
      dish("🌯", "burrito wrap enchilada quesadilla 부리토"),
      dish("🍕", "pizza 피자"),
      dish("🍣", "sushi sashimi 초밥"),
      dish("🍙", "onigiri gimbap kimbap 김밥 주먹밥"),
      dish("🥟", "dumpling mandu gyoza wonton potsticker 만두"),
      dish("🥞", "pancake waffle crepe flapjack 팬케이크"),
      dish("🧁", "muffin cupcake 머핀"),
      dish("🥧", "pie quiche frittata tart cobbler 파이 타르트"),
      dish("🍪", "cookie biscuit brownie biscotti shortbread 쿠키 비스킷"),
      dish("🍰", "cake cheesecake shortcake torte tiramisu 케이크"),
      dish("🍨", "sorbet gelato sundae 아이스크림 빙수"),
      dish("🍮", "pudding custard flan mousse 푸딩"),
      dish("🥗", "salad slaw coleslaw poke 샐러드"),
      dish("🍛", "omurice curry masala vindaloo korma dal 카레 커리 오므라이스"),
      dish("🍝",
           "pasta spaghetti lasagna lasagne fettuccine linguine penne macaroni carbonara gnocchi "
           "파스타 스파게티"),
      dish("🍜",
           "ramen noodle pho udon soba laksa jjamppong 국수 라면 칼국수 짬뽕 쌀국수 우동 냉면"),
      dish("🍳", "omelet omelette frittata shakshuka 달걀말이 계란말이 오믈렛 프라이"),
      dish("🍲",
           "stew soup chowder chili chilli goulash jjigae gumbo bisque broth hotpot 찌개 전골 국 "
           "탕"),
      dish("🥘",
           "paella skillet jambalaya casserole stir wok ratatouille tagine tteok tteokbokki 볶음 "
           "떡볶이 "
           "조림"),
      dish("🍚", "rice bibimbap risotto pilaf donburi congee porridge juk 밥 죽"),
      dish("🥐", "croissant pastry danish 크루아상"),
      dish("🍞", "bread loaf roll bun scone focaccia toast bagel baguette brioche 빵 토스트 식빵"),
      dish("🥤",
           "smoothie juice lemonade cocktail punch drink beverage tea coffee latte shake milkshake "
           "mojito spritz 주스 스무디 차 라테 음료"),
  };
}

std::vector<IngredientWords> makeIngredients() {
  constexpr bool kMakes = true, kIsIn = false;
  const auto one = [](ArtGround ground, const char* emoji, bool makesDish, const char* words) {
    return IngredientWords{ground, QString::fromUtf8(emoji), makesDish, split(words)};
  };
  using enum ArtGround;
  return {
      one(Kimchi, "🥬", kMakes, "kimchi 김치"),
      one(Beef, "🥩", kMakes,
          "beef steak brisket oxtail bulgogi sirloin veal lamb meatball 소고기 쇠고기 불고기 갈비 "
          "양고기"),
      one(Pork, "🥓", kMakes,
          "pork bacon ham sausage chorizo spam prosciutto 돼지고기 삼겹살 제육 베이컨 햄 소시지"),
      one(Chicken, "🍗", kMakes, "chicken turkey duck quail poultry 닭 닭고기 닭가슴살 오리 치킨"),
      one(Shrimp, "🍤", kMakes, "shrimp prawn crab lobster crayfish 새우 게살 꽃게"),
      one(Fish, "🦑", kMakes,
          "squid octopus clam mussel scallop oyster seafood 오징어 낙지 조개 홍합 해물"),
      one(Fish, "🐟", kMakes,
          "fish salmon tuna cod halibut tilapia mackerel anchovy trout pollock eel snapper 생선 "
          "연어 참치 고등어 대구 멸치"),
      one(Tofu, "🥣", kMakes, "tofu tempeh 두부 순두부"),
      one(Chocolate, "🍫", kMakes, "chocolate cocoa brownie 초콜릿 초코칩 코코아"),
      one(Noodles, "🍜", kMakes,
          "noodle pasta spaghetti macaroni penne linguine fettuccine lasagna udon soba ramen 국수 "
          "면 당면"),
      one(Rice, "🍚", kMakes, "rice risotto quinoa couscous barley oat granola tteok 쌀 밥 현미 떡"),
      one(Potato, "🥔", kMakes, "potato yam fry 감자 고구마"),
      one(Beans, "🥙", kMakes,
          "bean chickpea lentil hummus falafel edamame 콩 병아리콩 렌틸콩 팥"),
      one(Berries, "🍓", kMakes,
          "berry strawberry blueberry raspberry cranberry cherry blackberry 딸기 블루베리 체리"),
      one(Berries, "🍎", kMakes, "apple pear plum grape rhubarb 사과 배 포도 자두"),
      one(Bread, "🍌", kMakes, "banana 바나나"),
      one(Egg, "🍋", kMakes,
          "lemon lime orange mango pineapple peach apricot 레몬 오렌지 망고 파인애플 복숭아"),
      one(Egg, "🥚", kIsIn,
          "egg omurice omelet omelette frittata quiche 달걀 계란 에그 오므라이스 오믈렛"),
      one(Kimchi, "🍅", kIsIn, "tomato salsa ketchup marinara 토마토"),
      one(Vegetables, "🥑", kIsIn, "avocado guacamole 아보카도"),
      one(Vegetables, "🥦", kIsIn,
          "broccoli cauliflower spinach kale cabbage lettuce asparagus celery zucchini courgette "
          "vegetable pea cucumber leek radish chard sprout salad 시금치 배추 양배추 오이 호박 "
          "브로콜리 채소 나물 무"),
      one(Vegetables, "🥕", kIsIn, "carrot pumpkin squash beetroot turnip 당근 단호박"),
      one(Vegetables, "🍆", kIsIn, "eggplant aubergine 가지"),
      one(Vegetables, "🍄", kIsIn, "mushroom 버섯"),
      one(Vegetables, "🌽", kIsIn, "corn polenta cornmeal 옥수수"),
      one(Bread, "🥜", kIsIn,
          "peanut almond walnut pecan cashew hazelnut pistachio nut 땅콩 아몬드 호두"),
      one(Dairy, "🧀", kIsIn,
          "cheese cheddar mozzarella parmesan feta ricotta paneer halloumi 치즈"),
      one(Dairy, "🥛", kIsIn,
          "cream yogurt yoghurt milk buttermilk butter custard vanilla 우유 크림 요구르트 버터"),
      one(Bread, "🍞", kIsIn,
          "bread flour tortilla dough bun toast bagel pita crust pastry 빵 밀가루"),
      one(Spice, "🌶️", kIsIn,
          "pepper chili chilli jalapeno gochujang gochugaru curry cumin cinnamon ginger 고추 "
          "고추장 카레 생강 계피"),
      one(Vegetables, "🧅", kIsIn, "onion garlic scallion shallot 양파 마늘 대파 쪽파"),
  };
}

}  // namespace

std::span<const DishWords> dishWords() {
  static const std::vector<DishWords> words = makeDishes();
  return words;
}

std::span<const IngredientWords> ingredientWords() {
  static const std::vector<IngredientWords> words = makeIngredients();
  return words;
}

std::span<const QString> flavouringWords() {
  static const std::vector<QString> words = split(
      "broth stock sauce vinegar oil wine bouillon gravy seasoning extract water syrup paste mix "
      "starch 육수 식초 간장 기름 맛술 소스");
  return words;
}

}  // namespace hankki
