// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/event_file.h"

#include <array>
#include <bit>
#include <cmath>

namespace hankki {
namespace {

constexpr std::uint32_t kPolynomial = 0x82F63B78;  // reflected

constexpr std::array<std::uint32_t, 256> kTable = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t value = byte;
    for (int bit = 0; bit < 8; ++bit) value = value >> 1 ^ (value & 1 ? kPolynomial : 0);
    table[byte] = value;
  }
  return table;
}();

// Fields of protocol buffers: number and wire type, then the value.
constexpr std::string_view kWallTime = "\x09", kStep = "\x10", kVersion = "\x1a", kSummary = "\x2a",
                           kValue = "\x0a", kTag = "\x0a", kSimpleValue = "\x15";

/// Little-endian, whatever the machine's order is.
template <typename Bits>
void append_fixed(std::string& bytes, Bits bits) {
  for (std::size_t i = 0; i < sizeof(Bits); ++i) bytes += static_cast<char>(bits >> (8 * i) & 0xFF);
}

void append_varint(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes += static_cast<char>((value & 0x7F) | 0x80);
  bytes += static_cast<char>(value);
}

void append_text(std::string& bytes, std::string_view field, std::string_view text) {
  bytes += field;
  append_varint(bytes, text.size());
  bytes += text;
}

std::string event_at(double wall_time) {
  std::string event(kWallTime);
  append_fixed(event, std::bit_cast<std::uint64_t>(wall_time));
  return event;
}

/// Rotated, so that a checksum of bytes that hold checksums says something.
std::uint32_t masked(std::uint32_t crc) { return std::rotr(crc, 15) + 0xA282EAD8U; }

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char byte : bytes)
    crc = crc >> 8 ^ kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~crc;
}

EventFile::EventFile(double wall_time) {
  std::string event = event_at(wall_time);
  append_text(event, kVersion, "brain.Event:2");
  add(event);
}

void EventFile::scalar(double wall_time, std::int64_t step, std::string_view tag, double value) {
  if (!std::isfinite(value)) return;
  std::string scalar;
  append_text(scalar, kTag, tag);
  scalar += kSimpleValue;
  append_fixed(scalar, std::bit_cast<std::uint32_t>(static_cast<float>(value)));
  std::string summary;
  append_text(summary, kValue, scalar);
  std::string event = event_at(wall_time);
  event += kStep;
  append_varint(event, static_cast<std::uint64_t>(step));
  append_text(event, kSummary, summary);
  add(event);
}

void EventFile::add(std::string_view event) {
  std::string length;
  append_fixed(length, static_cast<std::uint64_t>(event.size()));
  bytes_ += length;
  append_fixed(bytes_, masked(crc32c(length)));
  bytes_ += event;
  append_fixed(bytes_, masked(crc32c(event)));
}

}  // namespace hankki
