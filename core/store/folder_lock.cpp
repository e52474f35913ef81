#include "core/store/folder_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <string>

#include "core/base/error.h"

namespace hankki {
namespace {

std::string owner(int descriptor) {
  std::array<char, 20> digits{};
  const auto size = ::pread(descriptor, digits.data(), digits.size(), 0);
  std::string pid(digits.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  std::erase_if(pid, [](unsigned char c) { return !std::isdigit(c); });
  return pid.empty() ? "unknown" : pid;
}

}  // namespace

// flock() and not fcntl(): it belongs to the open file, so another open and close of the lock file
// in this process does not drop it, and it also keeps out a second workspace of this process.
FolderLock::FolderLock(const std::filesystem::path& folder) {
  const auto path = folder / "workspace.lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  if (descriptor_ < 0)
    throw Error(folder.string(), fmt::format("the workspace cannot be written: {}; change the "
                                             "folder's permissions, or open it read-only",
                                             std::strerror(errno)));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int code = errno;
    const std::string pid = owner(descriptor_);
    ::close(descriptor_);
    if (code != EWOULDBLOCK)
      throw Error(path.string(), fmt::format("cannot be locked: {}", std::strerror(code)));
    throw Error(folder.string(),
                fmt::format("the workspace is open in Hankki, pid {}; close it there, or open it "
                            "read-only",
                            pid));
  }
  const std::string pid = fmt::format("{}\n", ::getpid());
  // The number is only for the sentence above; the lock is held whether it could be written or not.
  if (::ftruncate(descriptor_, 0) == 0) [[maybe_unused]]
    const auto written = ::pwrite(descriptor_, pid.data(), pid.size(), 0);
}

FolderLock::~FolderLock() { ::close(descriptor_); }

}  // namespace hankki
