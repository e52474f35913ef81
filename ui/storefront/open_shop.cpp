// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/open_shop.h"

#include <chrono>
#include <utility>

#include "core/store/workspace.h"

namespace hankki {

OpenShop::OpenShop(std::shared_ptr<Workspace> workspace, const ShopSettings& settings,
                   const LoadedData& known, const JobContext& job)
    : workspace_(std::move(workspace)),
      shop_(*workspace_, settings, known, job),
      toldBatch_(shop_.batch().info().id),
      told_(data()),
      toldSettings_(shop_.settings()) {}

OpenShop::News OpenShop::refresh(const JobContext& job) {
  shop_.refresh(job);
  const BatchId batch = shop_.batch().info().id;
  const bool otherBatch = std::exchange(toldBatch_, batch) != batch;
  const bool otherData = std::exchange(told_, data()) != data();
  const bool otherSettings = std::exchange(toldSettings_, shop_.settings()) != shop_.settings();
  if (otherBatch || otherData) return News::Shop;
  return otherSettings ? News::Settings : News::Nothing;
}

const OpenShop::Counts& OpenShop::counts() const {
  if (counts_.of == data()) return counts_;
  counts_ = {.of = data(),
             .stars = std::vector<float>(dataset().recipes().size()),
             .ratings = std::vector<std::uint32_t>(dataset().recipes().size())};
  std::vector<std::uint32_t> rated(counts_.stars.size());
  for (const Interaction& interaction : dataset().interactions()) {
    ++counts_.ratings[interaction.item];
    if (interaction.rating <= 0) continue;
    ++rated[interaction.item];
    counts_.stars[interaction.item] += interaction.rating;
  }
  for (std::size_t recipe = 0; recipe < rated.size(); ++recipe)
    if (rated[recipe] > 0) counts_.stars[recipe] /= static_cast<float>(rated[recipe]);
  return counts_;
}

std::optional<double> OpenShop::stars(ItemIndex recipe) const {
  const float mean = counts().stars[recipe];
  if (mean <= 0) return std::nullopt;
  return static_cast<double>(mean);
}

const RecipeSearch& OpenShop::search(const JobContext& job) {
  if (searched_ != data()) {
    search_ = std::make_unique<const RecipeSearch>(data(), RecipeSearch::all_fields(),
                                                   TokenOptions{.stemmer = "english"},
                                                   counts().ratings, job);
    searched_ = data();
  }
  return *search_;
}

Time shopTime() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace hankki
