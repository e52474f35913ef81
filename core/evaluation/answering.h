// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/models/listed_model.h"

namespace hankki {

/// While it lives, a model is asked for one part, with lists of k items. Throws Error where lists
/// that were imported are shorter, so that no metric at k is told that could not be.
class Answering {
 public:
  Answering(Recommender& model, Part part, std::int32_t k)
      : lists_(dynamic_cast<PartLists*>(&model)) {
    if (!lists_) return;
    lists_->answer_for(part);
    const std::int32_t longest = lists_->longest_list();
    if (!lists_->answers_for(part) || k <= longest) return;
    lists_->answer_for(Part::Test);
    throw Error("k", en::say("{} is more than the {} items of the longest list; ask for fewer", k,
                             longest));
  }
  ~Answering() {
    if (lists_) lists_->answer_for(Part::Test);
  }
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;

 private:
  PartLists* lists_;
};

}  // namespace hankki
