// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoder_weights.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/base/paths.h"
#include "core/text/json_object.h"

namespace hankki {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirst = "embeddings.word_embeddings.weight";

/// What git leaves where a large file was not fetched.
void refuse_pointer(const fs::path& path) {
  constexpr std::string_view kPointer = "version https://git-lfs";
  InputFile file(path);
  std::string start(kPointer.size(), '\0');
  if (file.size() < start.size()) return;
  file.read(std::as_writable_bytes(std::span(start)));
  if (start == kPointer)
    throw Error(utf8(path), en::say("it is only a pointer of Git LFS; fetch the file itself with "
                                    "\"git lfs pull\""));
}

TensorMap read_file_of_tensors(const fs::path& path) {
  refuse_pointer(path);
  InputFile file(path);
  const double needed = static_cast<double>(file.size()) / 1e6, free = available_mb();
  if (free > 0 && needed > free)
    throw Error(utf8(path),
                en::say("it needs {} MB of memory, and {} MB are free; choose a "
                        "smaller model",
                        static_cast<std::int64_t>(needed), static_cast<std::int64_t>(free)));
  return read_tensor_file([&](std::span<std::byte> piece) { file.read(piece); }, file.size(),
                          utf8(path))
      .tensors;
}

std::set<std::string> files_of(const JsonObject& index) {
  std::set<std::string> files;
  const JsonObject map = index.object("weight_map");
  for (const auto& [name, file] : map.json().items()) {
    const std::string text = file.is_string() ? file.get<std::string>() : std::string();
    if (!is_plain_name(text))
      throw Error(index.where(), en::say("the file of \"{}\" is not in its folder", name));
    files.insert(text);
  }
  return files;
}

[[noreturn]] void refuse_without_weights(const fs::path& folder) {
  for (const char* name : {"pytorch_model.bin", "pytorch_model.bin.index.json"}) {
    if (!fs::exists(folder / name)) continue;
    throw Error(utf8(folder / name),
                en::say("files of this kind can run code, so they are not opened; convert it with "
                        "Python: from transformers import AutoModel; "
                        "AutoModel.from_pretrained(\"{}\").save_pretrained(\"{}\")",
                        utf8(folder), utf8(folder)));
  }
  throw Error(utf8(folder / "model.safetensors"),
              en::say("the file is missing; get the whole folder"));
}

/// The old names of a normalisation's tensors.
std::string renamed(std::string name) {
  for (const auto& [old, now] :
       {std::pair<std::string_view, std::string_view>{"gamma", "weight"}, {"beta", "bias"}}) {
    const std::string tail = "LayerNorm." + std::string(old);
    if (name.ends_with(tail)) name.replace(name.size() - old.size(), old.size(), now);
  }
  return name;
}

}  // namespace

bool is_plain_name(std::string_view name) {
  return !name.empty() && name.front() != '.' &&
         name.find_first_of("/\\:") == std::string_view::npos;
}

TensorMap read_weights(const fs::path& folder, const JobContext& job) {
  job.check();
  if (const fs::path one = folder / "model.safetensors"; fs::exists(one))
    return read_file_of_tensors(one);
  const fs::path index = folder / "model.safetensors.index.json";
  if (!fs::exists(index)) refuse_without_weights(folder);
  TensorMap tensors;
  for (const std::string& name : files_of(JsonObject::read(index))) {
    job.check();
    tensors.merge(read_file_of_tensors(folder / path_from_utf8(name)));
  }
  return tensors;
}

TensorMap select_weights(TensorMap tensors, const TensorShapes& expected, std::string_view where) {
  TensorMap named;
  while (!tensors.empty()) {
    auto node = tensors.extract(tensors.begin());
    node.key() = renamed(std::move(node.key()));
    named.insert(std::move(node));
  }
  std::string prefix;
  for (const auto& [name, tensor] : named)
    if (name.ends_with(kFirst)) prefix = name.substr(0, name.size() - kFirst.size());
  TensorMap selected;
  for (const auto& [name, shape] : expected) {
    const auto found = named.find(prefix + name);
    if (found == named.end())
      throw Error(where, en::say("it has no tensor {}; its config.json describes another model, or "
                                 "it is not complete: get the whole folder",
                                 name));
    if (found->second.shape != shape)
      throw Error(where, en::say("its tensor {} is [{}], and config.json says [{}]; get both from "
                                 "the same model",
                                 name, fmt::format("{}", fmt::join(found->second.shape, ", ")),
                                 fmt::format("{}", fmt::join(shape, ", "))));
    try {
      selected.emplace(name, found->second.type == TensorType::F32
                                 ? std::move(found->second)
                                 : Tensor::of(to_floats(found->second), shape));
    } catch (const Error& fault) {
      throw Error(where, en::say("its tensor {} cannot be used: {}", name, fault.message()));
    }
    named.erase(found);
  }
  return selected;
}

}  // namespace hankki
