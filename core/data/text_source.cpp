// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/text_source.h"

#include <lzma.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include "core/base/error.h"
#include "core/base/paths.h"

namespace hankki {
namespace fs = std::filesystem;

/// Blocks of packed bytes; from a file, or from memory as one block.
class TextSource::Input {
 public:
  explicit Input(const fs::path& path, std::string_view name) : block_(kBlock) {
    std::error_code fault;
    if (fs::is_directory(path, fault))
      throw Error(utf8(path), en::say("is a folder; choose a file"));
    if (fs::is_other(path, fault))  // some have no end, and what is guessed is read twice
      throw Error(utf8(path), en::say("is a pipe or a device; choose a file"));
    errno = 0;
    file_.open(path, std::ios::binary);
    if (!file_) throw Error(utf8(path), en::say("cannot be opened: {}", std::strerror(errno)));
    const auto size = fs::file_size(path, fault);
    size_ = fault ? 0 : static_cast<std::int64_t>(size);
    name_ = name;
  }
  explicit Input(std::string_view bytes)
      : rest_(bytes), size_(static_cast<std::int64_t>(bytes.size())), position_(size_) {}

  /// What is read and not yet taken; refilled where nothing is left. Empty at the end.
  std::string_view available() {
    if (rest_.empty() && file_.is_open()) refill();
    return rest_;
  }
  void take(std::size_t bytes) { rest_.remove_prefix(bytes); }

  std::int64_t position() const { return position_ - static_cast<std::int64_t>(rest_.size()); }
  std::int64_t size() const { return std::max(size_, position_); }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 18;

  void refill() {
    errno = 0;
    file_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
    if (file_.bad() || (file_.fail() && !file_.eof()))
      throw Error(name_, en::say("cannot be read: {}", std::strerror(errno)));
    rest_ = {block_.data(), static_cast<std::size_t>(file_.gcount())};
    position_ += file_.gcount();
  }

  std::ifstream file_;
  std::string name_;
  std::vector<char> block_;
  std::string_view rest_;
  std::int64_t size_ = 0;
  std::int64_t position_ = 0;
};

class TextSource::Decoder {
 public:
  virtual ~Decoder() = default;
  virtual std::size_t read(Input& input, std::span<char> out) = 0;
};

namespace {

[[noreturn]] void refuse_cut_off(const std::string& name) {
  throw Error(name, en::say("ends in the middle of its compressed data; get a complete copy"));
}
[[noreturn]] void refuse_damaged(const std::string& name) {
  throw Error(name, en::say("holds damaged compressed data; get an intact copy"));
}

class PlainDecoder : public TextSource::Decoder {
 public:
  std::size_t read(TextSource::Input& input, std::span<char> out) override {
    const auto bytes = input.available().substr(0, out.size());
    std::ranges::copy(bytes, out.begin());
    input.take(bytes.size());
    return bytes.size();
  }
};

class GzipDecoder : public TextSource::Decoder {
 public:
  explicit GzipDecoder(std::string name) : name_(std::move(name)) {
    constexpr int kGzipOnly = 15 + 16;
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~GzipDecoder() override { inflateEnd(&stream_); }
  GzipDecoder(const GzipDecoder&) = delete;
  GzipDecoder& operator=(const GzipDecoder&) = delete;

  std::size_t read(TextSource::Input& input, std::span<char> out) override {
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    while (stream_.avail_out == out.size()) {
      const auto bytes = input.available();
      if (bytes.empty()) {
        if (member_done_) return 0;
        refuse_cut_off(name_);
      }
      // A gzip file may be several, one behind the other.
      if (member_done_) inflateReset(&stream_);
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
      stream_.avail_in = static_cast<uInt>(bytes.size());
      const int result = inflate(&stream_, Z_NO_FLUSH);
      if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR) refuse_damaged(name_);
      input.take(bytes.size() - stream_.avail_in);
      member_done_ = result == Z_STREAM_END;
    }
    return out.size() - stream_.avail_out;
  }

 private:
  std::string name_;
  z_stream stream_{};
  bool member_done_ = false;
};

class XzDecoder : public TextSource::Decoder {
 public:
  explicit XzDecoder(std::string name) : name_(std::move(name)) {
    constexpr std::uint64_t kMemory = std::uint64_t{512} << 20;
    if (lzma_stream_decoder(&stream_, kMemory, LZMA_CONCATENATED) != LZMA_OK)
      throw std::bad_alloc();
  }
  ~XzDecoder() override { lzma_end(&stream_); }
  XzDecoder(const XzDecoder&) = delete;
  XzDecoder& operator=(const XzDecoder&) = delete;

  std::size_t read(TextSource::Input& input, std::span<char> out) override {
    stream_.next_out = reinterpret_cast<std::uint8_t*>(out.data());
    stream_.avail_out = out.size();
    while (!done_ && stream_.avail_out == out.size()) {
      const auto bytes = input.available();
      stream_.next_in = reinterpret_cast<const std::uint8_t*>(bytes.data());
      stream_.avail_in = bytes.size();
      const lzma_ret result = lzma_code(&stream_, bytes.empty() ? LZMA_FINISH : LZMA_RUN);
      input.take(bytes.size() - stream_.avail_in);
      done_ = result == LZMA_STREAM_END;
      if (result == LZMA_BUF_ERROR) refuse_cut_off(name_);
      if (result == LZMA_MEMLIMIT_ERROR)
        throw Error(name_, en::say("needs more than 512 MB to unpack; pack it with xz -9 or less"));
      if (result != LZMA_OK && !done_) refuse_damaged(name_);
    }
    return out.size() - stream_.avail_out;
  }

 private:
  std::string name_;
  lzma_stream stream_ = LZMA_STREAM_INIT;
  bool done_ = false;
};

}  // namespace

TextSource::TextSource(const fs::path& path, std::uint64_t max_bytes)
    : name_(utf8(path.filename())),
      max_bytes_(max_bytes),
      input_(std::make_unique<Input>(path, name_)) {
  choose_decoder();
}

TextSource::TextSource(std::string name, std::string_view bytes, std::uint64_t max_bytes)
    : name_(std::move(name)), max_bytes_(max_bytes), input_(std::make_unique<Input>(bytes)) {
  choose_decoder();
}

TextSource::TextSource(TextSource&&) noexcept = default;
TextSource& TextSource::operator=(TextSource&&) noexcept = default;
TextSource::~TextSource() = default;

void TextSource::choose_decoder() {
  using namespace std::string_view_literals;
  const auto start = input_->available();
  if (start.starts_with("\x1F\x8B"sv))
    decoder_ = std::make_unique<GzipDecoder>(name_);
  else if (start.starts_with("\xFD"
                             "7zXZ\0"sv))
    decoder_ = std::make_unique<XzDecoder>(name_);
  else
    decoder_ = std::make_unique<PlainDecoder>();
}

std::size_t TextSource::read(std::span<char> out) {
  if (out.empty()) return 0;
  const auto bytes = decoder_->read(*input_, out);
  unpacked_ += bytes;
  if (unpacked_ > max_bytes_)
    throw Error(name_, en::say("holds more than {} bytes of text, which is the limit; split it "
                               "or raise the limit",
                               max_bytes_));
  return bytes;
}

std::int64_t TextSource::position() const { return input_->position(); }
std::int64_t TextSource::size() const { return input_->size(); }

}  // namespace hankki
