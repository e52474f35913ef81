// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/multi_dae.h"

#include "core/models/common_parameters.h"
#include "core/models/multinomial_autoencoder.h"

namespace hankki {
namespace {

class MultiDae final : public MultinomialAutoencoder {
 public:
  using MultinomialAutoencoder::MultinomialAutoencoder;
  const ModelSpec& spec() const override { return multi_dae_spec(); }
};

std::vector<Parameter> multi_dae_parameters() {
  return with_engine(with_stopping(with_autoencoder_optimiser(
      {integer_parameter("hidden", en::say("Hidden units"), en::say("Network"), 600, 0, 16384,
                         en::say("Width of the layers beside the latent one; 0 leaves them out."),
                         en::say("units")),
       integer_parameter("latent", en::say("Latent units"), en::say("Network"), 64, 1, 16384,
                         en::say("Width of the middle layer."), en::say("units"), "K"),
       dropout_parameter(),
       real_parameter("l2", en::say("L2"), en::say("Regularisation"), 0, 0, 10,
                      en::say("Weight of the sum of squared weights in the loss."), {},
                      "\u03bb")})));
}

MultinomialSettings settings_of(const ParameterValues& parameters) {
  return {.hidden = static_cast<std::size_t>(parameters.integer("hidden")),
          .latent = static_cast<std::size_t>(parameters.integer("latent")),
          .dropout = static_cast<float>(parameters.real("dropout")),
          .l2 = static_cast<float>(parameters.real("l2")),
          .learning_rate = static_cast<float>(parameters.real("learning_rate")),
          .batch_size = static_cast<std::size_t>(parameters.integer("batch_size"))};
}

ModelMemory multi_dae_memory(const ParameterValues& parameters, const DataShape& data) {
  return multinomial_memory(settings_of(parameters), data);
}

}  // namespace

const ModelSpec& multi_dae_spec() {
  static const ModelSpec spec{
      {.id = "multidae",
       .name = "MultiDAE",
       .description = en::say(
           "Reads a user's items with some left out, and learns to spread its probability over all "
           "of them. A strong and simple neural model."),
       .paper = "Liang, Krishnan, Hoffman, Jebara: Variational autoencoders for collaborative "
                "filtering. WWW 2018",
       .paper_url = "https://arxiv.org/abs/1802.05814",
       .parameters = ParameterSchema(
           with_search(multi_dae_parameters(), {{"hidden", among({0, 300, 600})},
                                                {"latent", among({64, 128, 200})},
                                                {"dropout", linear(0.2, 0.8)},
                                                {"l2", logarithmic(1e-7, 1e-3)},
                                                {"learning_rate", logarithmic(1e-4, 0.01)},
                                                {"batch_size", among({64, 128, 256, 512})}})),
       .presets =
           {{"default",
             en::say("RecBole's network in small batches with more patience, NDCG@10 watched."),
             overrides({{"batch_size", std::int64_t{64}}, {"patience", std::int64_t{20}}})},
            {"paper", en::say("One layer of 200 units and L2, as in the paper, for 200 epochs."),
             overrides({{"hidden", std::int64_t{0}},
                        {"latent", std::int64_t{200}},
                        {"l2", 0.01 / 500},
                        {"epochs", std::int64_t{200}},
                        {"patience", std::int64_t{0}}})},
            {"recbole", en::say("As RecBole 1.2 trains it: no L2, batch 2048, watched by MRR@10."),
             overrides(
                 {{"batch_size", std::int64_t{2048}}, {"stop_metric", std::string("mrr@10")}})}}},
      {.family = Family::Autoencoder,
       .trains_by_epochs = true,
       .normalised_input = true,
       .memory = multi_dae_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_multi_dae(const ParameterValues& parameters) {
  return std::make_unique<MultiDae>(settings_of(parameters));
}

}  // namespace hankki
