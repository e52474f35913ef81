// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/models/recommender.h"

namespace hankki {

/// All models, in the order in which a list shows them.
const std::vector<ModelSpec>& model_specs();

/// Null where there is no such model: a run may be of one that only another version knows.
const ModelSpec* find_model_spec(std::string_view id);

/// Throws Error, naming the models there are, on an unknown id.
const ModelSpec& model_spec(std::string_view id);

/// The name of the model with this id, or the id itself where there is no such model.
std::string model_name(std::string_view id);

/// A new model with these parameters (a value for each of its schema).
std::unique_ptr<Recommender> make_model(std::string_view id, const ParameterValues& parameters);

}  // namespace hankki
