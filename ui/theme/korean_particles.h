// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hankki {

/// A Korean particle has two forms, by the sound before it, and a translation with a name in it
/// must write both: "%1을(를)". Chooses the one that is right: "데이터를", "실행 #3을". Where the
/// sound is not sure, as of most English words, both stay. A text without them stays as it is.
QString withParticles(QString text);

}  // namespace hankki
