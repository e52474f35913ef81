// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <vector>

#include "core/training/run.h"

namespace hankki {

/// What runs are looked at beside: a baseline, from which tables and plots tell how far the others
/// are, and up to kMostPins runs that stay on top and in the plots whatever is checked.
class RunReferences : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  static constexpr std::size_t kMostPins = 5;

  /// Reads what was kept under the key in the settings, and keeps every change there from now on;
  /// an empty key keeps nothing.
  void rememberUnder(const QString& key);
  void readAgain();  ///< another page may have kept others under the key

  /// The key for runs of a split of the workspace in that folder.
  static QString keyOf(const std::filesystem::path& folder, std::int64_t split);
  static QString keyOf(const std::filesystem::path& folder, const QString& of);  ///< of other runs

  std::int64_t baseline() const { return baseline_; }              ///< a RunId; 0: none
  const std::vector<std::int64_t>& pins() const { return pins_; }  ///< as they were pinned
  bool isPinned(std::int64_t run) const;
  bool canPin() const { return pins_.size() < kMostPins; }
  /// The baseline highest, then the pins in their order; 0: neither.
  int rankOf(std::int64_t run) const;

  void setBaseline(std::int64_t run);
  void pin(std::int64_t run);  ///< not where it is pinned already, or as many are as can be
  void unpin(std::int64_t run);

 signals:
  void changed();

 private:
  void keep();

  QString key_;
  std::int64_t baseline_ = 0;
  std::vector<std::int64_t> pins_;
};

}  // namespace hankki
