// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/torch_module.h"

#include "core/base/error.h"
#include "core/base/shared_library.h"

namespace hankki {
namespace {

const TorchModule& load(const Message& advice) {
  const auto module = reinterpret_cast<TorchModuleSymbol*>(
      library_symbol("hankki_torch", kTorchModuleSymbol, advice));
  const TorchModule& loaded = *module();
  if (std::string_view(loaded.version) != HANKKI_VERSION)
    throw Error("hankki_torch",
                en::say("is of Hankki {}, this is {}; install the same version of both",
                        loaded.version, std::string_view(HANKKI_VERSION)));
  return loaded;
}

}  // namespace

const TorchModule& torch_module(const Message& advice) {
  static const TorchModule& module = load(advice);
  return module;
}

}  // namespace hankki
