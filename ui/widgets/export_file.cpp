// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/export_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <utility>

#include "core/base/file.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/paths.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

struct ExportFile {
  Q_DECLARE_TR_FUNCTIONS(hankki::ExportFile)
};

}  // namespace

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
           {.done =
                [&strip, path] {
                  strip.showMessage(MessageStrip::Kind::Success,
                                    ExportFile::tr("Exported to %1.").arg(pathText(path)));
                },
            .failed = [&strip](const JobError& error) { strip.showError(error); }});
}

}  // namespace hankki
