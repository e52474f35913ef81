// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/serving/allergens.h"

namespace hankki {
namespace {

using Texts = std::string_view[];

// Where a name leaves it open whether the food is in it ("margarine", "ice cream cone"), it counts:
// a recipe that is left out wrongly does no harm.

constexpr Texts kMilk = {
    "milk",         "butter",          "buttermilk",     "cheese",          "cream",
    "yogurt",       "yoghurt",         "whey",           "casein",          "caseinate",
    "ghee",         "custard",         "curd",           "half half",       "half and half",
    "creamer",      "lactose",         "kefir",          "dairy",           "quark",
    "skyr",         "creme",           "dulce de leche", "caramel",         "toffee",
    "butterscotch", "ricotta",         "mozzarella",     "parmesan",        "cheddar",
    "feta",         "mascarpone",      "brie",           "gouda",           "gruyere",
    "provolone",    "velveeta",        "paneer",         "romano",          "pecorino",
    "asiago",       "fontina",         "camembert",      "gorgonzola",      "roquefort",
    "stilton",      "emmental",        "havarti",        "manchego",        "monterey jack",
    "colby",        "halloumi",        "boursin",        "neufchatel",      "limburger",
    "taleggio",     "queso",           "cheesecake",     "buttercream",     "pudding",
    "alfredo",      "bechamel",        "milk chocolate", "white chocolate", "malted milk",
    "eggnog",       "ranch",           "nougat",         "goats milk",      "sheeps milk",
    "gelato",       "whipped topping", "cool whip",      "margarine",       "tortellini",
    "ravioli",      "butterfinger",    "cheez it",       "buttery",         "chocolate candy bar",
    "sherbet",      "tzatziki"};
constexpr Texts kMilkAlone = {"half"};  // what is left of half-and-half
constexpr Texts kNotMilk = {
    "coconut milk",   "almond milk",     "soy milk",           "rice milk",
    "cashew milk",    "oat milk",        "hemp milk",          "hazelnut milk",
    "nut milk",       "banana milk",     "rice dream milk",    "peanut butter",
    "almond butter",  "cashew butter",   "nut butter",         "apple butter",
    "pumpkin butter", "cocoa butter",    "lingonberry butter", "butter bean",
    "butter lettuce", "butter pea",      "butter pear",        "tahini sesame butter",
    "sesame butter",  "coconut cream",   "cream of tartar",    "bean curd",
    "tofu cream",     "soy cheese",      "soy yogurt",         "butter pickle",
    "lady cream pea", "coconut butter",  "soy curd",           "soy ice cream",
    "soy margarine",  "soy nut butter",  "milk thistle",       "creme de almond",
    "creme de cacao", "creme de menthe", "creme de cassis",    "creme de banane"};

constexpr Texts kEggs = {
    "egg",          "yolk",         "mayonnaise",      "mayo",        "meringue",   "eggnog",
    "albumen",      "hollandaise",  "bearnaise",       "aioli",       "egg white",  "custard",
    "miracle whip", "tartar sauce", "challah",         "brioche",     "ladyfinger", "lady finger",
    "marshmallow",  "lemon curd",   "angel food cake", "sponge cake", "savoiardi",  "pastry cream",
    "souffle",      "spaetzle",     "tortellini",      "popover",     "pound cake", "poundcake",
    "remoulade"};
constexpr Texts kNotEggs = {"globe egg", "egg tomato",      "egg replacer",
                            "egg cup",   "tofu mayonnaise", "soy mayonnaise"};

constexpr Texts kFish = {
    "fish",       "salmon",        "tuna",       "cod",       "anchovy",        "anchovies",
    "halibut",    "tilapia",       "trout",      "mackerel",  "sardine",        "bass",
    "snapper",    "caviar",        "roe",        "haddock",   "herring",        "sole",
    "catfish",    "mahi",          "swordfish",  "surimi",    "perch",          "pike",
    "flounder",   "grouper",       "bonito",     "dashi",     "dashida",        "monkfish",
    "kingfish",   "bluefish",      "butterfish", "codfish",   "blackfish",      "whitefish",
    "pollock",    "orange roughy", "turbot",     "eel",       "carp",           "kipper",
    "smelt",      "sturgeon",      "barramundi", "hake",      "walleye",        "worcestershire",
    "caesar",     "lox",           "whiting",    "shad",      "imitation crab", "crabstick",
    "crab stick", "bouillabaisse", "seafood",    "scrod",     "hoki",           "basa",
    "gefilte",    "nam pla",       "nuoc mam",   "isinglass", "skate",          "rockfish",
    "bloater",    "bream",         "ahi",        "tobiko",    "lutefisk"};
constexpr Texts kNotFish = {"goldfish cracker", "swedish fish", "jellyfish"};

constexpr Texts kCrustaceans = {"shrimp",    "crab",         "crabmeat", "lobster",     "prawn",
                                "crayfish",  "crawfish",     "scampi",   "langoustine", "krill",
                                "shellfish", "crabstick",    "seafood",  "barnacle",    "yabby",
                                "jambalaya", "bouillabaisse"};
constexpr Texts kNotCrustaceans = {"crab apple", "imitation crab", "crab boil", "shrimp boil"};

constexpr Texts kTreeNuts = {"walnut",    "pecan",     "almond",     "hazelnut", "cashew",
                             "pistachio", "macadamia", "brazil nut", "pine nut", "praline",
                             "marzipan",  "amaretto",  "nutella",    "nougat",   "frangelico"};
constexpr Texts kNutAlone = {"nut", "mixed nut"};

constexpr Texts kPeanuts = {"peanut", "groundnut", "arachis"};

constexpr Texts kWheat = {
    "wheat",        "flour",       "bread",       "breadcrumb",  "pasta",        "noodle",
    "spaghetti",    "macaroni",    "couscous",    "bulgur",      "semolina",     "cracker",
    "crumb",        "tortilla",    "seitan",      "spelt",       "farro",        "kamut",
    "panko",        "cake",        "cookie",      "biscuit",     "pastry",       "phyllo",
    "filo",         "dough",       "crust",       "roll",        "bun",          "bagel",
    "pita",         "muffin",      "croissant",   "wonton",      "ravioli",      "lasagna",
    "lasagne",      "orzo",        "penne",       "linguine",    "fettuccine",   "vermicelli",
    "rotini",       "ziti",        "tortellini",  "gnocchi",     "ramen",        "udon",
    "soba",         "breadstick",  "crouton",     "stuffing",    "durum",        "gluten",
    "graham",       "pretzel",     "cereal",      "pancake",     "waffle",       "brownie",
    "doughnut",     "donut",       "cupcake",     "poundcake",   "gingersnap",   "gingerbread",
    "shortbread",   "wafer",       "brioche",     "focaccia",    "ciabatta",     "baguette",
    "naan",         "matzo",       "mostaccioli", "pappardelle", "spaghettini",  "conchiglie",
    "rigatoni",     "tagliatelle", "cannelloni",  "manicotti",   "wheatberries", "einkorn",
    "freekeh",      "triticale",   "breading",    "coating mix", "tempura",      "ladyfinger",
    "oreo",         "shells",      "capellini",   "lavash",      "injera",       "sourdough",
    "pumpernickel", "gravy",       "roux",        "soy sauce",   "teriyaki",     "hoisin",
    "beer",         "malt",        "tabbouleh",   "granola",     "egg roll",     "spring roll",
    "shortcake",    "pie shell",   "streusel",    "dumpling",    "fruitcake",    "coffeecake",
    "cheesecake",   "cornbread",   "triscuit",    "saltine",     "bisquick",     "fusilli",
    "ditalini",     "orecchiette", "pierogi"};
// Oat and rye are no wheat, but what is made of them mostly has some.
constexpr Texts kNotWheat = {
    "rice flour",       "almond flour",    "coconut flour",      "potato flour",
    "tapioca flour",    "corn flour",      "soy flour",          "bean flour",
    "gram flour",       "chickpea flour",  "millet flour",       "sorghum flour",
    "teff flour",       "amaranth flour",  "buckwheat flour",    "arepa flour",
    "mochi flour",      "ragi flour",      "quinoa flour",       "cellophane noodle",
    "rice noodle",      "rice vermicelli", "bean thread noodle", "rice pasta",
    "rice cake",        "rice cracker",    "corn tortilla",      "tortilla chip",
    "spaghetti squash", "yeast cake",      "fish cake",          "cookie cutter",
    "cake decoration",  "root beer",       "ginger beer",        "shirataki noodle",
    "cupcake liner",    "roll candy",      "banana flour",       "barley flour",
    "bread spice",      "crab cake",       "pork roll",          "potato cake"};

constexpr Texts kSoy = {"soy",
                        "soya",
                        "soymilk",
                        "tofu",
                        "miso",
                        "tempeh",
                        "edamame",
                        "tamari",
                        "teriyaki",
                        "hoisin",
                        "shoyu",
                        "natto",
                        "soybean",
                        "soyabean",
                        "bean curd",
                        "soyaki",
                        "tofunaise",
                        "okara",
                        "yuba",
                        "lecithin",
                        "textured vegetable protein",
                        "tvp",
                        "vegetable protein"};

constexpr Texts kSesame = {"sesame", "tahini",  "hummus", "halva",        "halvah",
                           "benne",  "gomasio", "zaatar", "baba ghanoush"};

constexpr Texts kOtherGluten = {"rye",     "barley",     "oat",          "oatmeal",   "malt",
                                "granola", "multigrain", "multi grain",  "ale",       "stout",
                                "lager",   "muesli",     "pumpernickel", "triticale", "haggis"};

constexpr Texts kCelery = {"celery", "celeriac", "mirepoix", "old bay"};
constexpr Texts kMustard = {"mustard", "dijon", "piccalilli", "honey mustard"};
constexpr Texts kSulphites = {
    "sulphite", "sulfite",       "sulphur dioxide", "wine",          "sherry",      "champagne",
    "vermouth", "marsala",       "madeira",         "dried apricot", "dried fruit", "raisin",
    "sultana",  "golden raisin", "maraschino",      "sauerkraut",    "molasses",    "cider",
    "port",     "prosecco",      "craisin",         "balsamic"};
constexpr Texts kNotSulphites = {"kitchen twine"};
constexpr Texts kLupin = {"lupin", "lupine", "lupini"};
constexpr Texts kMolluscs = {"clam",     "mussel",  "oyster",     "scallop",  "squid",
                             "calamari", "octopus", "snail",      "escargot", "abalone",
                             "cockle",   "conch",   "cuttlefish", "whelk",    "periwinkle",
                             "clamato",  "seafood", "shellfish",  "limpet",   "geoduck"};
constexpr Texts kNotMolluscs = {"oyster mushroom", "oyster cracker"};

// The cereals with gluten are wheat and its kin, which stand above, and the others.
std::vector<std::string_view> gluten_words() {
  std::vector<std::string_view> words(std::begin(kWheat), std::end(kWheat));
  words.insert(words.end(), std::begin(kOtherGluten), std::end(kOtherGluten));
  return words;
}

std::vector<std::string_view> not_gluten_words() {
  std::vector<std::string_view> words;
  for (const auto text : kNotWheat)
    if (text != "barley flour") words.push_back(text);
  return words;
}

}  // namespace

std::span<const AllergenWords> allergen_words() {
  static const auto gluten = gluten_words();
  static const auto not_gluten = not_gluten_words();
  static const AllergenWords groups[] = {
      {"milk", kMilk, kMilkAlone, kNotMilk},
      {"eggs", kEggs, {}, kNotEggs},
      {"fish", kFish, {}, kNotFish},
      {"crustaceans", kCrustaceans, {}, kNotCrustaceans},
      {"tree-nuts", kTreeNuts, kNutAlone, {}},
      {"peanuts", kPeanuts, {}, {}},
      {"wheat", kWheat, {}, kNotWheat},
      {"soy", kSoy, {}, {}},
      {"sesame", kSesame, {}, {}},
      {"gluten", gluten, {}, not_gluten},
      {"celery", kCelery, {}, {}},
      {"mustard", kMustard, {}, {}},
      {"sulphites", kSulphites, {}, kNotSulphites},
      {"lupin", kLupin, {}, {}},
      {"molluscs", kMolluscs, {}, kNotMolluscs},
  };
  return groups;
}

}  // namespace hankki
