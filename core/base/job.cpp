// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/job.h"

#include "core/base/error.h"

namespace hankki {

void JobContext::check() const {
  if (cancelled()) throw Cancelled();
}

void JobContext::report(std::int64_t done, std::int64_t total, const Message& message) const {
  check();
  if (progress_) progress_(Progress{done, total, message});
}

JobContext JobContext::with_threads(int count) const {
  JobContext job = *this;
  job.threads_ = count;
  return job;
}

void JobContext::log(const Message& line) const {
  if (log_) log_(line);
}

}  // namespace hankki
