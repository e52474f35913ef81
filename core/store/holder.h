// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hankki {

/// Who works at a run or a study, or has it in its queue.
enum class Holder {
  Nobody,  ///< also where the process that did has ended: it waits until somebody goes on with it
  Us,      ///< this open workspace
  Another  ///< one of another process, or another one of this
};

}  // namespace hankki
