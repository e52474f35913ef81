// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/torch/module.h"

#include <algorithm>
#include <sstream>
#include <type_traits>

#include "core/base/error.h"

namespace hankki::autograd {
namespace {

using AdamState = torch::optim::AdamParamState;
using AdamStates = std::decay_t<decltype(std::declval<torch::optim::Adam&>().state())>;

/// Under what LibTorch keeps a parameter's state: the address of its implementation, which LibTorch
/// 1 writes out as a string and LibTorch 2 does not.
template <typename Key = AdamStates::key_type>
Key state_key(const at::Tensor& parameter) {
  void* const address = parameter.unsafeGetTensorImpl();
  if constexpr (std::is_same_v<Key, std::string>) {
    std::ostringstream text;
    text << address;
    return text.str();
  } else {
    return address;
  }
}

}  // namespace

Tensor to_tensor(const at::Tensor& values) {
  const at::Tensor plain = values.detach().to(at::kCPU, at::kFloat).contiguous();
  return Tensor::of(
      std::span<const float>(plain.data_ptr<float>(), static_cast<std::size_t>(plain.numel())),
      plain.sizes().vec());
}

void load_tensor(const TensorMap& tensors, const std::string& name, at::Tensor values) {
  const at::NoGradGuard no_gradient;
  const std::vector<std::int64_t> shape = values.sizes().vec();
  const auto saved = expect_tensor(tensors, name, TensorType::F32, shape).as<float>();
  values.copy_(at::from_blob(const_cast<float*>(saved.data()), shape, at::kFloat));
}

at::Tensor Setting::indices(std::vector<std::int64_t> values) const {
  const at::Tensor shown = at::from_blob(values.data(), {std::ssize(values)}, at::kLong);
  return shown.to(options.device(), at::kLong, false, true);
}

NetworkModule::NetworkModule(Setting setting, std::vector<std::string> losses) : setting_(setting) {
  for (auto& name : losses) sums_.emplace_back(std::move(name), 0);
}

void NetworkModule::add_adam(const std::string& prefix) {
  std::vector<std::pair<std::string, at::Tensor>> chosen;
  std::vector<at::Tensor> tensors;
  for (const auto& parameter : named_parameters()) {
    if (!parameter.key().starts_with(prefix)) continue;
    chosen.emplace_back(parameter.key(), parameter.value());
    tensors.push_back(parameter.value());
  }
  optimised_.push_back(
      {prefix, std::move(chosen),
       torch::optim::Adam(tensors, torch::optim::AdamOptions(setting_.real("learning_rate"))), 0});
}

void NetworkModule::descend(const at::Tensor& loss, std::size_t adam) {
  Optimised& set = optimised_[adam];
  set.adam.zero_grad();
  loss.backward();
  set.adam.step();
  ++set.steps;
}

void NetworkModule::add_loss(std::string_view name, const at::Tensor& sum) {
  for (auto& [part, total] : sums_)
    if (part == name) total += sum.item<double>();
}

LossParts NetworkModule::take_losses() {
  LossParts losses = sums_;
  for (auto& [name, sum] : losses) sum /= std::max(1.0, samples_);
  for (auto& [name, sum] : sums_) sum = 0;
  samples_ = 0;
  return losses;
}

TensorMap NetworkModule::weights() const {
  TensorMap tensors;
  for (const auto& parameter : named_parameters())
    tensors[parameter.key()] = to_tensor(parameter.value());
  return tensors;
}

void NetworkModule::load_weights(const TensorMap& tensors) {
  for (auto& parameter : named_parameters())
    load_tensor(tensors, parameter.key(), parameter.value());
}

// The kernels let rows wait until they are next read, and say of each row how far it has come. Here
// none ever waits.
TensorMap NetworkModule::optimiser() const {
  TensorMap tensors;
  for (const auto& set : optimised_) {
    tensors[set.prefix + "step"] = Tensor::of(std::span<const std::int64_t>(&set.steps, 1), {1});
    for (const auto& [name, parameter] : set.parameters) {
      at::Tensor first = at::zeros_like(parameter), second = first;
      const auto& states = set.adam.state();
      if (const auto found = states.find(state_key(parameter)); found != states.end()) {
        const auto& state = static_cast<const AdamState&>(*found->second);
        first = state.exp_avg();
        second = state.exp_avg_sq();
      }
      tensors[name + ".first"] = to_tensor(first);
      tensors[name + ".second"] = to_tensor(second);
      const std::vector<std::int64_t> updated(static_cast<std::size_t>(parameter.size(0)),
                                              set.steps);
      tensors[name + ".updated"] =
          Tensor::of(std::span<const std::int64_t>(updated), {parameter.size(0)});
    }
  }
  return tensors;
}

void NetworkModule::load_optimiser(const TensorMap& tensors) {
  const std::int64_t one[] = {1};
  for (auto& set : optimised_) {
    const auto& step = expect_tensor(tensors, set.prefix + "step", TensorType::I64, one);
    set.steps = step.as<std::int64_t>()[0];
    if (set.steps < 0)
      throw Error("step", en::say("the checkpoint is damaged; start the run anew"));
    set.adam.state().clear();
    if (set.steps == 0) continue;
    for (const auto& [name, parameter] : set.parameters) {
      auto state = std::make_unique<AdamState>();
      const at::Tensor first = at::zeros_like(parameter), second = at::zeros_like(parameter);
      load_tensor(tensors, name + ".first", first);
      load_tensor(tensors, name + ".second", second);
      state->step(set.steps);
      state->exp_avg(first);
      state->exp_avg_sq(second);
      set.adam.state()[state_key(parameter)] = std::move(state);
    }
  }
}

}  // namespace hankki::autograd
