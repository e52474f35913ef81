// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/save_plots.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QStringList>
#include <QUrl>
#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "ui/jobs/job_runner.h"
#include "ui/plots/plot.h"
#include "ui/theme/paths.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr qsizetype kMostNamed = 5;  // files in a sentence

struct SavePlots {
  Q_DECLARE_TR_FUNCTIONS(hankki::SavePlots)
};

/// A plot is called what a screen reader calls it, or as the card that it stands in.
QString nameOf(const Plot& plot) {
  const Card* card = Card::around(plot);
  for (const QString& name :
       {plot.accessibleName(), plot.title(), card ? card->shownTitle() : QString()})
    if (!name.isEmpty()) return name;
  return SavePlots::tr("Plot");
}

struct PlotFile {
  QString name;
  PlotPicture picture;
};

/// Throws Error where one cannot be drawn.
std::vector<PlotFile> drawn(const QWidget& shown, const QString& ending) {
  std::vector<PlotFile> files;
  QStringList names;
  const auto plots = shown.findChildren<Plot*>();
  for (Plot* plot : plots) {
    if (!plot->isVisible() || !plot->beginsFigure()) continue;
    const QString name = nameOf(*plot).replace('/', '-');
    QString file = name + '.' + ending;
    for (int number = 2; names.contains(file, Qt::CaseInsensitive); ++number)
      file = QStringLiteral("%1 %2.%3").arg(name).arg(number).arg(ending);
    names << file;
    files.push_back({file, plot->figure()});
  }
  return files;
}

QString listed(const QStringList& names) {
  const QString list = names.first(std::min(names.size(), kMostNamed)).join(", ");
  return names.size() > kMostNamed ? list + QStringLiteral(", …") : list;
}

void write(const QString& folder, const std::vector<PlotFile>& files, JobRunner& jobs,
           MessageStrip& strip) {
  QStringList names;
  for (const PlotFile& file : files) names << file.name;
  jobs.run(
      &strip, [] { return SavePlots::tr("Saving plots"); },
      [folder, files](const JobContext&) {
        for (const PlotFile& file : files)
          writePlot(file.picture, toPath(QDir(folder).filePath(file.name)));
      },
      {.done =
           [&strip, folder, names] {
             strip.showMessage(MessageStrip::Kind::Success, [folder, names] {
               return SavePlots::tr("Saved %n plot(s) in %1: %2", nullptr,
                                    static_cast<int>(names.size()))
                   .arg(folder, listed(names));
             });
             strip.setAction([] { return SavePlots::tr("Show in folder"); },
                             [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
           },
       .failed = [&strip](const JobError& error) { strip.showError(error); }},
      JobRunner::Visibility::Quiet);
}

}  // namespace

bool showsPlots(const QWidget& shown) {
  return std::ranges::any_of(shown.findChildren<Plot*>(), &Plot::isVisible);
}

void savePlots(const QWidget& shown, const QString& folder, const QString& ending, JobRunner& jobs,
               MessageStrip& strip) {
  strip.clear();
  std::vector<PlotFile> files;
  try {
    files = drawn(shown, ending);
  } catch (const Error& error) {
    return strip.showError({error.message(), {}});
  }
  if (files.empty())
    return strip.showMessage(MessageStrip::Kind::Warn,
                             [] { return SavePlots::tr("No plot is shown here."); });
  QStringList present;
  for (const PlotFile& file : files)
    if (QDir(folder).exists(file.name)) present << file.name;
  if (present.empty()) return write(folder, files, jobs, strip);
  strip.showMessage(MessageStrip::Kind::Warn, [folder, present] {
    return SavePlots::tr("Nothing is saved yet: %1 has these files already: %2")
        .arg(folder, listed(present));
  });
  strip.setAction([] { return SavePlots::tr("Replace them"); },
                  [folder, files, &jobs, &strip] {
                    strip.clear();
                    write(folder, files, jobs, strip);
                  });
}

}  // namespace hankki
