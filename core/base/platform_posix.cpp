// SPDX-License-Identifier: GPL-3.0-or-later
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "core/base/platform.h"

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#include <mach/mach.h>
#include <sys/sysctl.h>
#else
#include <fstream>
#include <sstream>
#endif

#include "core/base/hash.h"
#include "core/base/parse_number.h"
#include "core/base/processor.h"

namespace hankki::platform {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(int code) {
  // A quota is a full disk to whoever meets it; the standard has no word for it.
  if (code == EDQUOT) code = ENOSPC;
  throw std::system_error(code, std::generic_category());
}

int flags(File::Mode mode) {
  switch (mode) {
    case File::Mode::Read:
      return O_RDONLY | O_NONBLOCK;  // a pipe is refused, not waited for
    case File::Mode::WriteNew:
      return O_WRONLY | O_CREAT | O_EXCL;
    case File::Mode::Update:
      return O_RDWR | O_CREAT | O_NOFOLLOW;
    case File::Mode::Append:
      return O_RDWR | O_CREAT | O_NOFOLLOW | O_APPEND;
  }
  throw std::logic_error("no such mode");
}

int descriptor(std::intptr_t handle) { return static_cast<int>(handle); }

/// flock() and not fcntl(): it belongs to the open file, so that another open and close of the file
/// in this process does not drop it.
bool try_lock(std::intptr_t handle, int kind) {
  while (::flock(descriptor(handle), kind | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) fail(errno);
  }
  return true;
}

}  // namespace

File::File(const fs::path& path, Mode mode)
    : handle_(::open(path.c_str(), flags(mode) | O_CLOEXEC, 0666)) {
  if (handle_ < 0) fail(errno);
  struct stat status {};
  if (mode != Mode::Read || ::fstat(descriptor(handle_), &status) != 0 || S_ISREG(status.st_mode))
    return;
  close();
  fail(S_ISDIR(status.st_mode) ? EISDIR : ENOTSUP);
}

File::~File() { close(); }

void File::close() {
  if (is_open()) ::close(descriptor(handle_));
  handle_ = kClosed;
}

std::uint64_t File::size() const {
  struct stat status {};
  if (::fstat(descriptor(handle_), &status) != 0) fail(errno);
  return static_cast<std::uint64_t>(status.st_size);
}

std::size_t File::read(std::span<std::byte> bytes) {
  for (;;) {
    const auto got = ::read(descriptor(handle_), bytes.data(), bytes.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail(errno);
  }
}

void File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor(handle_), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void File::write_at(std::uint64_t position, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written =
        ::pwrite(descriptor(handle_), bytes.data(), bytes.size(), static_cast<off_t>(position));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    position += static_cast<std::uint64_t>(written);
  }
}

void File::resize(std::uint64_t size) {
  if (::ftruncate(descriptor(handle_), static_cast<off_t>(size)) != 0) fail(errno);
}

void File::sync() {
#if defined(F_FULLFSYNC)  // macOS: its fsync() stops at the disk's cache
  if (::fcntl(descriptor(handle_), F_FULLFSYNC) == 0) return;
#endif
  if (::fsync(descriptor(handle_)) != 0) fail(errno);
}

bool File::try_lock_shared() { return try_lock(handle_, LOCK_SH); }
bool File::try_lock_exclusive() { return try_lock(handle_, LOCK_EX); }
void File::unlock() { ::flock(descriptor(handle_), LOCK_UN); }

void rename_durably(const fs::path& from, const fs::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail(errno);
  sync_folder(to.has_parent_path() ? to.parent_path() : fs::path("."));
}

void sync_folder(const fs::path& folder) {
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) fail(errno);
  // Some file systems cannot sync a folder and say EINVAL; their renames need none.
  const int code = ::fsync(opened) == 0 || errno == EINVAL ? 0 : errno;
  ::close(opened);
  if (code != 0) fail(code);
}

double processor_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

bool may_write(const fs::path& folder) {
  return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

std::int64_t process_id() { return ::getpid(); }

#if defined(__APPLE__)

namespace {

/// What the kernel tells under `name`; false where it does not.
template <typename Value>
bool read_kernel(std::span<int> name, Value& value) {
  std::size_t size = sizeof value;
  return ::sysctl(name.data(), static_cast<u_int>(name.size()), &value, &size, nullptr, 0) == 0 &&
         size == sizeof value;
}

std::int64_t microseconds(const timeval& time) {
  return std::int64_t{time.tv_sec} * 1'000'000 + time.tv_usec;
}

/// When the process was started; 0 where it has ended, nullopt where the system does not tell.
std::optional<std::int64_t> start_time(std::int64_t pid) {
  int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, static_cast<int>(pid)};
  kinfo_proc process{};
  if (!read_kernel(name, process)) return std::nullopt;
  if (process.kp_proc.p_stat == SZOMB) return 0;  // has ended, its parent has not asked yet
  return microseconds(process.kp_proc.p_starttime);
}

}  // namespace

ProcessIdentity this_process() {
  uuid_t machine{};
  const timespec at_once{};
  ::gethostuuid(machine, &at_once);
  int name[] = {CTL_KERN, KERN_BOOTTIME};
  timeval boot{};
  read_kernel(name, boot);
  const std::string_view id(reinterpret_cast<const char*>(machine), sizeof machine);
  return {sha256_hex(id).substr(0, 16), std::to_string(microseconds(boot)), "", process_id(),
          start_time(process_id()).value_or(0)};
}

std::uint64_t resident_bytes() {
  mach_task_basic_info info{};
  mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
  const auto told = ::task_info(::mach_task_self(), MACH_TASK_BASIC_INFO,
                                reinterpret_cast<task_info_t>(&info), &count);
  return told == KERN_SUCCESS ? info.resident_size : 0;
}

std::uint64_t peak_resident_bytes() {
  mach_task_basic_info info{};
  mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
  const auto told = ::task_info(::mach_task_self(), MACH_TASK_BASIC_INFO,
                                reinterpret_cast<task_info_t>(&info), &count);
  return told == KERN_SUCCESS ? info.resident_size_max : 0;
}

std::uint64_t available_address_space() { return std::numeric_limits<std::uint64_t>::max(); }

std::uint64_t left_by_groups(const fs::path&, const fs::path&) {
  return std::numeric_limits<std::uint64_t>::max();
}

std::uint64_t available_bytes() {
  vm_statistics64 statistics{};
  mach_msg_type_number_t count = HOST_VM_INFO64_COUNT;
  const auto told = ::host_statistics64(::mach_host_self(), HOST_VM_INFO64,
                                        reinterpret_cast<host_info64_t>(&statistics), &count);
  if (told != KERN_SUCCESS) return 0;
  return (std::uint64_t{statistics.free_count} + statistics.inactive_count) *
         static_cast<std::uint64_t>(::getpagesize());
}

fs::path executable_file() {
  std::uint32_t size = 0;
  ::_NSGetExecutablePath(nullptr, &size);
  std::string name(size, '\0');
  ::_NSGetExecutablePath(name.data(), &size);
  return fs::canonical(name.c_str());
}

#else

namespace {

/// The first line of a file of /proc, /sys or /etc; empty where there is none.
std::string first_line(const char* file) {
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  return line;
}

std::string machine_id() {
  std::string id = first_line("/etc/machine-id");
  if (id.empty()) id = first_line("/var/lib/dbus/machine-id");
  if (id.empty()) {
    id.resize(256);
    if (::gethostname(id.data(), id.size() - 1) != 0) fail(errno);
  }
  return sha256_hex("hankki " + id).substr(0, 16);  // the id itself is not to be given away
}

/// When the process was started, in clock ticks after the boot; 0 where it has ended, nullopt where
/// the system does not tell (there is none, or it hides those of other users).
std::optional<std::int64_t> start_time(std::int64_t pid) {
  const std::string line = first_line(("/proc/" + std::to_string(pid) + "/stat").c_str());
  // "1 (a name (of any kind)) S 0 ...": the state is field 3, the start field 22.
  const auto name_end = line.rfind(')');
  if (name_end == std::string::npos) return std::nullopt;
  std::istringstream fields(line.substr(name_end + 1));
  fields.imbue(std::locale::classic());
  std::string field;
  fields >> field;
  if (field == "Z" || field == "X") return 0;  // has ended, its parent has not asked yet
  for (int number = 4; number < 22; ++number) fields >> field;
  std::int64_t start = 0;
  if (!(fields >> start)) return std::nullopt;
  return start;
}

/// "VmRSS:     1234 kB" in bytes.
std::uint64_t from_proc(const char* file, std::string_view key) {
  std::ifstream status(file);
  for (std::string line; std::getline(status, line);) {
    if (!line.starts_with(key)) continue;
    std::istringstream number(line.substr(key.size()));
    number.imbue(std::locale::classic());
    std::uint64_t kilobytes = 0;
    return number >> kilobytes ? kilobytes * 1024 : 0;
  }
  return 0;
}

}  // namespace

ProcessIdentity this_process() {
  std::error_code hidden;
  return {machine_id(), first_line("/proc/sys/kernel/random/boot_id"),
          fs::read_symlink("/proc/self/ns/pid", hidden).string(), process_id(),
          start_time(process_id()).value_or(0)};
}

std::uint64_t resident_bytes() { return from_proc("/proc/self/status", "VmRSS:"); }
std::uint64_t peak_resident_bytes() { return from_proc("/proc/self/status", "VmHWM:"); }

namespace {

constexpr std::uint64_t kNoLimit = std::numeric_limits<std::uint64_t>::max();

/// The number in a file, kNoLimit where there is none ("max").
std::uint64_t number_in(const fs::path& file) {
  return parse_number<std::uint64_t>(first_line(file.c_str())).value_or(kNoLimit);
}

/// The bytes behind a word of a file of lines "word bytes"; 0 where there is none.
std::uint64_t bytes_behind(const fs::path& file, std::string_view word) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(word) && line.size() > word.size() && line[word.size()] == ' ')
      return parse_number<std::uint64_t>(std::string_view(line).substr(word.size() + 1))
          .value_or(0);
  return 0;
}

/// What one control group leaves. Pages of files that nobody uses can be had back.
std::uint64_t left_by_group(const fs::path& group, const char* limit, const char* used,
                            std::string_view idle) {
  const std::uint64_t most = number_in(group / limit);
  const std::uint64_t now = number_in(group / used);
  if (most == kNoLimit || now == kNoLimit) return kNoLimit;
  const std::uint64_t taken = now - std::min(now, bytes_behind(group / "memory.stat", idle));
  return most - std::min(most, taken);
}

std::uint64_t left_by_limit(int resource, std::uint64_t used) {
  rlimit limit{};
  if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return kNoLimit;
  return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

}  // namespace

std::uint64_t left_by_groups(const fs::path& groups_of_process, const fs::path& mounted) {
  std::uint64_t left = kNoLimit;
  for_each_group(groups_of_process, mounted, "memory", [&](int version, const fs::path& group) {
    left = std::min(
        left, version == 2 ? left_by_group(group, "memory.max", "memory.current", "inactive_file")
                           : left_by_group(group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                           "total_inactive_file"));
  });
  return left;
}

std::uint64_t available_address_space() {
  const char* const status = "/proc/self/status";
  return std::min(left_by_limit(RLIMIT_AS, from_proc(status, "VmSize:")),
                  left_by_limit(RLIMIT_DATA, from_proc(status, "VmData:")));
}

std::uint64_t available_bytes() {
  const std::uint64_t machine = from_proc("/proc/meminfo", "MemAvailable:");
  const std::uint64_t limits =
      std::min(available_address_space(), left_by_groups("/proc/self/cgroup", "/sys/fs/cgroup"));
  if (limits == kNoLimit) return machine;
  // 0 would say that the system does not tell.
  return std::max<std::uint64_t>(1, machine == 0 ? limits : std::min(machine, limits));
}

fs::path executable_file() { return fs::read_symlink("/proc/self/exe"); }

#endif

bool is_running(const ProcessIdentity& process) {
  if (const auto start = start_time(process.pid)) return *start == process.start_time;
  return ::kill(static_cast<pid_t>(process.pid), 0) == 0 || errno == EPERM;
}

std::string library_file_name(std::string_view library) {
  return "lib" + std::string(library) + ".so";  // macOS calls a loadable module so too
}

void* load_library(const fs::path& file) {
  if (void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) return library;
  throw std::runtime_error(::dlerror());
}

void* symbol_of(void* library, const char* name) {
  if (void* address = ::dlsym(library, name)) return address;
  throw std::runtime_error(::dlerror());
}

void* symbol_of_process(const char* name) { return ::dlsym(RTLD_DEFAULT, name); }

bool is_terminal(std::FILE* stream) { return ::isatty(::fileno(stream)) != 0; }

void prepare_terminal() {}  // they do

std::vector<std::string> utf8_arguments(int count, char** values) {
  return {values, values + count};
}

}  // namespace hankki::platform
