// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/multi_vae.h"

#include "core/models/common_parameters.h"
#include "core/models/multinomial_autoencoder.h"

namespace hankki {
namespace {

class MultiVae final : public MultinomialAutoencoder {
 public:
  using MultinomialAutoencoder::MultinomialAutoencoder;
  const ModelSpec& spec() const override { return multi_vae_spec(); }
};

std::vector<Parameter> multi_vae_parameters() {
  return with_engine(with_stopping(with_autoencoder_optimiser(
      {integer_parameter("hidden", en::say("Hidden units"), en::say("Network"), 600, 1, 16384,
                         en::say("Width of the layers beside the latent one."), en::say("units")),
       integer_parameter("latent", en::say("Latent units"), en::say("Network"), 64, 1, 16384,
                         en::say("Dimensions of the latent normal distribution."), en::say("units"),
                         "K"),
       dropout_parameter(), noise_parameter(),
       real_parameter("kl_cap", en::say("KL weight, at most"), en::say("Regularisation"), 0.2, 0,
                      10, en::say("The weight to which the KL term rises."), {}, "\u03b2"),
       integer_parameter(
           "kl_steps", en::say("KL annealing"), en::say("Regularisation"), 200'000, 0, 100'000'000,
           en::say("The KL weight rises by one over this a step; 0 gives its full weight at "
                   "once."),
           en::say("steps"))})));
}

MultinomialSettings settings_of(const ParameterValues& parameters) {
  return {.hidden = static_cast<std::size_t>(parameters.integer("hidden")),
          .latent = static_cast<std::size_t>(parameters.integer("latent")),
          .dropout = static_cast<float>(parameters.real("dropout")),
          .learning_rate = static_cast<float>(parameters.real("learning_rate")),
          .batch_size = static_cast<std::size_t>(parameters.integer("batch_size")),
          .variational = true,
          .noise = static_cast<float>(parameters.real("noise")),
          .kl_cap = static_cast<float>(parameters.real("kl_cap")),
          .kl_steps = parameters.integer("kl_steps")};
}

ModelMemory multi_vae_memory(const ParameterValues& parameters, const DataShape& data) {
  return multinomial_memory(settings_of(parameters), data);
}

}  // namespace

const ModelSpec& multi_vae_spec() {
  static const ModelSpec spec{
      {.id = "multivae",
       .name = "MultiVAE",
       .description = en::say(
           "MultiDAE whose middle layer is a distribution, held near the standard normal by a term "
           "that is faded in. Often the best of the simple autoencoders."),
       .paper = "Liang, Krishnan, Hoffman, Jebara: Variational autoencoders for collaborative "
                "filtering. WWW 2018",
       .paper_url = "https://arxiv.org/abs/1802.05814",
       .parameters = ParameterSchema(
           with_search(multi_vae_parameters(), {{"latent", among({64, 128, 200})},
                                                {"dropout", linear(0.2, 0.8)},
                                                {"noise", logarithmic(0.01, 1)},
                                                {"kl_cap", logarithmic(0.02, 1)},
                                                {"kl_steps", logarithmic(1000, 200'000)},
                                                {"learning_rate", logarithmic(1e-4, 0.01)},
                                                {"batch_size", among({64, 128, 256, 512})}})),
       .presets =
           {{"default",
             en::say("RecBole's network in small batches with more patience, NDCG@10 watched."),
             overrides({{"noise", 0.01},
                        {"batch_size", std::int64_t{64}},
                        {"patience", std::int64_t{20}}})},
            {"paper", en::say("600-200-600 with noise N(0, 1), as in the paper, for 200 epochs."),
             overrides({{"latent", std::int64_t{200}},
                        {"epochs", std::int64_t{200}},
                        {"patience", std::int64_t{0}}})},
            {"recbole",
             en::say("As RecBole 1.2 trains it: noise of deviation .01, batch 2048, watched by "
                     "MRR@10."),
             overrides({{"noise", 0.01},
                        {"batch_size", std::int64_t{2048}},
                        {"stop_metric", std::string("mrr@10")}})}}},
      {.family = Family::Autoencoder,
       .trains_by_epochs = true,
       .normalised_input = true,
       .memory = multi_vae_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_multi_vae(const ParameterValues& parameters) {
  return std::make_unique<MultiVae>(settings_of(parameters));
}

}  // namespace hankki
