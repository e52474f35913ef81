// SPDX-License-Identifier: GPL-3.0-or-later
// What the module hankki_torch shows to the program that loads it.
#include "core/base/torch_module.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>

#include "core/base/threads.h"
#include "core/torch/encoders.h"
#include "core/torch/module.h"

namespace hankki {
namespace {

struct Table {
  std::string_view name;
  const void* functions;
};

const Table kTables[] = {
    {AutogradNetworks::kName, &autograd::networks()},
    {EncoderNetworks::kName, &autograd::encoders()},
};

const void* table(std::string_view name) {
  for (const auto& entry : kTables)
    if (entry.name == name) return entry.functions;
  return nullptr;
}

// LibTorch's count is each thread's own, as budgets are; setting it may make a pool of threads
// anew.
void follow_budget() {
  if (const int count = threads_here(); count != at::get_num_threads()) at::set_num_threads(count);
}

bool has_device(std::string_view name) {
  return name == "cpu" || (name == "cuda" && at::hasCUDA());
}

}  // namespace
}  // namespace hankki

#if defined(_WIN32)
#define HANKKI_EXPORT __declspec(dllexport)
#else
#define HANKKI_EXPORT __attribute__((visibility("default")))
#endif

extern "C" HANKKI_EXPORT const hankki::TorchModule* hankki_torch_module() {
  static const hankki::TorchModule module{HANKKI_VERSION, hankki::table, hankki::follow_budget,
                                          at::get_num_threads, hankki::has_device};
  return &module;
}
