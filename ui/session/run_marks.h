// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/runs.h"

class QMenu;
class QWidget;

namespace hankki {

class Session;

/// The actions of a run's context menu that write on it: name, tags and note; archive. Each is done
/// in a job, in the workspace that is open now, and not at all once another one is; what is written
/// over can be undone.
void addRunMarkActions(QMenu& menu, Session& session, QWidget& page, const RunInfo& run);

}  // namespace hankki
