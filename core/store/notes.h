// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/ids.h"

namespace hankki {

class Store;

/// A figure of a note: what it shows, and of which runs. It is drawn from the workspace each time;
/// what is kept of a run tells whether it is still the one that the note was written about.
struct NoteFigure {
  enum class Kind { Curves, Losses, Bars, Table };
  struct BoundRun {
    RunId run = 0;
    std::string weights;      ///< hash; empty: it had none yet
    std::int64_t epochs = 0;  ///< that it had run
    std::string data;         ///< identity of its data set
    bool operator==(const BoundRun&) const = default;
  };
  Kind kind = Kind::Table;
  std::string metric;  ///< "ndcg@10"; empty: the usual ones
  std::vector<BoundRun> runs;
  std::string made;  ///< UTC: when it was bound to them
  bool operator==(const NoteFigure&) const = default;
};

/// What a person wrote: Markdown, in which a line "[figure 2]" is the place of the second figure.
struct NoteContent {
  std::string text;
  std::vector<NoteFigure> figures;
  bool operator==(const NoteContent&) const = default;
};

struct NoteInfo {
  NoteId id = 0;
  NoteContent content;
  std::string created, changed;  ///< UTC
};

inline constexpr std::size_t kLongestNote = 100'000;  ///< code points
inline constexpr std::size_t kMostNoteFigures = 50;
inline constexpr std::size_t kMostFigureRuns = 100;

/// The logbook of a workspace: Workspace::notes(). Every call throws Error where there is no note
/// of that number.
class Notes {
 public:
  explicit Notes(Store& store) : store_(store) {}

  /// Behind the others. Throws Error where the text is too long, not UTF-8 or has control
  /// characters, or the figures are too many or of too many runs.
  NoteId add(const NoteContent& content);
  void edit(NoteId id, const NoteContent& content);
  /// In front of another one; 0: behind all.
  void move(NoteId id, NoteId before);

  std::vector<NoteInfo> list() const;  ///< in their order
  NoteInfo info(NoteId id) const;

  /// Hides it until it is restored, at its place, or purged.
  void remove(NoteId id);
  void restore(NoteId id);

 private:
  Store& store_;
};

}  // namespace hankki
