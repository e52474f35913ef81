// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/calibration.h"

#include <nlohmann/json.hpp>

#include "core/base/bounded_json.h"
#include "core/base/error.h"
#include "core/base/file.h"

namespace hankki {
namespace {

constexpr std::uintmax_t kLargest = 4096;
constexpr int kDeepest = 2;

std::optional<HelpfulThreads> read(const std::filesystem::path& file, const CalibrationKey& key) {
  try {
    const nlohmann::json stored = parse_json(read_file(file, kLargest), kDeepest);
    const CalibrationKey of{stored.at("version").get<std::string>(),
                            stored.at("processor").get<std::string>(),
                            stored.at("cores").get<int>()};
    const HelpfulThreads count{stored.at("loops").get<int>(), stored.at("products").get<int>()};
    const auto possible = [&](int threads) { return threads >= 1 && threads <= key.cores; };
    if (of == key && possible(count.loops) && possible(count.products)) return count;
  } catch (const Error&) {
  } catch (const nlohmann::json::exception&) {
  }
  return std::nullopt;
}

void write(const std::filesystem::path& file, const CalibrationKey& key, HelpfulThreads count) {
  const nlohmann::json document{{"version", key.version},
                                {"processor", key.processor},
                                {"cores", key.cores},
                                {"loops", count.loops},
                                {"products", count.products}};
  try {
    create_folders(file.parent_path());
    write_file_atomically(
        file, document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
  } catch (const Error&) {
    // Measured again by the next program; no work depends on it.
  }
}

}  // namespace

std::optional<HelpfulThreads> calibrated_threads(
    const std::filesystem::path& file, const CalibrationKey& key,
    const std::function<std::optional<HelpfulThreads>()>& measure) {
  if (const auto stored = read(file, key)) return stored;
  const auto measured = measure();
  if (measured) write(file, key, *measured);
  return measured;
}

}  // namespace hankki
