// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lock_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <system_error>

#include "core/base/file.h"
#include "core/base/process.h"

namespace hankki {
namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{1} << 20;

/// Whether that process has certainly ended.
bool has_ended(const ProcessIdentity& process) {
  const ProcessIdentity ours = this_process();
  if (process.machine != ours.machine) return false;
  if (process.boot != ours.boot) return true;
  return process.process_namespace == ours.process_namespace && !is_running(process);
}

}  // namespace

LockFile::LockFile(const std::filesystem::path& path)
    : path_(path), file_(path, platform::File::Mode::Update) {}

LockFile::~LockFile() { unlock(); }

bool LockFile::try_lock(Kind kind) {
  unlock();
  const bool exclusive = kind == Kind::Exclusive;
  if (!(exclusive ? file_.try_lock_exclusive() : file_.try_lock_shared())) return false;
  if (exclusive) file_.resize(0);  // what is in it is of processes that were killed
  write_entry();
  return true;
}

void LockFile::unlock() {
  if (entry_.empty()) return;
  erase_entry();
  file_.unlock();
}

/// "PROCESS NUMBER", the number telling two holders of one process apart.
void LockFile::write_entry() {
  static std::atomic<unsigned> counter{0};
  entry_ = fmt::format("{} {}\n", counter++, to_text(this_process()));
  try {
    platform::File(path_, platform::File::Mode::Append).write(entry_);
  } catch (const std::system_error&) {
    // A full disk: the lock is held all the same, only nobody can be told by whom.
  }
}

void LockFile::erase_entry() {
  try {
    const auto place = read_file(path_, kLargest).find(entry_);
    if (place != std::string::npos)
      file_.write_at(place, std::string(entry_.size() - 1, ' '));  // others' lines stay in place
  } catch (const std::exception&) {
    // The line stays, and counts for nothing once this process has ended.
  }
  entry_.clear();
}

std::vector<ProcessIdentity> LockFile::holders() const {
  std::vector<ProcessIdentity> holders;
  const std::string text = read_file(path_, kLargest);
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto process = parse_process(line.substr(std::min(line.find(' ') + 1, line.size())));
    if (process && !has_ended(*process)) holders.push_back(*process);
  }
  return holders;
}

}  // namespace hankki
