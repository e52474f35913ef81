#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/parameters.h"

namespace hankki {

/// Parameters that core/training reads of every model that trains by epochs: epochs, patience,
/// stop_metric. A model appends them to its own.
std::vector<Parameter> with_stopping(std::vector<Parameter> parameters);

/// Metrics that early stopping can watch.
const std::vector<std::string>& stopping_metrics();

/// Ranges of a search: over the orders of magnitude, evenly, or among values.
ParameterRange logarithmic(double low, double high);
ParameterRange linear(double low, double high);
ParameterRange among(std::initializer_list<std::int64_t> values);
ParameterRange among(std::initializer_list<const char*> choices);
ParameterRange either();  ///< of a Boolean

/// Says where a search looks for these of the parameters, unless it is told otherwise.
std::vector<Parameter> with_search(
    std::vector<Parameter> parameters,
    std::initializer_list<std::pair<std::string_view, ParameterRange>> ranges);

/// The values in which a preset differs from the schema's defaults.
ParameterValues overrides(std::initializer_list<std::pair<const char*, ParameterValue>> values);

/// The choices of the models that have a plain form too, appended: `engine`, the kernels or
/// LibTorch's autograd (core/torch), and `device`, where autograd computes.
constexpr const char* kEngine = "engine";
constexpr const char* kKernels = "kernels";
constexpr const char* kAutograd = "autograd";
constexpr const char* kDevice = "device";
constexpr const char* kCpu = "cpu";
std::vector<Parameter> with_engine(std::vector<Parameter> parameters);

/// Shorthands for a schema's rows.
Parameter integer_parameter(std::string name, std::string label, std::string group,
                            std::int64_t value, double minimum, double maximum, std::string doc,
                            std::string unit = {}, std::string symbol = {});
Parameter real_parameter(std::string name, std::string label, std::string group, double value,
                         double minimum, double maximum, std::string doc, std::string unit = {},
                         std::string symbol = {});
Parameter boolean_parameter(std::string name, std::string label, std::string group, bool value,
                            std::string doc);
Parameter choice_parameter(std::string name, std::string label, std::string group,
                           std::vector<std::string> choices, std::string doc);  ///< first: default

/// What all autoencoders have; with_autoencoder_optimiser appends learning_rate and batch_size
/// (users).
Parameter dropout_parameter();
Parameter noise_parameter();
std::vector<Parameter> with_autoencoder_optimiser(std::vector<Parameter> parameters);

}  // namespace hankki
