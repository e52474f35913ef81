// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/save_plots.h"

#include <QDir>

#include "ui/plots/plot.h"

namespace hankki {

QStringList savePlots(QWidget& shown, const QString& folder, const QString& ending,
                      const std::function<QString(const Plot&)>& nameOf) {
  QStringList names;
  const auto plots = shown.findChildren<Plot*>();
  for (Plot* plot : plots) {
    if (!plot->isVisible()) continue;
    const QString name = nameOf(*plot).replace('/', '-');
    QString file = name + '.' + ending;
    for (int number = 2; names.contains(file, Qt::CaseInsensitive); ++number)
      file = QStringLiteral("%1 %2.%3").arg(name).arg(number).arg(ending);
    names << file;
    plot->saveTo(QDir(folder).filePath(file));
  }
  return names;
}

}  // namespace hankki
