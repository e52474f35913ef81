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

}  // namespace

std::optional<HelpfulThreads> read_calibration(const CalibrationPlace& place) {
  const auto& [file, key] = place;
  try {
    const nlohmann::json stored = parse_json(read_file(file, kLargest), kDeepest);
    const CalibrationKey of{stored.at("version").get<std::string>(),
                            stored.at("processor").get<std::string>(),
                            stored.at("cores").get<int>()};
    const HelpfulThreads count{stored.at("loops").get<int>(), stored.at("products").get<int>()};
    const int most = key.cores;
    const auto possible = [most](int threads) { return threads >= 1 && threads <= most; };
    if (of == key && possible(count.loops) && possible(count.products)) return count;
  } catch (const Error&) {
  } catch (const nlohmann::json::exception&) {
  }
  return std::nullopt;
}

void write_calibration(const CalibrationPlace& place, HelpfulThreads count) {
  const auto& [file, key] = place;
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
    // As the header says.
  }
}

}  // namespace hankki
