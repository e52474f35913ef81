// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/workbench/recipe_search.h"
#include "core/workbench/shop.h"

namespace hankki {

/// A shop with what its pages ask besides: the stars that people gave, the recipes by their words.
/// One thread at a time, as the shop itself.
class OpenShop {
 public:
  /// Throws as Shop.
  OpenShop(std::shared_ptr<Workspace> workspace, const ShopSettings& settings,
           const LoadedData& known, const JobContext& job);

  /// What is another one than at the last call, whoever took it up.
  enum class News {
    Nothing,
    Settings,  ///< rows, arms and indices are as before
    Shop       ///< the batch, or what people wrote
  };
  /// Takes up the batch that is served by now, what people wrote, and the settings.
  News refresh(const JobContext& job);

  /// Held by whoever calls it, where more than one thread may.
  std::unique_lock<std::mutex> alone() { return std::unique_lock(mutex_); }

  Shop& shop() { return shop_; }
  const Shop& shop() const { return shop_; }
  const Dataset& dataset() const { return *shop_.batch().data().dataset; }
  const Recipe& recipe(ItemIndex index) const { return dataset().recipes()[index]; }
  const ShopCatalogue& catalogue() const { return shop_.batch().catalogue(); }

  /// The mean of the data's ratings; none where nobody rated it.
  std::optional<double> stars(ItemIndex recipe) const;
  /// Made when it is asked for first.
  const RecipeSearch& search(const JobContext& job);

 private:
  /// Of the data's ratings, by recipe.
  struct Counts {
    std::shared_ptr<const Dataset> of;
    std::vector<float> stars;  // 0: none
    std::vector<std::uint32_t> ratings;
  };
  const std::shared_ptr<const Dataset>& data() const { return shop_.batch().data().dataset; }
  const Counts& counts() const;

  std::shared_ptr<Workspace> workspace_;  // goes last
  Shop shop_;
  BatchId toldBatch_;  // by refresh(), and so on
  std::shared_ptr<const Dataset> told_;
  ShopSettings toldSettings_;
  // What people write is taken up by calls of the shop itself, so these tell what they are of.
  mutable Counts counts_;
  std::shared_ptr<const Dataset> searched_;
  std::unique_ptr<const RecipeSearch> search_;
  std::mutex mutex_;
};

/// Microseconds since 1970: what the shop calls now.
Time shopTime();

}  // namespace hankki
