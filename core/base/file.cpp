#include "core/base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <utility>

#include "core/base/error.h"

namespace hankki {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 20;

/// The sentence for `code`, an errno that `action` ("read", "write") met.
[[noreturn]] void fail(const fs::path& path, std::string_view action, int code) {
  const std::string where = path.string();
  switch (code) {
    case ENOSPC:
    case EDQUOT:
      throw Error(where, "the disk is full; free some space and try again, nothing was changed");
    case EFBIG:
      throw Error(where, "the file would be larger than the system allows; nothing was changed");
    case EACCES:
    case EPERM:
    case EROFS:
      throw Error(where, fmt::format("no permission to {} it; change its permissions or choose "
                                     "another place",
                                     action));
    case ENOENT:
      throw Error(where, action == "read" ? "there is no such file; check its name and folder"
                                          : "its folder does not exist; create it first");
    default:
      throw Error(where, fmt::format("cannot {} it: {}", action, std::strerror(code)));
  }
}

/// Closes a descriptor at the end of a block.
struct Descriptor {
  int value;
  ~Descriptor() {
    if (value >= 0) ::close(value);
  }
};

/// Makes a rename inside the folder durable.
void sync_folder(const fs::path& folder) {
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (descriptor.value < 0) fail(folder, "write", errno);
  // Some file systems cannot sync a folder and say EINVAL; their renames need none.
  if (::fsync(descriptor.value) != 0 && errno != EINVAL) fail(folder, "write", errno);
}

fs::path temporary_name(const fs::path& path) {
  static std::atomic<unsigned> counter{0};
  fs::path name = path;
  name += fmt::format(".{}-{}.tmp", ::getpid(), counter++);
  return name;
}

}  // namespace

std::string read_file(const fs::path& path, std::uintmax_t limit) {
  const Descriptor descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.value < 0) fail(path, "read", errno);
  struct stat status {};
  if (::fstat(descriptor.value, &status) != 0) fail(path, "read", errno);
  const auto too_large = [&] {
    return Error(path.string(), fmt::format("the file is larger than {} bytes", limit));
  };
  if (static_cast<std::uintmax_t>(status.st_size) > limit) throw too_large();
  // Pipes and /proc have no size, and a file may grow: read until its end, not until its size.
  std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    const auto got = ::read(descriptor.value, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, "read", errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) throw too_large();
    if (size == bytes.size()) bytes.resize(2 * bytes.size() + 4096);
  }
  bytes.resize(size);
  return bytes;
}

InputFile::InputFile(fs::path path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) fail(path_, "read", errno);
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0) {
    const int code = errno;
    ::close(descriptor_);
    fail(path_, "read", code);
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
}

InputFile::~InputFile() { ::close(descriptor_); }

void InputFile::read(std::span<std::byte> piece) {
  while (!piece.empty()) {
    const auto got = ::read(descriptor_, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path_, "read", errno);
    if (got == 0) throw Error(path_.string(), "the file ends too early; get a fresh copy of it");
    piece = piece.subspan(static_cast<std::size_t>(got));
    position_ += static_cast<std::uint64_t>(got);
  }
}

AtomicFile::AtomicFile(fs::path path) : path_(std::move(path)), temporary_(temporary_name(path_)) {
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(path_, "write", errno);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void AtomicFile::write(std::string_view bytes) {
  if (descriptor_ < 0) throw std::logic_error("AtomicFile: write after commit");
  if (buffer_.size() + bytes.size() > kBufferSize) flush();
  if (bytes.size() < kBufferSize) {
    buffer_.append(bytes);
    return;
  }
  write_through(bytes);
}

void AtomicFile::write(std::span<const std::byte> bytes) {
  write(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

void AtomicFile::write_through(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_, "write", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void AtomicFile::flush() {
  write_through(buffer_);
  buffer_.clear();
}

void AtomicFile::commit() {
  flush();
  if (::fsync(descriptor_) != 0) fail(path_, "write", errno);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) fail(path_, "write", errno);
  ::close(std::exchange(descriptor_, -1));
  sync_folder(path_.has_parent_path() ? path_.parent_path() : fs::path("."));
}

void create_folders(const fs::path& folder) {
  std::error_code ignored;
  if (folder.empty() || fs::is_directory(folder, ignored)) return;
  create_folders(folder.parent_path());
  if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) fail(folder, "write", errno);
  if (!fs::is_directory(folder, ignored))
    throw Error(folder.string(), "this is a file, not a folder; choose another place");
  sync_folder(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  AtomicFile file(path);
  file.write(bytes);
  file.commit();
}

}  // namespace hankki
