// What the library hankki_autograd shows to the program that loads it.
#include <ATen/Parallel.h>

#include "core/base/error.h"
#include "core/models/autograd/module.h"

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
      return entry.make({parameters, train, single ? at::kFloat : at::kDouble});
  throw Error(model, en::say("has no autograd form; train it with engine=kernels"));
}

}  // namespace
}  // namespace hankki::autograd

#if defined(_WIN32)
#define HANKKI_EXPORT __declspec(dllexport)
#else
#define HANKKI_EXPORT __attribute__((visibility("default")))
#endif

extern "C" HANKKI_EXPORT const hankki::AutogradLibrary* hankki_autograd_library() {
  static const hankki::AutogradLibrary library{HANKKI_VERSION, hankki::autograd::make_network,
                                               at::set_num_threads, at::get_num_threads};
  return &library;
}
