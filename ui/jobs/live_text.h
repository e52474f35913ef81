// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <concepts>
#include <functional>
#include <utility>

namespace hankki {

/// A text that stays on the screen: the name of a job, the sentence of a strip. Of one that may
/// outlive a change of language it is a function, which says it anew in the language that is shown:
///
///   jobs.run(this, [run] { return tr("Training run %1").arg(run); }, ...);
class LiveText {
 public:
  LiveText() = default;
  LiveText(const QString& text) : text_(text) {}        // NOLINT: a text is one
  LiveText(const char* text) : text_(QString(text)) {}  // NOLINT: likewise
  template <std::invocable Say>
  LiveText(Say say) : say_(std::move(say)) {}  // NOLINT: likewise

  QString text() const { return say_ ? say_() : text_; }

 private:
  QString text_;
  std::function<QString()> say_;
};

}  // namespace hankki
