// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/browse_room.h"

#include <QVBoxLayout>
#include <algorithm>

#include "core/workbench/themes.h"
#include "ui/storefront/kit/browse_view.h"
#include "ui/storefront/shop_faces.h"
#include "ui/storefront/tag_names.h"
#include "ui/theme/format.h"
#include "ui/theme/korean_particles.h"

namespace hankki {
namespace {

constexpr std::size_t kAtOnce = 24;
constexpr std::size_t kMostTags = 24;
constexpr QLatin1String kTag("tag:"), kTheme("theme:");

int number(std::size_t count) { return static_cast<int>(count); }

/// Themes first, then the tags of most recipes that are not on every other one.
std::vector<BrowseTopic> topicsOf(const OpenShop& shop) {
  std::vector<BrowseTopic> topics;
  for (const RecipeTheme& theme :
       themes_of(shop.shop().workspace(), shop.shop().batch().data().dataset_id))
    if (!theme.recipes.empty())
      topics.push_back({kTheme + QString::number(theme.info.id),
                        themeText(QString::fromStdString(theme.name)),
                        number(theme.recipes.size())});
  const Vocabulary& names = shop.dataset().tags();
  std::vector<std::size_t> counts(names.size());
  for (const Recipe& recipe : shop.dataset().recipes())
    for (const std::uint32_t tag : recipe.tags) ++counts[tag];
  std::vector<std::uint32_t> tags;
  for (std::uint32_t tag = 0; tag < counts.size(); ++tag)
    if (counts[tag] > 0 && counts[tag] <= shop.dataset().recipes().size() / 2) tags.push_back(tag);
  std::ranges::sort(tags, std::ranges::greater{}, [&](std::uint32_t tag) { return counts[tag]; });
  tags.resize(std::min(tags.size(), kMostTags));
  for (const std::uint32_t tag : tags) {
    const QString name = QString::fromStdString(names.term(tag));
    topics.push_back({kTag + name, tagText(name), number(counts[tag])});
  }
  return topics;
}

/// Of a topic that is not there any more: none.
RecipeSearchQuery queryOf(const OpenShop& shop, const QString& text, const QString& topic) {
  RecipeSearchQuery query{.text = text.toStdString()};
  if (topic.startsWith(kTag))
    query.tag = shop.dataset().tags().find(topic.mid(kTag.size()).toStdString());
  if (!topic.startsWith(kTheme)) return query;
  auto among = std::make_shared<std::vector<ItemIndex>>();
  for (RecipeTheme& theme :
       themes_of(shop.shop().workspace(), shop.shop().batch().data().dataset_id))
    if (kTheme + QString::number(theme.info.id) == topic) *among = std::move(theme.recipes);
  query.among = std::move(among);
  return query;
}

/// Takes what the person is not shown out of what was found; how many those are.
std::size_t leaveOut(std::vector<ItemIndex>& found, const OpenShop& shop,
                     const std::optional<ShopPerson>& person) {
  const RecipeSet kept = shop.shop().kept_from(person.value_or(ShopPerson{}), shopTime());
  return std::erase_if(found, [&](ItemIndex recipe) { return kept.contains(recipe); });
}

}  // namespace

BrowseRoom::BrowseRoom(ShopVisit& visit, QWidget* parent)
    : ShopRoom(visit, parent), view_(new BrowseView(this)) {
  setObjectName(QStringLiteral("browse"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  connect(view_, &BrowseView::opened, this, &BrowseRoom::recipeWanted);
  connect(view_, &BrowseView::topicChosen, this, [this](const QString& topic) {
    topic_ = topic;
    text_.clear();
    emit topicChosen();
    askRecipes();
  });
  connect(view_, &BrowseView::moreWanted, this, &BrowseRoom::askMore);
}

void BrowseRoom::search(const QString& text) {
  text_ = text;
  topic_.clear();
  enter();
}

void BrowseRoom::enter() {
  ask([](OpenShop& shop, const JobContext&) { return topicsOf(shop); },
      [this](std::vector<BrowseTopic>&& topics) {
        view_->setTopics(topics);
        view_->setTopic(topic_);
        askRecipes();
      });
}

void BrowseRoom::askRecipes() {
  struct Found {
    BrowseFace face;
    std::vector<ItemIndex> recipes;
  };
  ask(
      [text = text_, topic = topic_, person = visit_.person()](OpenShop& shop,
                                                               const JobContext& job) {
        const RecipeSearch& search = shop.search(job);
        RecipeSearch::Meant searched = search.find_meant(queryOf(shop, text, topic));
        Found found{.face = {}, .recipes = std::move(searched.recipes)};
        BrowseFace& face = found.face;
        const QString meant = QString::fromStdString(searched.text);
        const std::size_t leftOut = leaveOut(found.recipes, shop, person);
        face.title = !text.isEmpty() ? tr("Results for %1").arg(text) : tr("Popular recipes");
        for (const BrowseTopic& one : topicsOf(shop))
          if (one.id == topic) face.title = one.name;
        QStringList notes;
        const int count = number(found.recipes.size());
        if (count > 0) notes << tr("%1 recipe(s)", nullptr, count).arg(formatCount(count));
        if (leftOut > 0)
          notes << tr("%n left out, by your allergies or as you put it away", nullptr,
                      number(leftOut));
        if (!meant.isEmpty() && count > 0)
          notes << withParticles(tr("showing results for %1").arg(meant));
        face.note = notes.join(QStringLiteral(" · "));
        face.empty =
            leftOut > 0 ? tr("No other recipe is found.") : tr("No recipe has any of these words.");
        const std::size_t shown = std::min(kAtOnce, found.recipes.size());
        face.recipes = recipeFaces(
            shop,
            {found.recipes.begin(), found.recipes.begin() + static_cast<std::ptrdiff_t>(shown)});
        face.more = shown < found.recipes.size();
        return found;
      },
      [this](Found&& found) {
        found_ = std::move(found.recipes);
        shown_ = found.face.recipes.size();
        view_->show(found.face);
      });
}

void BrowseRoom::askMore() {
  const std::size_t end = std::min(found_.size(), shown_ + kAtOnce);
  std::vector<ItemIndex> next(found_.begin() + static_cast<std::ptrdiff_t>(shown_),
                              found_.begin() + static_cast<std::ptrdiff_t>(end));
  ask([next = std::move(next)](OpenShop& shop,
                               const JobContext&) { return recipeFaces(shop, next); },
      [this, end](std::vector<RecipeFace>&& faces) {
        shown_ = end;
        view_->append(faces, end < found_.size());
      });
}

}  // namespace hankki
