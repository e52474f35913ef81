// SPDX-License-Identifier: GPL-3.0-or-later
// Model files: what loads answers for a user, whatever its weights say.
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/training/model_file.h"
#include "tests/fuzz/target.h"

namespace hankki::fuzz {

void run_one(std::string_view bytes) {
  constexpr double kAvailableMb = 300;  // a file may ask for far more than its own size
  try {
    const LoadedModel loaded = parse_model_file(bytes, "input", {}, kAvailableMb);
    const auto items = static_cast<std::uint32_t>(loaded.items.size());
    if (loaded.model->fold_in() == FoldIn::None || items == 0) return;
    std::vector<ItemIndex> history(std::min(items, 3U));
    std::iota(history.begin(), history.end(), 0U);
    std::vector<std::pair<UserIndex, ItemIndex>> pairs;
    for (const ItemIndex item : history) pairs.emplace_back(0, item);
    std::vector<float> scores(items);
    loaded.model->score_histories(InteractionMatrix::from_pairs(1, items, std::move(pairs)),
                                  scores);
    loaded.model->explain(history, items - 1, 3);
  } catch (const Error&) {
  }
}

}  // namespace hankki::fuzz
