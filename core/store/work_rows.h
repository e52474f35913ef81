// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/checked_row.h"
#include "core/store/work_state.h"
#include "core/store/writers.h"

namespace hankki {

/// Of the columns created, state, message, writer, from `first` on.
WorkState work_state_of(const Rows& row, const CheckedRow& checked, int first,
                        const Writers& writers);

}  // namespace hankki
