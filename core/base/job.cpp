#include "core/base/job.h"

#include "core/base/error.h"

namespace hankki {

void JobContext::check() const {
  if (cancelled()) throw Cancelled();
}

void JobContext::report(std::int64_t done, std::int64_t total, std::string_view message) const {
  check();
  if (progress_) progress_(Progress{done, total, std::string(message)});
}

JobContext JobContext::with_threads(int count) const {
  JobContext job = *this;
  job.threads_ = count;
  return job;
}

void JobContext::log(std::string_view line) const {
  if (log_) log_(line);
}

}  // namespace hankki
