// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/demo_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/paths.h"
#include "core/store/artifacts.h"
#include "core/store/demo_copy.h"
#include "core/store/demo_format.h"
#include "core/store/workspace.h"

namespace hankki {
namespace fs = std::filesystem;

void pack_demo(const Workspace& workspace, const fs::path& out, const JobContext& job) {
  const Artifacts artifacts(workspace.folder());
  const DemoCopy copy(workspace.folder(), out);
  struct Source {
    std::string path, sha256;  // sha256: as it is stored, none of what is no artifact
    fs::path file;             // empty: it is the text
    std::string text;
  };
  std::vector<Source> sources{{std::string(kDemoDatabase), {}, copy.path(), {}}};
  if (auto suites = suites_to_pack(workspace.folder()))
    sources.push_back({std::string(kSuitesFile), {}, {}, std::move(*suites)});
  if (auto notes = annotations_to_pack(workspace.folder(), copy.runs()))
    sources.push_back({std::string(kAnnotationsFile), {}, {}, std::move(*notes)});
  for (const StoredFile& file : copy.files()) {
    // A row may name anything: what is packed goes to others.
    sources.push_back({file.path, file.sha256, artifacts.resolve(file.path), {}});
    if (!is_packed_path(file.path))
      throw Error(file.path, en::say("no file of a workspace is called so; the workspace is "
                                     "damaged, restore a copy of it"));
  }
  const auto each_piece = [&](const Source& source, const auto& body) -> std::uint64_t {
    if (source.file.empty()) {
      body(source.text);
      return source.text.size();
    }
    InputFile file(source.file);
    std::string piece;
    while (file.position() < file.size()) {
      piece.resize(static_cast<std::size_t>(
          std::min<std::uint64_t>(file.size() - file.position(), kDemoPiece)));
      file.read(std::as_writable_bytes(std::span(piece)));
      body(piece);
    }
    return file.size();
  };
  auto list = nlohmann::json::array();
  std::int64_t number = 0;
  for (const Source& source : sources) {
    job.report(number++, 2 * std::ssize(sources), en::say("packing"));
    Sha256 hash;
    const auto size = each_piece(source, [&](const std::string& piece) { hash.update(piece); });
    const std::string found = hash.hex();
    if (source.path.starts_with("artifacts/") && source.sha256 != found)
      throw Error(utf8(source.file),
                  en::say("it is not what was stored; the workspace is damaged"));
    list.push_back({{"path", source.path}, {"size", size}, {"sha256", found}});
  }
  const std::string text = list.dump();
  AtomicFile pack(out);
  pack.write(fmt::format("{}{:0{}}\n", kDemoMagic, text.size(), kDemoLengthDigits));
  pack.write(text);
  for (const Source& source : sources) {
    job.report(number++, 2 * std::ssize(sources), en::say("packing"));
    each_piece(source, [&](const std::string& piece) { pack.write(piece); });
  }
  pack.commit();
}

}  // namespace hankki
