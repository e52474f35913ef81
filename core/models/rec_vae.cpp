// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/rec_vae.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/kernels/gaussian.h"
#include "core/models/autoencoder.h"
#include "core/models/common_parameters.h"
#include "core/models/rec_encoder.h"

namespace hankki {
namespace {

class RecVae final : public Autoencoder {
 public:
  explicit RecVae(const ParameterValues& parameters);

  const ModelSpec& spec() const override { return rec_vae_spec(); }
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  TensorMap optimiser() const override;
  void load_optimiser(const TensorMap& tensors) override;

 protected:
  void allocate(std::size_t users, std::size_t items) override;
  void encode(const kernels::SparseInput& input, Block& hidden) const override;
  const ItemLayer& output() const override { return output_; }

 private:
  enum { kEncoder, kDecoder };  // the two sets

  void update_prior(const RecEncoder& encoder);
  void train_encoder(Batch& batch);
  void train_decoder(Batch& batch);
  void add_kl(const Batch& batch);
  kernels::Gaussian old_posterior(UserIndex user) const {
    return {old_mean_.row(user), old_log_variance_.row(user)};
  }
  std::vector<std::pair<const char*, Block*>> prior_blocks() {
    return {{"prior.mean", &old_mean_}, {"prior.log_variance", &old_log_variance_}};
  }

  std::size_t hidden_size_, latent_size_, batch_size_;
  float dropout_, noise_deviation_, gamma_;
  kernels::CompositePrior prior_;
  std::uint64_t encoder_passes_, decoder_passes_;
  float learning_rate_;
  RecEncoder encoder_;
  ItemLayer output_;
  // All that the old encoder is asked for: its posterior of each user's whole row, users x latent.
  // Right after an update it is the new encoder's too, which is what the decoder trains on.
  Block old_mean_, old_log_variance_;

  // Of the batch at hand.
  RecEncoder::Trace trace_;
  Block noise_, z_, z_gradient_, mean_gradient_, log_variance_gradient_;
  double reconstruction_ = 0, kl_ = 0;  // sums over the epoch's encoder passes
};

RecVae::RecVae(const ParameterValues& parameters)
    : Autoencoder(static_cast<std::size_t>(parameters.integer("batch_size")), true),
      hidden_size_(static_cast<std::size_t>(parameters.integer("hidden"))),
      latent_size_(static_cast<std::size_t>(parameters.integer("latent"))),
      batch_size_(static_cast<std::size_t>(parameters.integer("batch_size"))),
      dropout_(static_cast<float>(parameters.real("dropout"))),
      noise_deviation_(static_cast<float>(parameters.real("noise"))),
      gamma_(static_cast<float>(parameters.real("gamma"))),
      encoder_passes_(static_cast<std::uint64_t>(parameters.integer("encoder_passes"))),
      decoder_passes_(static_cast<std::uint64_t>(parameters.integer("decoder_passes"))),
      learning_rate_(static_cast<float>(parameters.real("learning_rate"))) {
  prior_.wide_log_variance = static_cast<float>(parameters.real("wide_log_variance"));
  prior_.mixture = {static_cast<float>(parameters.real("mix_standard")),
                    static_cast<float>(parameters.real("mix_old")),
                    static_cast<float>(parameters.real("mix_wide"))};
  const float sum = std::accumulate(prior_.mixture.begin(), prior_.mixture.end(), 0.0F);
  for (float& share : prior_.mixture) share /= sum;
}

void RecVae::allocate(std::size_t users, std::size_t items) {
  for (Block* block : {&old_mean_, &old_log_variance_}) {
    block->resize(users, latent_size_);
    std::ranges::fill(block->values, 0.0F);
  }
  {  // The first prior is an encoder that nothing has trained.
    RecEncoder untrained;
    untrained.allocate(items, hidden_size_, latent_size_,
                       [&](std::uint64_t layer) { return stream("initialise-prior", layer); });
    update_prior(untrained);
  }
  encoder_.allocate(items, hidden_size_, latent_size_,
                    [&](std::uint64_t layer) { return stream("initialise-encoder", layer); });
  output_.allocate(items, latent_size_, stream("initialise-output"));
  const kernels::AdamSettings adam{.rate = learning_rate_};
  sets_.emplace_back(adam, "encoder.");
  sets_.emplace_back(adam, "decoder.");
  encoder_.add_to(sets_[kEncoder]);
  output_.add_to(sets_[kDecoder], "output");
}

/// All rows of the encoder must be caught up.
void RecVae::update_prior(const RecEncoder& encoder) {
  std::vector<UserIndex> users(train().users());
  std::iota(users.begin(), users.end(), 0U);
  kernels::SparseInput input(train().items());
  for (std::size_t begin = 0; begin < users.size(); begin += batch_size_) {
    const auto batch = std::span(users).subspan(begin, std::min(batch_size_, users.size() - begin));
    draw_input(train(), batch, {}, RandomEngine(), input);
    encoder.forward(input, trace_);
    const auto at = static_cast<std::ptrdiff_t>(begin * latent_size_);
    std::ranges::copy(trace_.mean.values, old_mean_.values.begin() + at);
    std::ranges::copy(trace_.log_variance.values, old_log_variance_.values.begin() + at);
  }
}

/// The KL term (eq. 11) of the batch: its part of the gradient of z, and the posterior's gradients.
void RecVae::add_kl(const Batch& batch) {
  mean_gradient_.resize(z_.rows, latent_size_);
  log_variance_gradient_.resize(z_.rows, latent_size_);
  std::vector<double> losses(z_.rows);
  parallel_rows(z_.rows, [&](std::size_t row) {
    const UserIndex user = batch.users[row];
    const kernels::Gaussian posterior{std::as_const(trace_.mean).row(row),
                                      std::as_const(trace_.log_variance).row(row)};
    const float user_weight = gamma_ * static_cast<float>(items_of(user).size());
    const float weight = user_weight / static_cast<float>(z_.rows);
    losses[row] =
        user_weight * kernels::composite_kl(posterior, old_posterior(user), prior_, noise_.row(row),
                                            z_.row(row), weight, z_gradient_.row(row));
    kernels::composite_kl_backward(posterior, noise_.row(row), z_gradient_.row(row), weight,
                                   mean_gradient_.row(row), log_variance_gradient_.row(row));
    const auto slopes = log_variance_gradient_.row(row);
    for (std::size_t i = 0; i < slopes.size(); ++i)
      if (std::abs(posterior.log_variance[i]) == RecEncoder::kLogVarianceBound) slopes[i] = 0;
  });
  kl_ += std::accumulate(losses.begin(), losses.end(), 0.0);
}

void RecVae::train_encoder(Batch& batch) {
  ParameterSet& set = sets_[kEncoder];
  set.begin_step();
  encoder_.catch_up(batch.input, set);
  encoder_.forward(batch.input, trace_);
  draw_noise(batch.users.size(), latent_size_, noise_deviation_, stream("noise", batch.number),
             noise_);
  z_.resize(noise_.rows, latent_size_);
  parallel_rows(z_.rows, [&](std::size_t row) {
    kernels::sample_gaussian({trace_.mean.row(row), trace_.log_variance.row(row)}, noise_.row(row),
                             z_.row(row));
  });
  output_.forward(z_, batch.scores);
  reconstruction_ += multinomial_batch_loss(batch);
  output_.backward(batch.scores, z_gradient_);
  add_kl(batch);
  encoder_.step(batch.input, trace_, mean_gradient_, log_variance_gradient_, set);
}

void RecVae::train_decoder(Batch& batch) {
  ParameterSet& set = sets_[kDecoder];
  set.begin_step();
  draw_noise(batch.users.size(), latent_size_, noise_deviation_, stream("noise", batch.number),
             noise_);
  z_.resize(noise_.rows, latent_size_);
  parallel_rows(z_.rows, [&](std::size_t row) {
    kernels::sample_gaussian(old_posterior(batch.users[row]), noise_.row(row), z_.row(row));
  });
  output_.forward(z_, batch.scores);
  multinomial_batch_loss(batch);
  output_.step(z_, batch.scores, 0, set);
}

LossParts RecVae::run_epoch(std::int64_t epoch, const JobContext& job) {
  reconstruction_ = kl_ = 0;
  auto pass = static_cast<std::uint64_t>(epoch) * (encoder_passes_ + decoder_passes_);
  for (std::uint64_t i = 0; i < encoder_passes_; ++i)
    run_pass(pass++, dropout_, job, [&](Batch& batch) { train_encoder(batch); });
  sets_[kEncoder].catch_up();
  update_prior(encoder_);
  for (std::uint64_t i = 0; i < decoder_passes_; ++i)
    run_pass(pass++, 0, job, [&](Batch& batch) { train_decoder(batch); });
  const auto users =
      static_cast<double>(std::max<std::size_t>(1, encoder_passes_ * users_trained()));
  return {{"reconstruction", reconstruction_ / users}, {"kl", kl_ / users}};
}

TensorMap RecVae::optimiser() const {
  TensorMap tensors = Autoencoder::optimiser();
  const std::vector<std::int64_t> shape{static_cast<std::int64_t>(old_mean_.rows),
                                        static_cast<std::int64_t>(latent_size_)};
  tensors["prior.mean"] = Tensor::showing(std::span<const float>(old_mean_.values), shape);
  tensors["prior.log_variance"] =
      Tensor::showing(std::span<const float>(old_log_variance_.values), shape);
  return tensors;
}

void RecVae::load_optimiser(const TensorMap& tensors) {
  Autoencoder::load_optimiser(tensors);
  const std::int64_t shape[] = {static_cast<std::int64_t>(old_mean_.rows),
                                static_cast<std::int64_t>(latent_size_)};
  for (const auto& [name, block] : prior_blocks())
    std::ranges::copy(expect_tensor(tensors, name, TensorType::F32, shape).as<float>(),
                      block->values.begin());
}

void RecVae::encode(const kernels::SparseInput& input, Block& hidden) const {
  RecEncoder::Trace trace;
  encoder_.forward(input, trace);
  hidden = std::move(trace.mean);
}

std::vector<Parameter> rec_vae_parameters() {
  const auto mixture = [](const char* name, Message label, double value, Message doc) {
    return real_parameter(name, std::move(label), en::say("Prior"), value, 0.001, 1,
                          std::move(doc));
  };
  return with_engine(with_stopping(with_autoencoder_optimiser(
      {integer_parameter("hidden", en::say("Hidden units"), en::say("Network"), 600, 1, 16384,
                         en::say("Width of the encoder's five layers."), en::say("units")),
       integer_parameter("latent", en::say("Latent units"), en::say("Network"), 200, 1, 16384,
                         en::say("Dimensions of the latent normal distribution."), en::say("units"),
                         "d"),
       dropout_parameter(), noise_parameter(),
       real_parameter("gamma", en::say("KL weight"), en::say("Regularisation"), 0.005, 0, 10,
                      en::say("Weight of the KL term, times the number of the user's items."), {},
                      "\u03b3"),
       mixture("mix_standard", en::say("Share, standard normal"), 0.15,
               en::say("Share of the standard normal in the prior.")),
       mixture("mix_old", en::say("Share, old posterior"), 0.75,
               en::say("Share of the posterior of the encoder before in the prior.")),
       mixture("mix_wide", en::say("Share, wide normal"), 0.1,
               en::say("Share of the wide normal in the prior.")),
       real_parameter("wide_log_variance", en::say("Log-variance, wide"), en::say("Prior"), 10, 0,
                      20, en::say("Logarithm of the wide normal's variance.")),
       integer_parameter("encoder_passes", en::say("Encoder passes"), en::say("Optimiser"), 3, 0,
                         100, en::say("Passes an epoch that train the encoder, with dropout."),
                         en::say("passes"), "M_enc"),
       integer_parameter("decoder_passes", en::say("Decoder passes"), en::say("Optimiser"), 1, 0,
                         100,
                         en::say("Passes an epoch that then train the decoder, without dropout."),
                         en::say("passes"), "M_dec")})));
}

ModelMemory rec_vae_memory(const ParameterValues& parameters, const DataShape& data) {
  const double hidden = static_cast<double>(parameters.integer("hidden"));
  const double latent = static_cast<double>(parameters.integer("latent"));
  const auto batch = static_cast<double>(parameters.integer("batch_size"));
  const auto [users, items] = std::pair<double, double>(data.users, data.items);
  constexpr double kLayers = RecEncoder::kLayers;
  const double trace = (3 * kLayers + 1) * hidden + 2 * latent;  // of a user
  ModelMemory memory = autoencoder_memory(data, batch, trace);
  memory.weights = kFloatBytes * (items * (hidden + latent + 1) + (kLayers - 1) * hidden * hidden +
                                  2 * hidden * latent);
  // The layers, the prior's mean and log-variance of every user, and the blocks of a batch.
  memory.resident = SparseLayer::bytes(items, hidden) +
                    (kLayers - 1) * DenseLayer::bytes(hidden, hidden) +
                    2 * DenseLayer::bytes(hidden, latent) + ItemLayer::bytes(items, latent) +
                    kFloatBytes * 2 * users * latent +
                    kFloatBytes * (trace + 3 * hidden + 5 * latent) * std::min(batch, users);
  memory.epoch += data.threads * ItemLayer::step_bytes(latent);
  return memory;
}

}  // namespace

const ModelSpec& rec_vae_spec() {
  static const ModelSpec spec{
      {.id = "recvae",
       .name = "RecVAE",
       .description =
           en::say("A variational autoencoder with a deeper encoder, whose prior remembers what "
                   "the encoder "
                   "said before. Trains encoder and decoder in turn; slower, and often better."),
       .paper = "Shenbin, Alekseev, Tutubalina, Malykh, Nikolenko: RecVAE: a new variational "
                "autoencoder "
                "for top-N recommendations with implicit feedback. WSDM 2020",
       .paper_url = "https://arxiv.org/abs/1912.11160",
       .parameters = ParameterSchema(
           with_search(rec_vae_parameters(), {{"latent", among({64, 128, 200})},
                                              {"dropout", linear(0.2, 0.8)},
                                              {"gamma", logarithmic(1e-3, 0.05)},
                                              {"learning_rate", logarithmic(1e-4, 0.01)},
                                              {"batch_size", among({64, 128, 256, 512})}})),
       .presets =
           {{"default",
             en::say("RecBole's network in smaller batches with more patience, NDCG@10 watched."),
             overrides({{"noise", 0.01},
                        {"batch_size", std::int64_t{256}},
                        {"patience", std::int64_t{20}}})},
            {"paper",
             en::say("Noise N(0, 1) and learning rate 5e-4, as in the paper, for 50 epochs."),
             overrides({{"learning_rate", 5e-4},
                        {"epochs", std::int64_t{50}},
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
       .trains_in_turns = true,
       .memory = rec_vae_memory}};
  return spec;
}

std::unique_ptr<Recommender> make_rec_vae(const ParameterValues& parameters) {
  return std::make_unique<RecVae>(parameters);
}

}  // namespace hankki
