// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/models/recommender.h"

namespace hankki {

/// While it lives, a model is asked for one part, with lists of k items. Throws Error where its
/// lists are shorter, so that no metric at k is told that could not be.
class Answering {
 public:
  Answering(Recommender& model, Part part, std::int32_t k) : model_(model) {
    model_.answer_for(part);
    if (const std::int32_t longest = model_.longest_list();
        model_.answers_for(part) && k > longest) {
      model_.answer_for(Part::Test);
      throw Error("k", en::say("{} is more than the {} items of the longest list; ask for fewer", k,
                               longest));
    }
  }
  ~Answering() { model_.answer_for(Part::Test); }
  Answering(const Answering&) = delete;
  Answering& operator=(const Answering&) = delete;

 private:
  Recommender& model_;
};

}  // namespace hankki
