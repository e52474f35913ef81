#include "core/models/common_parameters.h"

#include <algorithm>

namespace hankki {

ParameterValues overrides(std::initializer_list<std::pair<const char*, ParameterValue>> values) {
  ParameterValues result;
  for (const auto& [name, value] : values) result.set(name, value);
  return result;
}

ParameterRange logarithmic(double low, double high) {
  return ParameterInterval{.low = low, .high = high, .logarithmic = true};
}

ParameterRange linear(double low, double high) {
  return ParameterInterval{.low = low, .high = high};
}

ParameterRange among(std::initializer_list<std::int64_t> values) {
  return std::vector<ParameterValue>(values.begin(), values.end());
}

ParameterRange among(std::initializer_list<const char*> choices) {
  std::vector<ParameterValue> values;
  for (const char* choice : choices) values.emplace_back(std::string(choice));
  return values;
}

ParameterRange either() { return std::vector<ParameterValue>{false, true}; }

std::vector<Parameter> with_search(
    std::vector<Parameter> parameters,
    std::initializer_list<std::pair<std::string_view, ParameterRange>> ranges) {
  for (const auto& [name, range] : ranges)
    std::ranges::find(parameters, name, &Parameter::name)->search = range;
  return parameters;
}

Parameter integer_parameter(std::string name, std::string label, std::string group,
                            std::int64_t value, double minimum, double maximum, std::string doc,
                            std::string unit, std::string symbol) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .unit = std::move(unit),
          .symbol = std::move(symbol),
          .type = ParameterType::Integer,
          .default_value = value,
          .minimum = minimum,
          .maximum = maximum};
}

Parameter real_parameter(std::string name, std::string label, std::string group, double value,
                         double minimum, double maximum, std::string doc, std::string unit,
                         std::string symbol) {
  Parameter parameter =
      integer_parameter(std::move(name), std::move(label), std::move(group), 0, minimum, maximum,
                        std::move(doc), std::move(unit), std::move(symbol));
  parameter.type = ParameterType::Real;
  parameter.default_value = value;
  return parameter;
}

Parameter boolean_parameter(std::string name, std::string label, std::string group, bool value,
                            std::string doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::Boolean,
          .default_value = value};
}

Parameter choice_parameter(std::string name, std::string label, std::string group,
                           std::vector<std::string> choices, std::string doc) {
  return {.name = std::move(name),
          .label = std::move(label),
          .group = std::move(group),
          .doc = std::move(doc),
          .type = ParameterType::Choice,
          .default_value = choices.front(),
          .choices = std::move(choices)};
}

const std::vector<std::string>& stopping_metrics() {
  static const std::vector<std::string> metrics{"ndcg@10", "recall@10", "mrr@10",   "hit@10",
                                                "map@10",  "ndcg@20",   "recall@20"};
  return metrics;
}

std::vector<Parameter> with_stopping(std::vector<Parameter> parameters) {
  parameters.push_back(integer_parameter("epochs", "Epochs, at most", "Stopping", 300, 1, 100'000,
                                         "How many passes over the training data there are."));
  parameters.push_back(integer_parameter(
      "patience", "Patience", "Stopping", 10, 0, 100'000,
      "Stops when more evaluations than this in a row bring no gain; 0 never stops early.",
      "evaluations"));
  parameters.push_back(choice_parameter("stop_metric", "Watch", "Stopping", stopping_metrics(),
                                        "The validation metric whose best epoch is kept."));
  return parameters;
}

std::vector<Parameter> with_engine(std::vector<Parameter> parameters) {
  parameters.push_back(choice_parameter(
      kEngine, "Engine", "Engine", {kKernels, kAutograd},
      "Kernels written for this model, or its plain form with LibTorch's autograd, which the "
      "kernels are checked against: the same mathematics, but slower."));
  parameters.push_back(choice_parameter(kDevice, "Device", "Engine", {kCpu, "cuda"},
                                        "Where autograd computes; the kernels know the CPU only."));
  return parameters;
}

Parameter dropout_parameter() {
  return real_parameter("dropout", "Dropout", "Regularisation", 0.5, 0, 0.99,
                        "Probability that an item is left out of a user's input.");
}

Parameter noise_parameter() {
  return real_parameter("noise", "Noise", "Regularisation", 1, 0, 10,
                        "Standard deviation of the noise that is scaled by the latent deviation; 1 "
                        "samples the posterior, RecBole takes .01.",
                        {}, "\u03b5");
}

std::vector<Parameter> with_autoencoder_optimiser(std::vector<Parameter> parameters) {
  parameters.push_back(real_parameter("learning_rate", "Learning rate", "Optimiser", 1e-3, 1e-6, 1,
                                      "Adam's step size.", {}, "\u03b1"));
  parameters.push_back(integer_parameter("batch_size", "Batch size", "Optimiser", 500, 1, 1'000'000,
                                         "Users an optimiser step.", "users"));
  return parameters;
}

}  // namespace hankki
