#pragma once

#include <optional>

#include "app/cli/context.h"
#include "core/store/runs.h"

namespace hankki::cli {

/// Trains a stored run, or goes on with it from `resume`; says on stderr when it starts, each epoch
/// once it is stored, and how it ended. Cancelling is a way to end: the run is then Cancelled.
RunInfo train_stored_run(Context& context, Workspace& workspace, RunId id,
                         const LoadedSplit& loaded, std::optional<Checkpoint> resume = {});

/// "name=value" taken apart; throws Error, naming the option and showing `example`, on anything
/// else.
struct Setting {
  std::string name, value;
};
Setting parse_setting(std::string_view option, const std::string& text, std::string_view example);

/// A request for a model with a preset, values of --set ("name=value") over it, and all cores
/// where threads is 0.
struct RequestArguments {
  std::string model, preset = "default";
  std::vector<std::string> settings;
  std::uint64_t seed = 1;
  std::vector<std::int32_t> ks{10, 20};
  bool no_validation = false;
};
RunRequest make_request(const RequestArguments& arguments);

}  // namespace hankki::cli
