// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "core/report/run_table.h"
#include "core/search/study.h"

namespace hankki {

/// A study's trials side by side, as the Search page, `hankki-cli search` and the exported CSV
/// (to_csv) show them. Rows as the trials were given. Columns in this order: trial, model, state,
/// rung (from 1), epochs, best_epoch (from 1); the parameters that are searched, in the order of
/// the models and their schemas, empty where a model does not have one; "validation METRIC", the
/// study's metric first; seconds; message. There are no test metrics: a trial has none.
RunTable make_trial_table(const StudyRequest& request, std::span<const Trial> trials);

}  // namespace hankki
