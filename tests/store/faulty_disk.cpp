// SPDX-License-Identifier: GPL-3.0-or-later
// A library to be loaded before all others (LD_PRELOAD): it counts the calls of a program that
// change something below one folder, and lets the disk fail at one of them, or kills the program
// before it. HANKKI_FAULT is "kill N", "error N" (that call alone), "full N" (from then on) or
// "readonly"; HANKKI_FAULT_FOLDER is the folder. A file of its name and ".met" says that there was
// such a call.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

enum class Fault { None, Kill, Error, Full, ReadOnly };

struct Plan {
  Fault fault = Fault::None;
  long at = 0;
  const char* folder = nullptr;

  Plan() {
    const char* text = std::getenv("HANKKI_FAULT");
    folder = std::getenv("HANKKI_FAULT_FOLDER");
    if (!text || !folder) return;
    const char* number = std::strchr(text, ' ');
    if (number) at = std::atol(number);
    if (!std::strncmp(text, "kill", 4)) fault = Fault::Kill;
    if (!std::strncmp(text, "error", 5)) fault = Fault::Error;
    if (!std::strncmp(text, "full", 4)) fault = Fault::Full;
    if (!std::strncmp(text, "readonly", 8)) fault = Fault::ReadOnly;
  }
};

const Plan& plan() {
  static const Plan plan;
  return plan;
}

bool is_below(const char* path) {
  return plan().fault != Fault::None && path &&
         !std::strncmp(path, plan().folder, std::strlen(plan().folder));
}

bool is_below(int descriptor) {
  if (plan().fault == Fault::None) return false;
  char link[64], path[4096];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const auto length = ::readlink(link, path, sizeof path - 1);
  if (length <= 0) return false;
  path[length] = '\0';
  return is_below(path);
}

void note_met() {
  char path[4096];
  std::snprintf(path, sizeof path, "%s.met", plan().folder);
  ::close(::creat(path, 0666));
}

/// What a call that changes something meets: 0, or an errno. A full disk still takes a name, and
/// lets things be deleted.
int meet(bool grows) {
  static std::atomic<long> calls{0};
  const long call = ++calls;
  if (call == plan().at) note_met();
  switch (plan().fault) {
    case Fault::Kill:
      if (call == plan().at) ::kill(::getpid(), SIGKILL);
      return 0;
    case Fault::Error:
      return call == plan().at ? EIO : 0;
    case Fault::Full:
      return grows && call >= plan().at ? ENOSPC : 0;
    case Fault::ReadOnly:
      return EROFS;
    case Fault::None:
      break;
  }
  return 0;
}

template <typename Function>
Function next(Function, const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

bool is_refused(bool concerned, bool grows) {
  const int code = concerned ? meet(grows) : 0;
  if (code != 0) errno = code;
  return code != 0;
}

int open_with(const char* name, const char* path, int flags, mode_t mode) {
  const bool changes = (flags & (O_CREAT | O_TRUNC)) != 0 ||
                       (plan().fault == Fault::ReadOnly && (flags & O_ACCMODE) != O_RDONLY);
  if (is_refused(changes && is_below(path), false)) return -1;
  return next(&::open, name)(path, flags, mode);
}

}  // namespace

#define FORWARD(type, name, parameters, arguments, concerned, grows) \
  extern "C" type name parameters {                                  \
    if (is_refused(concerned, grows)) return static_cast<type>(-1);  \
    return next(&::name, #name) arguments;                           \
  }

#define OPEN(name)                                            \
  extern "C" int name(const char* path, int flags, ...) {     \
    va_list list;                                             \
    va_start(list, flags);                                    \
    const auto mode = static_cast<mode_t>(va_arg(list, int)); \
    va_end(list);                                             \
    return open_with(#name, path, flags, mode);               \
  }

OPEN(open)
OPEN(open64)
FORWARD(ssize_t, write, (int file, const void* bytes, size_t size), (file, bytes, size),
        is_below(file), true)
FORWARD(ssize_t, pwrite, (int file, const void* bytes, size_t size, off_t at),
        (file, bytes, size, at), is_below(file), true)
FORWARD(ssize_t, pwrite64, (int file, const void* bytes, size_t size, off64_t at),
        (file, bytes, size, at), is_below(file), true)
FORWARD(int, ftruncate, (int file, off_t size), (file, size), is_below(file), false)
FORWARD(int, ftruncate64, (int file, off64_t size), (file, size), is_below(file), false)
FORWARD(int, fsync, (int file), (file), is_below(file), false)
FORWARD(int, fdatasync, (int file), (file), is_below(file), false)
FORWARD(int, unlink, (const char* path), (path), is_below(path), false)
FORWARD(int, rename, (const char* from, const char* to), (from, to), is_below(to), false)
FORWARD(int, mkdir, (const char* path, mode_t mode), (path, mode), is_below(path), true)
FORWARD(int, faccessat, (int at, const char* path, int mode, int flags), (at, path, mode, flags),
        plan().fault == Fault::ReadOnly && (mode & W_OK) != 0 && is_below(path), false)
