// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recommender.h"

#include "core/base/error.h"

namespace hankki {

void Recommender::score_histories(const InteractionMatrix&, std::span<float>) const {
  throw Error(spec().name, en::say("{} cannot score a user whom it never saw; train it again "
                                   "with that user in the data",
                                   spec().name));
}

std::vector<Reason> Recommender::explain(std::span<const ItemIndex>, ItemIndex, std::size_t) const {
  return {};
}

}  // namespace hankki
