// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace hankki {

/// Takes all out of a layout and what lies in it; widgets go with the next turn of the event loop,
/// as one of them may be the sender.
void clearLayout(QLayout& layout);

}  // namespace hankki
