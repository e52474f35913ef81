// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/split.h"
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

/// What sets lists that were imported apart from a model that is asked: each was made for one part
/// of a split, is as long as it is, and what is not in it scores minus infinity.
class PartLists {
 public:
  virtual ~PartLists() = default;
  /// Which part's lists score() gives from now on; the test part's until then. It throws Error
  /// where there are none of that part.
  virtual void answer_for(Part part) = 0;
  virtual bool answers_for(Part part) const = 0;
  virtual std::int32_t longest_list() const = 0;  ///< of that part
};

/// Whether the model can be asked for that part: of all but such lists it can.
bool answers_for(const Recommender& model, Part part);

/// The weights of such a model: its lists for the test part and for the validation part. Either may
/// be left out (no rows).
TensorMap listed_weights(const ItemLists& test, const ItemLists& validation);

const ModelSpec& listed_spec();
std::unique_ptr<Recommender> make_listed();

}  // namespace hankki
