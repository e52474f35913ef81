#pragma once

#include <memory>

#include "ui/widgets/page.h"

namespace hankki {

class AppState;
class JobRunner;

/// Choose models and their parameters, train them on a split, watch them learn.
std::unique_ptr<Page> makeTrainPage(AppState& state, JobRunner& jobs);

}  // namespace hankki
