// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What Hankki needs of the operating system and the C++ standard library does not have. Written
/// twice, in platform_posix.cpp and platform_windows.cpp; no other file includes a header of a
/// system. What fails is thrown as std::system_error without a place: callers make the sentence.
namespace hankki::platform {

/// An open file. One thread at a time.
class File {
 public:
  enum class Mode {
    Read,      ///< of a file alone: errc::is_a_directory, errc::not_supported for pipes and devices
    WriteNew,  ///< fails with errc::file_exists where there is one
    Update,    ///< read and write, made where it is missing; a symbolic link is refused
    Append,    ///< as Update; every write() goes to the end, whole, whoever else writes
  };
  File(const std::filesystem::path& path, Mode mode);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool is_open() const { return handle_ != kClosed; }
  void close();
  std::uint64_t size() const;

  /// The next bytes, as many as there are at the moment and fit; 0 at the end.
  std::size_t read(std::span<std::byte> bytes);
  /// Writes all of `bytes`.
  void write(std::string_view bytes);
  /// The same at a place, which leaves where read() and write() are.
  void write_at(std::uint64_t position, std::string_view bytes);
  void resize(std::uint64_t size);

  /// Returns when what was written is on the disk itself, not in a cache of it.
  void sync();

  /// A lock that belongs to this open file: it also keeps out other opens of the same process, and
  /// ends with close() or with the process, however that ends. False where others hold one that
  /// does not go with it. A held lock is given up first, also where the new one is not got.
  bool try_lock_shared();
  bool try_lock_exclusive();
  void unlock();

 private:
  static constexpr std::intptr_t kClosed = -1;
  std::intptr_t handle_ = kClosed;
};

/// Renames `from` over `to`; when it returns, a power cut cannot undo it.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Makes what was just created or removed in the folder durable.
void sync_folder(const std::filesystem::path& folder);

/// Whether this process may create files in the folder.
bool may_write(const std::filesystem::path& folder);

/// Names one process for as long as the system runs, and longer: `pid` alone is given out again.
struct ProcessIdentity {
  std::string machine;            ///< 16 hexadecimal digits made from the system's id
  std::string boot;               ///< of that machine; another one after every start of it
  std::string process_namespace;  ///< in which `pid` counts (a container has its own); may be empty
  std::int64_t pid = 0;
  std::int64_t start_time = 0;  ///< in the system's own unit; only comparable for equality

  friend bool operator==(const ProcessIdentity&, const ProcessIdentity&) = default;
};

ProcessIdentity this_process();
std::int64_t process_id();

/// Whether that process lives. Only to be asked about one whose machine, boot and namespace are
/// those of this_process(); says nothing about others.
bool is_running(const ProcessIdentity& process);

/// Memory in bytes; 0 where the system does not tell.
std::uint64_t resident_bytes();       ///< of this process in RAM
std::uint64_t peak_resident_bytes();  ///< the most that resident_bytes() has been
/// What this process can still get without swapping, within its limits and its control group's.
std::uint64_t available_bytes();

/// The time that processors worked for this process, in all its threads, in seconds.
double processor_seconds();

/// What limits on the process leave of its address space; the largest number where there are none.
std::uint64_t available_address_space();

/// What the control groups of Linux leave, versions 1 and 2: of the groups that a file like
/// /proc/self/cgroup names, below the folder where they are mounted; the largest number where there
/// is no limit.
std::uint64_t left_by_groups(const std::filesystem::path& groups_of_process,
                             const std::filesystem::path& mounted);

/// The running program's file.
std::filesystem::path executable_file();

/// "libhankki_torch.so" for "hankki_torch".
std::string library_file_name(std::string_view library);

/// Loads a shared library for the rest of the process; what it brings along answers for nothing
/// else in it. Throws std::runtime_error in the system's words.
void* load_library(const std::filesystem::path& file);

/// The address of a symbol in that library; throws std::runtime_error where it has none.
void* symbol_of(void* library, const char* name);

/// The address of a symbol in the program or a library that it links; nullptr where none has it.
void* symbol_of_process(const char* name);

bool is_terminal(std::FILE* stream);

/// Makes a terminal of the system understand UTF-8 and escape sequences; main calls it first thing.
void prepare_terminal();

/// main's arguments in UTF-8.
std::vector<std::string> utf8_arguments(int count, char** values);

}  // namespace hankki::platform
