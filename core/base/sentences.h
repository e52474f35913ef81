// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/message.h"

namespace hankki {

/// "a; b; c"; empty where there are none.
inline Message sentences(const std::vector<Message>& parts) {
  Message all;
  for (const Message& part : parts) all = all.empty() ? part : en::say("{}; {}", all, part);
  return all;
}

}  // namespace hankki
