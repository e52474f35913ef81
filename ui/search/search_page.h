#pragma once

#include <memory>

#include "ui/widgets/page.h"

namespace hankki {

class AppState;
class JobRunner;

/// Search the hyper-parameters of models on a split's validation part, and watch the trials.
std::unique_ptr<Page> makeSearchPage(AppState& state, JobRunner& jobs);

}  // namespace hankki
