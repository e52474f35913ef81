// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "ui/bandit/live_history.h"

namespace hankki {

/// The tables of a simulation as CSV, figures in full: every kept moment of every model; the models
/// at the moment that is looked at; every kept choice and every change.
std::string momentsCsv(const LiveHistory& history);
std::string modelsCsv(const LiveFrame& frame);
std::string eventsCsv(const LiveHistory& history);

}  // namespace hankki
