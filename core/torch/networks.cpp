// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/models/common_parameters.h"
#include "core/torch/module.h"

namespace hankki::autograd {
namespace {

struct Entry {
  std::string_view model;
  std::unique_ptr<AutogradNetwork> (*make)(const Setting&);
};

constexpr Entry kNetworks[] = {
    {"bpr", make_bpr},
    {"cdae", make_cdae},
    {"lightgcn", make_light_gcn},
    {"multidae", make_multinomial},
    {"multivae", make_multinomial},
    {"recvae", make_rec_vae},
};

std::unique_ptr<AutogradNetwork> make_network(std::string_view model,
                                              const ParameterValues& parameters,
                                              const InteractionMatrix& train,
                                              AutogradPrecision precision) {
  const bool single = precision == AutogradPrecision::Single;
  for (const auto& entry : kNetworks)
    if (entry.model == model)
      return entry.make({parameters, train,
                         at::TensorOptions(single ? at::kFloat : at::kDouble)
                             .device(at::Device(parameters.choice(kDevice)))});
  throw Error(model, en::say("has no autograd form; train it with engine=kernels"));
}

}  // namespace

const AutogradNetworks& networks() {
  static const AutogradNetworks table{make_network};
  return table;
}

}  // namespace hankki::autograd
