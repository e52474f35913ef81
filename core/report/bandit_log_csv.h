// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/bandit/log_reader.h"

namespace hankki {

/// Rows of a log as LogReader reads them: the Open Bandit Dataset's columns, and behind them ours.
/// A text a row, so that a log of any length is written in little memory. `marginal`: with the
/// column marginal_propensity, which not every policy knows.
std::string bandit_log_header(bool marginal);
std::string bandit_log_line(const LogRow& row, bool marginal);

}  // namespace hankki
