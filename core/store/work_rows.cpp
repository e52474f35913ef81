// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/work_rows.h"

#include "core/store/records.h"
#include "core/store/run_rows.h"

namespace hankki {

WorkState work_state_of(const Rows& row, const CheckedRow& checked, int first,
                        const Writers& writers) {
  WorkState work;
  work.created = checked.text(first);
  work.holder = writers.holder(row.integer(first + 3));
  work.state = checked.parsed(first + 1,
                              [&](const std::string& text) { return state_of(text, work.holder); });
  work.message = message_of(checked.text(first + 2));
  return work;
}

}  // namespace hankki
