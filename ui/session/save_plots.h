// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace hankki {

class JobRunner;
class MessageStrip;

/// Whether the widget shows a plot that savePlots() would save.
bool showsPlots(const QWidget& shown);

/// Saves each plot that the widget shows as a file of that ending ("png", "svg", "pdf") in the
/// folder, under the plot's name; equal names are counted, and plots that stand below each other
/// under one axis are one file. They are drawn at once and written in one job. The strip tells how
/// that ended, or that there is nothing to save; where files of those names are there already, it
/// asks first.
void savePlots(const QWidget& shown, const QString& folder, const QString& ending, JobRunner& jobs,
               MessageStrip& strip);

}  // namespace hankki
