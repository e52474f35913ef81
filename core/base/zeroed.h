// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <new>
#include <type_traits>
#include <vector>

namespace hankki {

/// Gives memory that is zero already, so that values made without one are not written.
template <typename Value>
struct ZeroedMemory {
  static_assert(std::is_arithmetic_v<Value>);
  using value_type = Value;

  Value* allocate(std::size_t count) {
    if (void* made = std::calloc(count, sizeof(Value))) return static_cast<Value*>(made);
    throw std::bad_alloc();
  }
  void deallocate(Value* values, std::size_t) { std::free(values); }
  void construct(Value*) {}
  bool operator==(const ZeroedMemory&) const = default;
};

/// Zeros that take no room until they are written, where there are many: what only training needs
/// costs a model nothing that only scores. Made of one size, `ZeroedVector<float>(count)`; what a
/// change of size adds may be anything.
template <typename Value>
using ZeroedVector = std::vector<Value, ZeroedMemory<Value>>;

}  // namespace hankki
