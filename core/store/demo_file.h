// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"

namespace hankki {

class Workspace;

/// A file of a packed workspace.
struct PackedFile {
  std::string path;  ///< "workspace.db", "artifacts/runs/3.safetensors"
  std::uint64_t size = 0;
  std::string sha256;
};

/// Packs a workspace, as it is at this moment, into one file: a line that says what it is, the
/// length of a list, the list of files as JSON, and their bytes one behind another. Of what people
/// keep to themselves nothing goes along, as DemoCopy says. Throws Error where it cannot be
/// written, or a file of the workspace is damaged; Cancelled.
void pack_demo(const Workspace& workspace, const std::filesystem::path& out, const JobContext& job);

/// The list, of whose files that many bytes follow. Throws Error where it is none that pack_demo()
/// writes: a path that leads out of the folder or is there twice, sizes that do not come to the
/// bytes, or more files than a workspace has.
std::vector<PackedFile> parse_packed_files(std::string_view text, std::uint64_t bytes);

/// A packed workspace where it is unpacked, below a cache folder, by its contents: the same pack is
/// unpacked once. It is for reading until it is reset. Each call throws Error where the file is no
/// such pack, or damaged, and leaves nothing of it then.
struct UnpackedDemo {
  std::filesystem::path folder;  ///< of the workspace
  bool may_write = false;        ///< it was reset once
};
UnpackedDemo open_demo(const std::filesystem::path& pack, const std::filesystem::path& cache,
                       const JobContext& job);
/// As it was packed, to be written from now on. What was there before stays beside it, in the place
/// of what an earlier reset left there. Throws WorkspaceBusy where a process has it open.
UnpackedDemo reset_demo(const std::filesystem::path& pack, const std::filesystem::path& cache,
                        const JobContext& job);

}  // namespace hankki
