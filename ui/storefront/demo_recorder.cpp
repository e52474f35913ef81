// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/demo_recorder.h"

#include <QFileDialog>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/workspace.h"
#include "core/workbench/shop_recording.h"
#include "core/workbench/shop_replay.h"
#include "ui/storefront/demo_mark.h"
#include "ui/storefront/storefront.h"
#include "ui/theme/format.h"
#include "ui/theme/paths.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

struct Played {
  ReplayedDemo replayed;
  AnswerId first = 0;
};

/// The first visit of a person behind the mark.
AnswerId firstBehind(const ShopRecords& records, MarkId mark) {
  return records.first_behind(records.marks().find(std::to_string(mark)).answer);
}

}  // namespace

DemoRecorder::DemoRecorder(Storefront& shop) : QObject(&shop), shop_(shop) {
  connect(&shop.visit().shop(), &ShopSession::stateChanged, this, &DemoRecorder::shopChanged);
}

int DemoRecorder::seconds() const {
  return isRecording() ? static_cast<int>(since_.elapsed() / 1000) : 0;
}

void DemoRecorder::shopChanged() {
  if (shop_.visit().shop().state() == ShopSession::State::Open) return;
  mark_ = 0;  // it stays: `serve replay --record` and the account's menu know it
  starting_ = playing_ = false;
  emit changed();
}

void DemoRecorder::start() {
  if (isRecording() || starting_) return;
  starting_ = true;
  shop_.visit().shop().ask(
      this,
      [what = tr("Recording")](OpenShop& shop, const JobContext&) {
        return setDemoMark(shop, what);
      },
      JobHooks<MarkId>{.done = [this](MarkId&& mark) { begun(mark); },
                       .failed = [this](const JobError& error) { fail(error); }},
      ShopSession::Turn::Writing);
}

void DemoRecorder::begun(MarkId mark) {
  if (!std::exchange(starting_, false)) return;  // another shop is open by now
  mark_ = mark;
  since_.start();
  emit changed();
}

void DemoRecorder::stop() {
  const QString path =
      QFileDialog::getSaveFileName(shop_.window(), tr("Save the recording"),
                                   QStringLiteral("demo.jsonl"), tr("Demos (*.jsonl)"));
  if (!path.isEmpty()) stopInto(toPath(path));
}

void DemoRecorder::stopInto(const std::filesystem::path& file) {
  if (!isRecording()) return;
  shop_.visit().shop().ask(
      this,
      [mark = mark_, file](OpenShop& shop, const JobContext&) {
        const ShopMarks marks = shop.shop().workspace().shop().marks();
        write_file_atomically(file, record_demo(shop.shop(), marks.find(std::to_string(mark))));
      },
      JobHooks<void>{.done =
                         [this, file] {
                           mark_ = 0;
                           emit changed();
                           tellSaved(shop_.strip(), pathText(file));
                         },
                     .failed = [this](const JobError& error) { fail(error); }});
}

void DemoRecorder::discard() {
  mark_ = 0;
  emit changed();
}

void DemoRecorder::open() {
  const QString path = QFileDialog::getOpenFileName(shop_.window(), tr("Play a recording"), {},
                                                    tr("Demos (*.jsonl)"));
  if (!path.isEmpty()) play(toPath(path));
}

/// Whoever was in is led out, as their ratings and perhaps their account are others now.
void DemoRecorder::play(const std::filesystem::path& file) {
  if (isPlaying() || isRecording()) return;
  playing_ = true;
  emit changed();
  const auto half = std::make_shared<MarkId>(0);  // that takes back what stays of it
  shop_.visit().shop().ask(
      this,
      [file, half](OpenShop& shop, const JobContext& job) {
        try {
          Played all{.replayed = replay_demo(shop.shop(), read_file(file, kLargestDemo), job)};
          all.first = firstBehind(shop.shop().workspace().shop(), all.replayed.undo);
          return all;
        } catch (const HalfPlayed& fault) {
          *half = fault.undo();
          throw Error(utf8(file.filename()), fault.message());
        } catch (const Error& fault) {
          throw Error(utf8(file.filename()), fault.message());
        }
      },
      JobHooks<Played>{.done =
                           [this](Played&& all) {
                             if (!std::exchange(playing_, false)) return;
                             emit changed();
                             shop_.visit().signOut();
                             shop_.visit().shop().lookAgain();
                             tell(all.replayed);
                             emit played(all.first);
                           },
                       .failed = [this, half](const JobError& error) { failPlaying(error, *half); },
                       .cancelled = [this] { cancelled(); }},
      ShopSession::Turn::AnyBatch,
      LiveText([name = pathText(file.filename())] { return tr("Playing %1").arg(name); }));
}

void DemoRecorder::tell(const ReplayedDemo& replayed) {
  MessageStrip& strip = shop_.strip();
  const bool same = replayed.differing == 0;
  const auto answers = static_cast<int>(replayed.answers);
  const auto differing = static_cast<int>(replayed.differing);
  strip.showMessage(
      same ? MessageStrip::Kind::Success : MessageStrip::Kind::Warn, [answers, differing, same] {
        const QString played = tr("%n visit(s) were played again", nullptr, answers);
        return same ? tr("%1, each with the same lists.").arg(played)
                    : tr("%1; %n came out otherwise.", nullptr, differing).arg(played);
      });
  strip.setAction([] { return tr("Undo"); },
                  [this, undo = replayed.undo] { shop_.reset(undo, true); });
}

void DemoRecorder::fail(const JobError& error) {
  starting_ = false;
  shop_.strip().showError(error);
  emit changed();
}

/// `half`: the mark that takes back what stays of it; 0 where nothing does.
void DemoRecorder::failPlaying(const JobError& error, MarkId half) {
  if (!std::exchange(playing_, false)) return;  // another shop is open by now
  shop_.visit().shop().lookAgain();
  if (half == 0) return fail(error);
  shop_.visit().signOut();
  fail(error);
  shop_.strip().setAction([] { return tr("Undo"); }, [this, half] { shop_.reset(half, true); });
}

void DemoRecorder::cancelled() {
  if (!std::exchange(playing_, false)) return;
  shop_.visit().shop().lookAgain();
  shop_.strip().showMessage(MessageStrip::Kind::Info, [] {
    return tr("The recording was stopped, and the shop is as it was before.");
  });
  emit changed();
}

}  // namespace hankki
