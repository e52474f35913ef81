// SPDX-License-Identifier: GPL-3.0-or-later
#define NOMINMAX
#include <windows.h>
// After windows.h, which they need.
#include <io.h>
#include <psapi.h>
#include <shellapi.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <system_error>

#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/base/platform.h"

namespace hankki::platform {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail() {
  throw std::system_error(static_cast<int>(::GetLastError()), std::system_category());
}

HANDLE native(std::intptr_t handle) { return reinterpret_cast<HANDLE>(handle); }

/// One call moves at most what a DWORD can count.
DWORD piece(std::size_t bytes) {
  return static_cast<DWORD>(std::min<std::size_t>(bytes, std::size_t{1} << 30));
}

OVERLAPPED at(std::uint64_t position) {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(position);
  place.OffsetHigh = static_cast<DWORD>(position >> 32);
  return place;
}

/// A locked byte cannot be read by others here, so it is one that no file has.
constexpr std::uint64_t kLockedByte = std::uint64_t{1} << 62;

std::string wide_to_utf8(std::wstring_view text) { return utf8(fs::path(text)); }

std::int64_t number(const FILETIME& time) {
  return std::int64_t{time.dwHighDateTime} << 32 | time.dwLowDateTime;
}

/// A handle that is closed at the end of a block.
struct Handle {
  HANDLE value;
  ~Handle() {
    if (value != nullptr) ::CloseHandle(value);
  }
};

/// When the process was started; 0 where it does not live.
std::int64_t start_time(HANDLE process) {
  DWORD status = 0;
  FILETIME created{}, ended{}, kernel{}, user{};
  if (!::GetExitCodeProcess(process, &status) || status != STILL_ACTIVE) return 0;
  if (!::GetProcessTimes(process, &created, &ended, &kernel, &user)) return 0;
  return number(created);
}

std::string registry_text(const wchar_t* key, const wchar_t* name) {
  std::array<wchar_t, 256> text{};
  DWORD bytes = sizeof text;
  const auto told =
      ::RegGetValueW(HKEY_LOCAL_MACHINE, key, name, RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr,
                     text.data(), &bytes);
  return told == ERROR_SUCCESS ? wide_to_utf8(text.data()) : std::string();
}

/// Counts the starts of the system.
DWORD boot_number() {
  DWORD count = 0, bytes = sizeof count;
  ::RegGetValueW(HKEY_LOCAL_MACHINE,
                 L"SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\"
                 L"PrefetchParameters",
                 L"BootId", RRF_RT_REG_DWORD, nullptr, &count, &bytes);
  return count;
}

PROCESS_MEMORY_COUNTERS memory_counters() {
  PROCESS_MEMORY_COUNTERS counters{};
  counters.cb = sizeof counters;
  ::K32GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters);
  return counters;
}

[[noreturn]] void fail_in_words() {
  throw std::runtime_error(std::system_category().message(static_cast<int>(::GetLastError())));
}

}  // namespace

File::File(const fs::path& path, Mode mode) {
  // As on other systems, an open file can be read, renamed and removed by others.
  constexpr DWORD kShare = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  constexpr DWORD kAppend = GENERIC_READ | FILE_APPEND_DATA | SYNCHRONIZE;
  const DWORD access = mode == Mode::Read       ? GENERIC_READ
                       : mode == Mode::WriteNew ? GENERIC_WRITE
                       : mode == Mode::Update   ? GENERIC_READ | GENERIC_WRITE
                                                : kAppend;
  const DWORD creation = mode == Mode::Read       ? OPEN_EXISTING
                         : mode == Mode::WriteNew ? CREATE_NEW
                                                  : OPEN_ALWAYS;
  const HANDLE opened = ::CreateFileW(path.c_str(), access, kShare, nullptr, creation,
                                      FILE_ATTRIBUTE_NORMAL, nullptr);
  if (opened == INVALID_HANDLE_VALUE) fail();
  if (mode == Mode::Read && ::GetFileType(opened) != FILE_TYPE_DISK) {
    ::CloseHandle(opened);
    throw std::system_error(std::make_error_code(std::errc::not_supported));
  }
  handle_ = reinterpret_cast<std::intptr_t>(opened);
}

File::~File() { close(); }

void File::close() {
  if (is_open()) ::CloseHandle(native(handle_));
  handle_ = kClosed;
}

std::uint64_t File::size() const {
  LARGE_INTEGER size{};
  if (!::GetFileSizeEx(native(handle_), &size)) fail();
  return static_cast<std::uint64_t>(size.QuadPart);
}

std::size_t File::read(std::span<std::byte> bytes) {
  DWORD got = 0;
  if (::ReadFile(native(handle_), bytes.data(), piece(bytes.size()), &got, nullptr)) return got;
  if (::GetLastError() == ERROR_BROKEN_PIPE) return 0;  // the end of a pipe
  fail();
}

void File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    if (!::WriteFile(native(handle_), bytes.data(), piece(bytes.size()), &written, nullptr)) fail();
    bytes.remove_prefix(written);
  }
}

void File::write_at(std::uint64_t position, std::string_view bytes) {
  LARGE_INTEGER before{};
  if (!::SetFilePointerEx(native(handle_), {}, &before, FILE_CURRENT)) fail();
  while (!bytes.empty()) {
    DWORD written = 0;
    OVERLAPPED place = at(position);
    if (!::WriteFile(native(handle_), bytes.data(), piece(bytes.size()), &written, &place)) fail();
    bytes.remove_prefix(written);
    position += written;
  }
  if (!::SetFilePointerEx(native(handle_), before, nullptr, FILE_BEGIN)) fail();
}

void File::resize(std::uint64_t size) {
  FILE_END_OF_FILE_INFO end{};
  end.EndOfFile.QuadPart = static_cast<LONGLONG>(size);
  if (!::SetFileInformationByHandle(native(handle_), FileEndOfFileInfo, &end, sizeof end)) fail();
}

void File::sync() {
  if (!::FlushFileBuffers(native(handle_))) fail();
}

namespace {

bool try_lock(HANDLE file, DWORD kind) {
  OVERLAPPED place = at(kLockedByte);
  ::UnlockFileEx(file, 0, 1, 0, &place);
  if (::LockFileEx(file, kind | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place)) return true;
  if (::GetLastError() == ERROR_LOCK_VIOLATION || ::GetLastError() == ERROR_IO_PENDING)
    return false;
  fail();
}

}  // namespace

bool File::try_lock_shared() { return try_lock(native(handle_), 0); }
bool File::try_lock_exclusive() { return try_lock(native(handle_), LOCKFILE_EXCLUSIVE_LOCK); }

void File::unlock() {
  OVERLAPPED place = at(kLockedByte);
  ::UnlockFileEx(native(handle_), 0, 1, 0, &place);
}

void rename_durably(const fs::path& from, const fs::path& to) {
  if (!::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
    fail();
}

void sync_folder(const fs::path&) {}  // NTFS writes its journal of names itself

bool may_write(const fs::path& folder) {
  // The attributes do not say what the access list allows; asking for the right does.
  const HANDLE opened = ::CreateFileW(folder.c_str(), FILE_ADD_FILE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, nullptr);
  if (opened == INVALID_HANDLE_VALUE) return false;
  ::CloseHandle(opened);
  return true;
}

std::int64_t process_id() { return ::GetCurrentProcessId(); }

ProcessIdentity this_process() {
  const std::string id = registry_text(L"SOFTWARE\\Microsoft\\Cryptography", L"MachineGuid");
  return {sha256_hex("hankki " + id).substr(0, 16), std::to_string(boot_number()), "", process_id(),
          start_time(::GetCurrentProcess())};
}

bool is_running(const ProcessIdentity& process) {
  const Handle opened{
      ::OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(process.pid))};
  if (opened.value == nullptr) return ::GetLastError() == ERROR_ACCESS_DENIED;
  const auto start = start_time(opened.value);
  return start != 0 && start == process.start_time;
}

double processor_seconds() {
  FILETIME created{}, ended{}, kernel{}, user{};
  if (!::GetProcessTimes(::GetCurrentProcess(), &created, &ended, &kernel, &user)) return 0;
  return 1e-7 * static_cast<double>(number(kernel) + number(user));
}

std::uint64_t resident_bytes() { return memory_counters().WorkingSetSize; }
std::uint64_t peak_resident_bytes() { return memory_counters().PeakWorkingSetSize; }

std::uint64_t available_address_space() { return std::numeric_limits<std::uint64_t>::max(); }

std::uint64_t left_by_groups(const fs::path&, const fs::path&) {
  return std::numeric_limits<std::uint64_t>::max();
}

std::uint64_t available_bytes() {
  MEMORYSTATUSEX status{};
  status.dwLength = sizeof status;
  return ::GlobalMemoryStatusEx(&status) ? status.ullAvailPhys : 0;
}

fs::path executable_file() {
  std::wstring name(32768, L'\0');
  name.resize(::GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
  return name;
}

std::string library_file_name(std::string_view library) { return std::string(library) + ".dll"; }

void* load_library(const fs::path& file) {
  // The altered search path lets the library find what lies beside it.
  if (auto* library = ::LoadLibraryExW(file.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH))
    return library;
  fail_in_words();
}

void* symbol_of(void* library, const char* name) {
  if (auto* address = ::GetProcAddress(static_cast<HMODULE>(library), name))
    return reinterpret_cast<void*>(address);
  fail_in_words();
}

void* symbol_of_process(const char* name) {
  std::array<HMODULE, 1024> modules{};
  DWORD bytes = 0;
  if (!::K32EnumProcessModules(::GetCurrentProcess(), modules.data(), sizeof modules, &bytes))
    return nullptr;
  const auto count = std::min<std::size_t>(bytes / sizeof modules[0], modules.size());
  for (std::size_t i = 0; i < count; ++i)
    if (auto* address = ::GetProcAddress(modules[i], name)) return reinterpret_cast<void*>(address);
  return nullptr;
}

bool is_terminal(std::FILE* stream) { return ::_isatty(::_fileno(stream)) != 0; }

void prepare_terminal() {
  ::SetConsoleOutputCP(CP_UTF8);
  for (const DWORD stream : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) {
    const HANDLE console = ::GetStdHandle(stream);
    DWORD mode = 0;
    if (::GetConsoleMode(console, &mode))
      ::SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
  }
}

std::vector<std::string> utf8_arguments(int, char**) {
  int count = 0;
  wchar_t** values = ::CommandLineToArgvW(::GetCommandLineW(), &count);
  if (values == nullptr) fail();
  std::vector<std::string> arguments;
  std::transform(values, values + count, std::back_inserter(arguments), wide_to_utf8);
  ::LocalFree(static_cast<HLOCAL>(values));
  return arguments;
}

}  // namespace hankki::platform
