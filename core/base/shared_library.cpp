#include "core/base/shared_library.h"

#include <fmt/format.h>

#include <string>
#include <system_error>
#include <vector>

#include "core/base/error.h"

#if defined(_WIN32)
#define NOMINMAX
#include <windows.h>
#else
#include <dlfcn.h>
#endif
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace hankki {
namespace {

namespace fs = std::filesystem;

struct Loaded {
  void* address = nullptr;
  std::string failure;  ///< the system's words
};

#if defined(_WIN32)
constexpr std::string_view kPrefix, kSuffix = ".dll";

Loaded load(const fs::path& file, const char* symbol) {
  // The altered search path lets the library find what lies beside it.
  const HMODULE module = LoadLibraryExW(file.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
  if (module != nullptr)
    if (auto* address = GetProcAddress(module, symbol))
      return {reinterpret_cast<void*>(address), {}};
  return {nullptr, std::system_category().message(static_cast<int>(GetLastError()))};
}
#else
constexpr std::string_view kPrefix = "lib",
                           kSuffix = ".so";  // macOS calls a loadable module so too

Loaded load(const fs::path& file, const char* symbol) {
  // Local: what the library brings along must not answer for anything else in the process.
  if (void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL))
    if (void* address = dlsym(handle, symbol)) return {address, {}};
  return {nullptr, dlerror()};
}
#endif

}  // namespace

fs::path executable_folder() {
#if defined(_WIN32)
  std::wstring name(32768, L'\0');
  name.resize(GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size())));
  return fs::path(name).parent_path();
#elif defined(__APPLE__)
  std::uint32_t size = 0;
  _NSGetExecutablePath(nullptr, &size);
  std::string name(size, '\0');
  _NSGetExecutablePath(name.data(), &size);
  return fs::canonical(name.c_str()).parent_path();
#else
  return fs::read_symlink("/proc/self/exe").parent_path();
#endif
}

void* library_symbol(std::string_view library, const char* symbol, std::string_view advice) {
  const std::string name = fmt::format("{}{}{}", kPrefix, library, kSuffix);
  const fs::path beside = executable_folder();
  const std::vector<fs::path> folders{beside, (beside / "../lib/hankki").lexically_normal()};
  for (const auto& folder : folders) {
    if (!fs::exists(folder / name)) continue;
    const Loaded loaded = load(folder / name, symbol);
    if (loaded.address != nullptr) return loaded.address;
    throw Error((folder / name).string(),
                fmt::format("cannot be loaded ({}); {}", loaded.failure, advice));
  }
  throw Error(name, fmt::format("is neither in {} nor in {}; {}", folders[0].string(),
                                folders[1].string(), advice));
}

}  // namespace hankki
