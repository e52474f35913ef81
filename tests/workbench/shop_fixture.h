// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

#include "core/data/split.h"
#include "core/store/datasets.h"
#include "core/store/splits.h"
#include "tests/workbench/workbench_fixture.h"

namespace hankki::test {

inline constexpr Time kNoon = 1'800'000'000 * kSecond;
inline constexpr Time kHour = 3600 * kSecond;

/// A workspace with recipes of two tastes that carry their texts, and a split of them.
class ShopTest : public WorkbenchTest {
 protected:
  ShopTest() {
    TinyData data = two_tastes(true);
    known = LoadedData{.dataset = std::make_shared<const Dataset>(std::move(data.dataset)),
                       .split = std::make_shared<const Split>(std::move(data.split))};
    known.dataset_id =
        workspace->datasets().add(*known.dataset, {.name = "told", .source = "csv"}, {});
    known.split_id = workspace->splits().add(known.dataset_id, *known.dataset,
                                             assign_parts(*known.dataset, known.split->recipe),
                                             known.split->recipe);
  }
};

}  // namespace hankki::test
