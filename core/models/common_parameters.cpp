// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/common_parameters.h"

namespace hankki {
namespace {

constexpr const char* kFill = "fill";
constexpr const char* kByPopularity = "popularity";

bool has_choice(const ParameterValues& parameters, const char* name, const char* choice) {
  const auto found = parameters.all().find(name);
  return found != parameters.all().end() && found->second == ParameterValue(std::string(choice));
}

}  // namespace

const std::vector<std::string>& stopping_metrics() {
  static const std::vector<std::string> metrics{"ndcg@10", "recall@10", "mrr@10",   "hit@10",
                                                "map@10",  "ndcg@20",   "recall@20"};
  return metrics;
}

std::vector<Parameter> with_stopping(std::vector<Parameter> parameters) {
  const auto first = std::ssize(parameters);
  parameters.push_back(
      integer_parameter("epochs", en::say("Epochs, at most"), en::say("Stopping"), 300, 1, 100'000,
                        en::say("How many passes over the training data there are.")));
  parameters.push_back(integer_parameter(
      "patience", en::say("Patience"), en::say("Stopping"), 10, 0, 100'000,
      en::say("Stops when more evaluations than this in a row bring no gain; 0 never stops early."),
      en::say("evaluations")));
  parameters.push_back(
      choice_parameter("stop_metric", en::say("Watch"), en::say("Stopping"), stopping_metrics(),
                       en::say("The validation metric whose best epoch is kept.")));
  for (auto added = parameters.begin() + first; added != parameters.end(); ++added)
    added->role = ParameterRole::Stopping;
  return parameters;
}

std::vector<Parameter> with_engine(std::vector<Parameter> parameters) {
  parameters.push_back(choice_parameter(
      kEngine, en::say("Engine"), en::say("Engine"), {kKernels, kAutograd},
      en::say(
          "Kernels written for this model, or its plain form with LibTorch's autograd, which the "
          "kernels are checked against: the same mathematics, but slower.")));
  parameters.push_back(
      choice_parameter(kDevice, en::say("Device"), en::say("Engine"), {kCpu, "cuda"},
                       en::say("Where autograd computes; the kernels know the CPU only.")));
  return parameters;
}

bool uses_autograd(const ParameterValues& parameters) {
  return has_choice(parameters, kEngine, kAutograd);
}

std::vector<Parameter> with_fill(std::vector<Parameter> parameters) {
  parameters.push_back(choice_parameter(
      kFill, en::say("Where nothing was learnt"), en::say("Lists"), {"none", kByPopularity},
      en::say(
          "What stands in a list where the model learnt nothing, as for a user without history: "
          "popularity, or nothing, and then such places are in the order of the ids.")));
  return parameters;
}

bool fills_by_popularity(const ParameterValues& parameters) {
  return has_choice(parameters, kFill, kByPopularity);
}

Parameter item_vectors_parameter() {
  return {.name = "vectors",
          .label = en::say("Vectors of recipes"),
          .group = en::say("Texts"),
          .doc = en::say("The name of vectors that were made of the data set's recipes, or of an "
                         "encoder that needs no file, svd or bert2vec: then they are made of the "
                         "texts when training begins."),
          .type = ParameterType::Text,
          .default_value = std::string("svd"),
          .shortest = 1,
          .longest = 200};
}

Parameter cold_spread_parameter() {
  return real_parameter(
      "cold_spread", en::say("Spread of cold recipes"), en::say("Texts"), 1, 0, 4,
      en::say("Vectors that texts foretell lie too near to each other to come early in a list of "
              "the whole catalogue. 1 makes them lie as far apart as those that were learnt, 0 "
              "leaves them as they are, and more brings new recipes in at the cost of others."));
}

Parameter dropout_parameter() {
  return real_parameter("dropout", en::say("Dropout"), en::say("Regularisation"), 0.5, 0, 0.99,
                        en::say("Probability that an item is left out of a user's input."));
}

Parameter noise_parameter() {
  return real_parameter(
      "noise", en::say("Noise"), en::say("Regularisation"), 1, 0, 10,
      en::say("Standard deviation of the noise that is scaled by the latent deviation; 1 "
              "samples the posterior, RecBole takes .01."),
      {}, "\u03b5");
}

std::vector<Parameter> with_autoencoder_optimiser(std::vector<Parameter> parameters) {
  parameters.push_back(real_parameter("learning_rate", en::say("Learning rate"),
                                      en::say("Optimiser"), 1e-3, 1e-6, 1,
                                      en::say("Adam's step size."), {}, "\u03b1"));
  parameters.push_back(integer_parameter("batch_size", en::say("Batch size"), en::say("Optimiser"),
                                         500, 1, 1'000'000, en::say("Users an optimiser step."),
                                         en::say("users")));
  return parameters;
}

}  // namespace hankki
