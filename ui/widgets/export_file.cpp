// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_file.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <utility>

#include "core/base/file.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/paths.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

struct ExportFile {
  Q_DECLARE_TR_FUNCTIONS(hankki::ExportFile)
};

}  // namespace

void tellSaved(MessageStrip& strip, const QString& path) {
  strip.showMessage(MessageStrip::Kind::Success,
                    [path] { return withParticles(ExportFile::tr("Saved as %1.").arg(path)); });
  strip.setAction([] { return ExportFile::tr("Show in folder"); },
                  [folder = QFileInfo(path).absolutePath()] {
                    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
                  });
}

void exportFile(JobRunner& jobs, MessageStrip& strip, FileExport file) {
  const QString path =
      QFileDialog::getSaveFileName(strip.window(), file.title, file.suggested, file.filter);
  if (!path.isEmpty()) exportTo(toPath(path), jobs, strip, std::move(file));
}

void exportTo(const std::filesystem::path& path, JobRunner& jobs, MessageStrip& strip,
              FileExport file) {
  jobs.run(&strip, file.title,
           [path, contents = std::move(file.contents)](const JobContext& job) {
             write_file_atomically(path, contents(job));
           },
           {.done = [&strip, path] { tellSaved(strip, pathText(path)); },
            .failed = [&strip](const JobError& error) { strip.showError(error); }});
}

}  // namespace hankki
