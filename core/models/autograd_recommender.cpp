// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/autograd_recommender.h"

#include <algorithm>
#include <mutex>
#include <numeric>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/kernels/adam.h"
#include "core/models/autoencoder.h"
#include "core/models/cdae.h"
#include "core/models/common_parameters.h"
#include "core/models/pairwise_sampler.h"
#include "core/models/registry.h"

namespace hankki {
namespace {

/// What both families share: the network, its tensors, and scoring.
class AutogradRecommender : public Recommender {
 public:
  AutogradRecommender(const ModelSpec& spec, const ParameterValues& parameters,
                      AutogradPrecision precision)
      : parameters_(parameters), spec_(spec), precision_(precision) {}

  const ModelSpec& spec() const override { return spec_; }
  void begin(const InteractionMatrix& train, std::uint64_t seed, const JobContext& job) override;
  LossParts run_epoch(std::int64_t epoch, const JobContext& job) override;
  std::map<std::string, double> annealed_weights() const override {
    return network_->annealed_weights();
  }
  std::int64_t steps() const override { return steps_; }
  void prepare_scoring() override;
  TensorMap weights() const override { return network_->weights(); }
  void load_weights(const TensorMap& tensors) override;
  TensorMap optimiser() const override { return network_->optimiser(); }
  void load_optimiser(const TensorMap& tensors) override { network_->load_optimiser(tensors); }

  // What the mathematics gives once the weights are known needs no gradients.
  FoldIn fold_in() const override { return make_kernel_form()->fold_in(); }
  bool folds_in_by_training_data() const override {
    return make_kernel_form()->folds_in_by_training_data();
  }
  void score_histories(const InteractionMatrix& histories, std::span<float> out) const override {
    kernel_form().score_histories(histories, out);
  }
  std::vector<Reason> explain(std::span<const ItemIndex> history, ItemIndex item,
                              std::size_t limit) const override {
    return kernel_form().explain(history, item, limit);
  }

 protected:
  virtual void begin_batches() = 0;
  virtual void run_batches(std::int64_t epoch, const JobContext& job) = 0;

  const InteractionMatrix& train() const { return *train_; }
  std::uint64_t seed() const { return seed_; }
  /// To compute with: LibTorch keeps its thread count a thread, as ThreadBudget does.
  AutogradNetwork& network() const {
    autograd_module().follow_budget();
    return *network_;
  }
  void step(const AutogradBatch& batch) {
    network().step(batch);
    ++steps_;
  }
  bool has(std::string_view parameter) const { return parameters_.all().contains(parameter); }
  std::size_t size(std::string_view parameter) const {
    return static_cast<std::size_t>(parameters_.integer(parameter));
  }

  ParameterValues parameters_;

 private:
  std::unique_ptr<Recommender> make_kernel_form() const;
  const Recommender& kernel_form() const;

  const ModelSpec& spec_;
  AutogradPrecision precision_;
  const InteractionMatrix* train_ = nullptr;
  std::uint64_t seed_ = 0;
  std::int64_t steps_ = 0;
  std::unique_ptr<AutogradNetwork> network_;
  mutable std::mutex mutex_;
  mutable std::unique_ptr<Recommender> kernel_form_;  // of the present weights; made when needed
};

std::unique_ptr<Recommender> AutogradRecommender::make_kernel_form() const {
  ParameterValues parameters = parameters_;
  parameters.set(kEngine, std::string(kKernels));
  return make_model(spec_.id, parameters);
}

const Recommender& AutogradRecommender::kernel_form() const {
  const std::scoped_lock lock(mutex_);
  if (!kernel_form_) {
    auto form = make_kernel_form();
    form->begin(*train_, seed_, {});
    form->load_weights(network_->weights());
    form->prepare_scoring();
    kernel_form_ = std::move(form);
  }
  return *kernel_form_;
}

void AutogradRecommender::begin(const InteractionMatrix& train, std::uint64_t seed,
                                const JobContext& job) {
  const TorchModule& module = autograd_module();
  module.follow_budget();
  train_ = &train;
  seed_ = seed;
  network_ = torch_table<AutogradNetworks>(module).make(spec_.id, parameters_, train, precision_);
  kernel_form_.reset();
  const auto initial = make_kernel_form();
  initial->begin(train, seed, job);
  network_->load_weights(initial->weights());
  network_->load_optimiser(initial->optimiser());
  begin_batches();
}

LossParts AutogradRecommender::run_epoch(std::int64_t epoch, const JobContext& job) {
  const kernels::FlushSubnormals flush;
  kernel_form_.reset();
  network_->take_losses();  // of an epoch that was cancelled
  run_batches(epoch, job);
  return network_->take_losses();
}

void AutogradRecommender::prepare_scoring() { network().prepare_scoring(); }

void AutogradRecommender::load_weights(const TensorMap& tensors) {
  kernel_form_.reset();
  network_->load_weights(tensors);
}

class PairwiseAutograd final : public AutogradRecommender {
 public:
  PairwiseAutograd(const ModelSpec& spec, const ParameterValues& parameters,
                   AutogradPrecision precision)
      : AutogradRecommender(spec, parameters, precision) {
    if (has("optimiser") && parameters.choice("optimiser") != "adam")
      throw Error("engine",
                  en::say("autograd trains with Adam only; set optimiser=adam, or train with "
                          "engine=kernels"));
  }

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    network().score({.users = users}, out);
  }

 protected:
  void begin_batches() override {
    const bool by_users = has("sampling") && parameters_.choice("sampling") == "users";
    sampler_.begin(train(), seed(),
                   by_users ? PairwiseSampler::Order::Users : PairwiseSampler::Order::Interactions,
                   size("batch_size"));
  }
  void run_batches(std::int64_t epoch, const JobContext& job) override {
    const std::size_t batch_size = size("batch_size");
    for (auto samples = sampler_.draw(epoch); !samples.empty();) {
      job.check();
      const std::size_t count = std::min(batch_size, samples.size());
      step({.samples = samples.first(count)});
      samples = samples.subspan(count);
    }
  }

 private:
  PairwiseSampler sampler_;
};

class AutoencoderAutograd final : public AutogradRecommender {
 public:
  using AutogradRecommender::AutogradRecommender;

  void score(std::span<const UserIndex> users, std::span<float> out) const override {
    const kernels::SparseInput input = whole_rows(users);
    network().score({.users = users, .input = &input}, out);
  }

 protected:
  void begin_batches() override {}
  void run_batches(std::int64_t epoch, const JobContext& job) override;

 private:
  kernels::SparseInput whole_rows(std::span<const UserIndex> users) const;
  void run_pass(std::uint64_t pass, bool decoder, const JobContext& job);
  void update_prior(const JobContext& job);
  std::vector<std::vector<ItemIndex>> draw_others(const UserBatch& batch) const;
};

kernels::SparseInput AutoencoderAutograd::whole_rows(std::span<const UserIndex> users) const {
  kernels::SparseInput input(train().items());
  draw_input(train(), users, {.normalised = spec().normalised_input}, RandomEngine(), input);
  return input;
}

std::vector<std::vector<ItemIndex>> AutoencoderAutograd::draw_others(const UserBatch& batch) const {
  std::vector<std::vector<ItemIndex>> others;
  if (!has("negatives") || size("negatives") == 0) return others;
  for (const UserIndex user : batch.users)
    others.push_back(cdae_others(train(), user, size("negatives"), seed(), batch.pass));
  return others;
}

void AutoencoderAutograd::run_pass(std::uint64_t pass, bool decoder, const JobContext& job) {
  const float dropout = decoder ? 0 : static_cast<float>(parameters_.real("dropout"));
  UserBatch batch(train().items());
  Block noise;
  for_each_user_batch(train(), seed(), pass, size("batch_size"),
                      {.normalised = spec().normalised_input, .dropout = dropout}, job, batch, [&] {
                        if (has("noise"))
                          draw_noise(batch.users.size(), size("latent"),
                                     static_cast<float>(parameters_.real("noise")),
                                     random_stream(seed(), "noise", batch.number), noise);
                        step({.users = batch.users,
                              .input = &batch.input,
                              .noise = noise.values,
                              .others = draw_others(batch),
                              .decoder = decoder});
                      });
}

void AutoencoderAutograd::update_prior(const JobContext& job) {
  std::vector<UserIndex> all(train().users());
  std::iota(all.begin(), all.end(), 0U);
  for (std::span<const UserIndex> rest = all; !rest.empty();) {
    job.check();
    const auto users = rest.first(std::min(size("batch_size"), rest.size()));
    const kernels::SparseInput input = whole_rows(users);
    network().update_prior({.users = users, .input = &input});
    rest = rest.subspan(users.size());
  }
}

void AutoencoderAutograd::run_batches(std::int64_t epoch, const JobContext& job) {
  auto pass = static_cast<std::uint64_t>(epoch);
  if (!spec().trains_in_turns) return run_pass(pass, false, job);
  const std::size_t encoder_passes = size("encoder_passes");
  const std::size_t decoder_passes = size("decoder_passes");
  pass *= encoder_passes + decoder_passes;
  for (std::size_t i = 0; i < encoder_passes; ++i) run_pass(pass++, false, job);
  update_prior(job);
  for (std::size_t i = 0; i < decoder_passes; ++i) run_pass(pass++, true, job);
}

}  // namespace

const TorchModule& autograd_module() {
  return torch_module(en::say(
      "engine=autograd needs LibTorch: install the package hankki-torch, or libtorch-dev and "
      "build Hankki with -DHANKKI_WITH_TORCH=ON; or train with engine=kernels"));
}

std::unique_ptr<Recommender> make_autograd(const ModelSpec& spec, const ParameterValues& parameters,
                                           AutogradPrecision precision) {
  const std::string& device = parameters.choice(kDevice);
  if (device != kCpu && !autograd_module().has_device(device))
    throw Error(kDevice, en::say("this LibTorch has no {}; train with device=cpu, or install a "
                                 "LibTorch built for it, and its driver",
                                 device));
  if (spec.family == Family::Autoencoder)
    return std::make_unique<AutoencoderAutograd>(spec, parameters, precision);
  return std::make_unique<PairwiseAutograd>(spec, parameters, precision);
}

}  // namespace hankki
