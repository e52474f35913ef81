// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/open_shop.h"

#include <chrono>

#include "core/store/workspace.h"

namespace hankki {

OpenShop::OpenShop(std::shared_ptr<Workspace> workspace, const ShopSettings& settings,
                   const LoadedData& known, const JobContext& job)
    : workspace_(std::move(workspace)), shop_(*workspace_, settings, known, job) {
  count();
}

bool OpenShop::refresh(const JobContext& job) {
  const Dataset* before = &dataset();
  if (!shop_.refresh(job)) return false;
  if (before != &dataset()) {
    search_.reset();
    count();
  }
  return true;
}

void OpenShop::count() {
  stars_.assign(dataset().recipes().size(), 0);
  ratings_.assign(stars_.size(), 0);
  std::vector<std::uint32_t> rated(stars_.size());
  for (const Interaction& interaction : dataset().interactions()) {
    ++ratings_[interaction.item];
    if (interaction.rating <= 0) continue;
    ++rated[interaction.item];
    stars_[interaction.item] += interaction.rating;
  }
  for (std::size_t recipe = 0; recipe < stars_.size(); ++recipe)
    if (rated[recipe] > 0) stars_[recipe] /= static_cast<float>(rated[recipe]);
}

std::optional<double> OpenShop::stars(ItemIndex recipe) const {
  if (stars_[recipe] <= 0) return std::nullopt;
  return static_cast<double>(stars_[recipe]);
}

const RecipeSearch& OpenShop::search(const JobContext& job) {
  if (!search_)
    search_ = std::make_unique<const RecipeSearch>(
        shop_.batch().data().dataset, RecipeSearch::all_fields(),
        TokenOptions{.stemmer = "english"}, ratings_, job);
  return *search_;
}

Time shopTime() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace hankki
