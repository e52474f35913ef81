// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/artifacts.h"

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/paths.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kFolder = "artifacts";
constexpr std::size_t kPiece = std::size_t{1} << 16;

bool inside(const fs::path& path, const fs::path& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// What a file is called until it is complete.
fs::path unfinished(const fs::path& file) {
  fs::path name = file;
  name += ".tmp";
  return name;
}

void verify_hash(std::string_view hex, const StoredFile& file, const Message& advice) {
  if (hex != file.sha256)
    throw Error(en::say("{} is damaged: its SHA-256 is not the stored one; {}", file.path, advice));
}

}  // namespace

Artifacts::Artifacts(const fs::path& workspace) : workspace_(fs::canonical(workspace)) {
  resolve(std::string(kFolder) + "/datasets/0.bin");
}

fs::path Artifacts::resolve(const std::string& path) const {
  const fs::path relative = path_from_utf8(path);
  const bool plain = relative.is_relative() && inside(relative, kFolder) &&
                     std::ranges::find(relative, "..") == relative.end();
  std::error_code fault;
  // Follows links, so that a link below artifacts/ cannot lead out either.
  const auto resolved = fs::weakly_canonical(workspace_ / relative, fault);
  if (!plain || fault || !inside(resolved, workspace_ / kFolder))
    throw Error(
        path, en::say("this file's place is outside of the workspace's artifacts folder; it is not "
                      "touched, restore a copy of the workspace"));
  return workspace_ / relative;
}

std::string Artifacts::read(const std::string& path) const { return read_file(resolve(path)); }

void Artifacts::verify(std::string_view bytes, const StoredFile& file, const Message& advice) {
  verify_hash(sha256_hex(bytes), file, advice);
}

TensorFile Artifacts::read_tensors(const StoredFile& file, const Message& advice) const {
  InputFile input(resolve(file.path));
  Sha256 hash;
  const auto next = [&](std::span<std::byte> piece) {
    input.read(piece);
    hash.update(piece);
  };
  TensorFile tensors;
  std::exception_ptr failure;
  try {
    tensors = read_tensor_file(next, input.size(), file.path);
  } catch (const Error&) {
    failure = std::current_exception();
  }
  // A damaged file may have looked like no file of tensors: its damage is what is to be told.
  std::vector<std::byte> rest(kPiece);
  while (input.position() < input.size())
    next(std::span(rest).first(std::min(kPiece, input.size() - input.position())));
  verify_hash(hash.hex(), file, advice);
  if (failure) std::rethrow_exception(failure);
  return tensors;
}

bool Artifacts::exists(const std::string& path) const {
  const auto file = resolve(path);
  std::error_code fault;
  return fs::exists(fs::symlink_status(file, fault)) ||
         fs::exists(fs::symlink_status(unfinished(file), fault));
}

AtomicFile Artifacts::prepare(const std::string& path) const {
  const auto file = resolve(path);
  create_folders(file.parent_path());
  return AtomicFile(file, unfinished(file));
}

bool Artifacts::remove(const std::string& path) const {
  fs::path file;
  try {
    file = resolve(path);
  } catch (const Error&) {
    return true;  // a row that leads elsewhere: what is there is not touched
  }
  std::error_code fault, unfinished_fault;
  fs::remove(file, fault);
  fs::remove(unfinished(file), unfinished_fault);
  return !fault && !unfinished_fault;
}

void Artifacts::remove_empty_folder(const std::string& path) const {
  // artifacts/runs/7/model.safetensors: only the folders of one thing go, not those of a kind.
  if (std::ranges::count(path, '/') < 3) return;
  std::error_code ignored;
  fs::remove((workspace_ / path_from_utf8(path)).parent_path(), ignored);
}

std::vector<std::string> Artifacts::list() const {
  std::vector<std::string> files;
  std::error_code fault;
  for (fs::recursive_directory_iterator entry(workspace_ / kFolder, fault), end;
       !fault && entry != end; entry.increment(fault))
    if (!entry->is_directory(fault))
      files.push_back(generic_utf8(entry->path().lexically_relative(workspace_)));
  return files;
}

}  // namespace hankki
