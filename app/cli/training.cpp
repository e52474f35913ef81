// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/training.h"

#include <fmt/format.h>

#include "core/base/error.h"
#include "core/base/threads.h"
#include "core/models/registry.h"

namespace hankki::cli {
namespace {

std::string watched_metric(const RunRequest& request) {
  const auto& parameters = request.parameters.all();
  const auto chosen = parameters.find("stop_metric");
  return chosen != parameters.end() ? hankki::to_text(chosen->second)
                                    : fmt::format("ndcg@{}", request.ks.front());
}

}  // namespace

EpochListener tell_epochs(Console& console) {
  return [&console](const RunInfo& run, const EpochRow& row) {
    std::string line = fmt::format("run {} epoch {}", run.id, row.epoch + 1);
    if (!row.losses.empty()) line += fmt::format(" loss {:.4f}", total_loss(row.losses));
    const auto watched = row.validation.find(watched_metric(run.request));
    if (watched != row.validation.end())
      line += fmt::format(" {} {:.4f}", watched->first, watched->second);
    console.line(line);
  };
}

Setting parse_setting(std::string_view option, const std::string& text, std::string_view example) {
  const auto equals = text.find('=');
  if (equals == text.npos)
    throw Error(option, en::say("\"{}\" is not name=value, as in {}", text, example));
  return {text.substr(0, equals), text.substr(equals + 1)};
}

void apply_settings(const ParameterSchema& schema, std::span<const std::string> settings,
                    std::string_view example, ParameterValues& values) {
  for (const std::string& text : settings) {
    const auto [name, value] = parse_setting("--set", text, example);
    values.set(name, schema.parse(name, value));
  }
}

RunRequest make_request(const RequestArguments& arguments) {
  const ModelSpec& spec = model_spec(arguments.model);
  RunRequest request{.model = arguments.model,
                     .preset = arguments.preset,
                     .parameters = spec.preset(arguments.preset),
                     .seed = arguments.seed,
                     .ks = arguments.ks,
                     .validate = !arguments.no_validation};
  apply_settings(spec.parameters, arguments.settings, "epochs=60", request.parameters);
  request.threads = chosen_threads();
  request.threads = threads_of(request);          // recorded, so that a resume has the same
  make_model(request.model, request.parameters);  // throws where the values do not go together
  return request;
}

}  // namespace hankki::cli
