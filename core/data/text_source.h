// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hankki {

/// The bytes of a file, one after the other: plain, or unpacked on the way from gzip or xz, which
/// are told by their first bytes and not by the file's name. Not thread-safe; movable.
class TextSource {
 public:
  /// `max_bytes` limits what the file may unpack to. Throws Error where it cannot be opened.
  explicit TextSource(const std::filesystem::path& path,
                      std::uint64_t max_bytes = std::uint64_t{64} << 30);

  /// Plain or packed bytes in memory, which must outlive the source; `name` stands in messages.
  TextSource(std::string name, std::string_view bytes,
             std::uint64_t max_bytes = std::uint64_t{64} << 30);

  TextSource(TextSource&&) noexcept;
  TextSource& operator=(TextSource&&) noexcept;
  ~TextSource();

  /// Fills `out` as far as there are bytes; 0 only at the end. Throws Error where the file cannot
  /// be read, is cut off, is damaged, or unpacks to more than the limit.
  std::size_t read(std::span<char> out);

  const std::string& name() const { return name_; }  ///< the file's name, without its folder
  std::int64_t position() const;  ///< bytes of the file itself (packed) that are read
  std::int64_t size() const;      ///< bytes of the file itself

  class Input;    ///< where packed bytes come from
  class Decoder;  ///< what unpacks them

 private:
  void choose_decoder();

  std::string name_;
  std::uint64_t max_bytes_;
  std::uint64_t unpacked_ = 0;
  std::unique_ptr<Input> input_;
  std::unique_ptr<Decoder> decoder_;
};

}  // namespace hankki
