// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/parameter_builders.h"

namespace hankki {

/// Parameters that core/training reads of every model that trains by epochs: epochs, patience,
/// stop_metric, whose role is Stopping. A model appends them to its own.
std::vector<Parameter> with_stopping(std::vector<Parameter> parameters);

/// Metrics that early stopping can watch.
const std::vector<std::string>& stopping_metrics();

/// The choices of the models that have a plain form too, appended: `engine`, the kernels or
/// LibTorch's autograd (core/torch), and `device`, where autograd computes.
constexpr const char* kEngine = "engine";
constexpr const char* kKernels = "kernels";
constexpr const char* kAutograd = "autograd";
constexpr const char* kDevice = "device";
constexpr const char* kCpu = "cpu";
std::vector<Parameter> with_engine(std::vector<Parameter> parameters);
bool uses_autograd(const ParameterValues& parameters);

/// What stands where the model learnt nothing (Blank, model_spec.h), appended: `fill`, nothing, so
/// that such places are in the order of the ids, or popularity (filled_model.h).
std::vector<Parameter> with_fill(std::vector<Parameter> parameters);
bool fills_by_popularity(const ParameterValues& parameters);

/// `vectors` of the models that learn from vectors of items: which (core/training/item_vectors.h).
Parameter item_vectors_parameter();
/// `cold_spread` of those that foretell vectors of items that nobody has from their texts.
Parameter cold_spread_parameter();

/// What all autoencoders have; with_autoencoder_optimiser appends learning_rate and batch_size
/// (users).
Parameter dropout_parameter();
Parameter noise_parameter();
std::vector<Parameter> with_autoencoder_optimiser(std::vector<Parameter> parameters);

}  // namespace hankki
