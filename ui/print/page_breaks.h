// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace hankki {

/// Breaks the pages of a laid out document so that no heading or caption (TextFigures::html()) is
/// left at the foot of a page without what it stands over.
void keepTogether(QTextDocument& text);

}  // namespace hankki
