// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace hankki {

class JobRunner;
class MessageStrip;
class Plot;

/// Saves each plot that the widget shows as a file of that ending ("png") in the folder, under the
/// name that `nameOf` gives it; equal names are counted. They are drawn at once and written in one
/// job. The strip tells how that ended, or that there is nothing to save; where files of those
/// names are there already, it asks first.
void savePlots(const QWidget& shown, const QString& folder, const QString& ending,
               const std::function<QString(const Plot&)>& nameOf, JobRunner& jobs,
               MessageStrip& strip);

}  // namespace hankki
