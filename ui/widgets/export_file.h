// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <filesystem>
#include <functional>
#include <string>

#include "core/base/job.h"

namespace hankki {

class JobRunner;
class MessageStrip;

/// Says where a file is, and offers to show its folder.
void tellSaved(MessageStrip& strip, const QString& path);

/// Asks for a file and writes it in a job: whole or not at all. The strip says how it ended.
/// `contents` is called off the GUI thread.
struct FileExport {
  QString title;      ///< of the dialog that asks for the file: "Export runs"
  QString suggested;  ///< name of the file
  QString filter;     ///< "CSV (*.csv)"
  std::function<std::string(const JobContext& job)> contents;
};

void exportFile(JobRunner& jobs, MessageStrip& strip, FileExport file);

/// The same for a file that is known.
void exportTo(const std::filesystem::path& path, JobRunner& jobs, MessageStrip& strip,
              FileExport file);

}  // namespace hankki
