// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>

#include "core/base/error.h"
#include "core/training/interruption.h"
#include "core/training/run.h"

namespace hankki {

/// Does work whose end `sink` stores: where it throws, the sink is told how it ended, and what was
/// thrown is thrown on.
template <typename Sink, typename Work>
void run_under(Sink& sink, const Interruption& interruption, Work&& work) {
  try {
    work();
  } catch (const Cancelled&) {
    sink.ended(interruption.requested() ? RunState::Interrupted : RunState::Cancelled, {});
    throw;
  } catch (const std::exception& fault) {
    sink.ended(RunState::Failed, message_of(fault));
    throw;
  }
}

}  // namespace hankki
