// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/text/corpus.h"

namespace hankki {

/// Each document as one text: its pieces, joined by one space. On job.threads(). Throws Cancelled.
std::vector<std::string> document_texts(const Corpus& documents, const JobContext& job);

}  // namespace hankki
