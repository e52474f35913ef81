// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"
#include "core/store/ids.h"
#include "core/store/writers.h"
#include "core/training/run_sink.h"

namespace hankki {

/// Adds a queued run, in the queue of that writer; inside a write transaction.
RunId insert_run(Connection& connection, WriterId writer, SplitId split, const RunRequest& request,
                 const std::vector<std::string>& tags = {});

/// The state of a run or study by its column and its holder: what runs without one is interrupted.
RunState state_of(std::string_view stored, Holder holder);

inline constexpr std::int64_t kMostThreads = 1024;  ///< as run_parameters() allows

/// How closely a request is looked at. What was allowed to an older program may be out of range by
/// now: that must not keep the list from being shown, but nothing is done with it.
enum class Use { Show, Work };

/// Throws Error where they are none that can be asked for.
void check_list_lengths(const std::vector<std::int32_t>& ks);

/// The column `ks`; throws as check_list_lengths() does.
std::vector<std::int32_t> list_lengths_from(std::string_view column);

/// A model's stored parameters under today's schema: it may have gained and lost some since.
ParameterValues completed(std::string_view model, const ParameterValues& stored);

}  // namespace hankki
