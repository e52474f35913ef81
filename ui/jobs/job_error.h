#pragma once

#include <QString>

namespace hankki {

/// Why a job failed: a sentence to act on (of a hankki::Error), and what to fold away.
struct JobError {
  QString sentence;
  QString details;  ///< empty for a hankki::Error
};

}  // namespace hankki
