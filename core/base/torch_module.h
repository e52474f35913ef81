// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/base/message.h"

namespace hankki {

/// LibTorch is known to one module, hankki_torch, which is loaded when something first needs it. It
/// links the library hankki_base that the programs link: one kind of Error, one budget of threads,
/// one set of workers. What it can do stands in tables of functions by name; the layer that calls
/// one declares it (AutogradNetworks in core/models), and the module, which stands above, fills it.
struct TorchModule {
  const char* version;                          ///< of Hankki
  const void* (*table)(std::string_view name);  ///< nullptr: it has none of that name
  void (*follow_budget)();                      ///< LibTorch uses threads_here() on this thread
  int (*threads)();                             ///< how many it uses there
  bool (*has_device)(std::string_view name);    ///< "cpu", "cuda"
};

/// The module's one symbol.
using TorchModuleSymbol = const TorchModule*();
constexpr const char* kTorchModuleSymbol = "hankki_torch_module";

/// The module, loaded on the first call that finds it. Throws Error where it is missing or does not
/// load, which ends in `advice`, or where it is of another version.
const TorchModule& torch_module(const Message& advice);

/// One of its tables.
template <typename Table>
const Table& torch_table(const TorchModule& module) {
  return *static_cast<const Table*>(module.table(Table::kName));
}

}  // namespace hankki
