// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <filesystem>

#include "core/store/shop_marks.h"

namespace hankki {

struct ReplayedDemo;
struct JobError;
class Storefront;

/// A demo as a file: what people do from the moment that it is recorded, and the same played again.
/// GUI thread only.
class DemoRecorder : public QObject {
  Q_OBJECT
 public:
  /// The shop outlives it.
  explicit DemoRecorder(Storefront& shop);

  bool isRecording() const { return mark_ != 0; }
  bool isPlaying() const { return playing_; }
  int seconds() const;  ///< since it began to record

  void start();  ///< by a mark of how the shop is
  void stop();   ///< asks for the file; where none is named, it goes on
  void stopInto(const std::filesystem::path& file);
  void discard();  ///< nothing is written, and nothing taken back

  void open();  ///< asks for the file
  /// Takes the shop back to where the demo began and does all of it again, in the job bar. It can
  /// be undone; cancelled, the shop is as it was.
  void play(const std::filesystem::path& file);

 signals:
  void changed();
  void played(qint64 firstAnswer);  ///< the demo's first one, 0 where it has none

 private:
  void begun(MarkId mark);
  void tell(const ReplayedDemo& replayed);
  void fail(const JobError& error);
  void failPlaying(const JobError& error, MarkId half);
  void cancelled();
  void shopChanged();

  Storefront& shop_;
  MarkId mark_ = 0;
  bool starting_ = false, playing_ = false;
  QElapsedTimer since_;
};

}  // namespace hankki
