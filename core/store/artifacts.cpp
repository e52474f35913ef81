#include "core/store/artifacts.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>
#include <vector>

#include "core/base/error.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kFolder = "artifacts";
constexpr std::size_t kPiece = std::size_t{1} << 16;

bool inside(const fs::path& path, const fs::path& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

/// The name of a file that is not there yet; its folder is.
std::string free_name(const fs::path& workspace, std::string_view folder, std::string_view stem,
                      std::string_view extension) {
  std::string name = fmt::format("{}/{}/{}{}", kFolder, folder, stem, extension);
  create_folders((workspace / name).parent_path());
  for (int number = 2; fs::exists(workspace / name); ++number)
    name = fmt::format("{}/{}/{}-{}{}", kFolder, folder, stem, number, extension);
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
  const fs::path relative(path);
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

void Artifacts::remove(const std::string& path) const {
  const auto file = resolve(path);
  std::error_code ignored;  // what cannot be removed now is a leftover at the next open
  fs::remove(file, ignored);
  fs::remove(file.parent_path(), ignored);  // a run's folder, when it is empty
}

void Artifacts::remove_leftovers(const std::set<std::string>& known) const {
  std::error_code fault;
  std::vector<fs::path> leftovers;
  for (fs::recursive_directory_iterator entry(workspace_ / kFolder, fault), end;
       !fault && entry != end; entry.increment(fault)) {
    const auto relative = entry->path().lexically_relative(workspace_).generic_string();
    if (!entry->is_directory(fault) && !known.contains(relative))
      leftovers.push_back(entry->path());
  }
  for (const auto& file : leftovers) fs::remove(file, fault);
}

NewArtifact::NewArtifact(const Artifacts& artifacts, std::string_view folder, std::string_view stem,
                         std::string_view extension)
    : artifacts_(artifacts),
      stored_{free_name(artifacts.workspace_, folder, stem, extension), {}},
      file_(artifacts.resolve(stored_.path)) {}

NewArtifact::~NewArtifact() {
  std::error_code ignored;
  if (committed_ && !keep_) fs::remove(artifacts_.workspace_ / stored_.path, ignored);
}

void NewArtifact::write(std::string_view bytes) {
  hash_.update(bytes);
  file_.write(bytes);
}

const StoredFile& NewArtifact::commit() {
  file_.commit();
  committed_ = true;
  stored_.sha256 = hash_.hex();
  return stored_;
}

}  // namespace hankki
