// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/recommender.h"

namespace hankki {

/// A "model" of which only its lists are known, because another program trained it. Its id is this
/// and the name that its owner gave it: "imported:GRU4Rec". It cannot be trained, resumed or asked
/// about people whom it has no list for, so that model_specs() does not name it.
inline constexpr std::string_view kImportedModel = "imported:";
inline bool is_imported_model(std::string_view id) { return id.starts_with(kImportedModel); }

/// What people read for it: "GRU4Rec".
inline std::string_view imported_name(std::string_view id) {
  return id.substr(kImportedModel.size());
}

/// A list for each row of a split, best first; empty where there is none.
using ItemLists = std::vector<std::vector<ItemIndex>>;

/// The weights of such a model: its lists for the test part and for the validation part. Either may
/// be left out (no rows).
TensorMap listed_weights(const ItemLists& test, const ItemLists& validation);

const ModelSpec& listed_spec();
std::unique_ptr<Recommender> make_listed();

}  // namespace hankki
