// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <functional>

class QWidget;

namespace hankki {

class Plot;

/// Saves each plot that the widget shows as a file of that ending ("png") in the folder, under the
/// name that `nameOf` gives it; equal names are counted. Gives the files' names. How each ended,
/// the plots tell: Plot::exported(), Plot::exportFailed().
QStringList savePlots(QWidget& shown, const QString& folder, const QString& ending,
                      const std::function<QString(const Plot&)>& nameOf);

}  // namespace hankki
