// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>
#include <utility>

#include "tests/cli/cli_fixture.h"

namespace hankki::test {

/// A model file taken apart, to be put together again with other parts.
class ModelFileParts {
 public:
  explicit ModelFileParts(const std::string& bytes) {
    std::uint64_t size = 0;
    std::memcpy(&size, bytes.data(), sizeof size);
    header_ = Json::parse(bytes.substr(8, size));
    data_ = bytes.substr(8 + size);
  }

  Json& header() { return header_; }
  Json description() const {
    return Json::parse(header_["__metadata__"]["hankki"].get<std::string>());
  }
  void set_description(const Json& description) { set_metadata(description.dump()); }
  void set_metadata(const std::string& text) { header_["__metadata__"]["hankki"] = text; }

  void set_catalogue(const Json& catalogue) { set_catalogue_bytes(catalogue.dump()); }
  void set_catalogue_bytes(const std::string& text) {
    Json& entry = header_["catalogue"];
    const auto begin = entry["data_offsets"][0].get<std::size_t>();
    const auto end = entry["data_offsets"][1].get<std::size_t>();
    data_.replace(begin, end - begin, text);
    for (auto& [name, other] : header_.items())
      if (name != "__metadata__" && other["data_offsets"][0].get<std::size_t>() >= end)
        for (auto& offset : other["data_offsets"])
          offset = offset.get<std::size_t>() + text.size() - (end - begin);
    entry["data_offsets"] = {begin, begin + text.size()};
    entry["shape"] = {text.size()};
  }

  std::string bytes() const {
    const std::string header = header_.dump();
    const std::uint64_t size = header.size();
    std::string bytes(sizeof size, '\0');
    std::memcpy(bytes.data(), &size, sizeof size);
    return bytes + header + data_;
  }

 private:
  Json header_;
  std::string data_;
};

}  // namespace hankki::test
