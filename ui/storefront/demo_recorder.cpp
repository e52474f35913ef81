// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storefront/demo_recorder.h"

#include <QFileDialog>
#include <limits>
#include <memory>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include "core/store/workspace.h"
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

/// The mark that brings back what was there before the newest reset; 0 where none came after
/// `before`.
MarkId undoBehind(const ShopMarks& marks, MarkId before) {
  for (const ShopMark& mark : marks.list())
    if (mark.id > before && mark.reset_to) return mark.id;
  return 0;
}

MarkId newestMark(const ShopMarks& marks) {
  const auto all = marks.list();
  return all.empty() ? 0 : all.back().id;
}

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
  const auto before = std::make_shared<MarkId>(std::numeric_limits<MarkId>::max());
  shop_.visit().shop().ask(
      this,
      [file, before](OpenShop& shop, const JobContext& job) {
        const ShopRecords& records = shop.shop().workspace().shop();
        *before = newestMark(records.marks());
        try {
          Played all{.replayed = replay_demo(shop.shop(), read_file(file, kLargestDemo), job)};
          all.first = firstBehind(records, all.replayed.undo);
          return all;
        } catch (const Error& fault) {
          throw Error(utf8(file.filename()), fault.message());
        }
      },
      JobHooks<Played>{
          .done =
              [this](Played&& all) {
                if (!std::exchange(playing_, false)) return;
                emit changed();
                shop_.visit().signOut();
                shop_.visit().shop().lookAgain();
                tell(all.replayed);
                emit played(all.first);
              },
          .failed = [this, before](const JobError& error) { failPlaying(error, *before); }},
      ShopSession::Turn::Writing);
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

/// What came before what is wrong was played, and can be taken back.
void DemoRecorder::failPlaying(const JobError& error, MarkId before) {
  if (!std::exchange(playing_, false)) return;  // another shop is open by now
  shop_.visit().shop().ask(
      this,
      [before](OpenShop& shop, const JobContext&) {
        return undoBehind(shop.shop().workspace().shop().marks(), before);
      },
      JobHooks<MarkId>{.done =
                           [this, error](MarkId&& undo) {
                             if (undo == 0) return fail(error);
                             shop_.visit().signOut();
                             shop_.visit().shop().lookAgain();
                             fail(error);
                             shop_.strip().setAction([] { return tr("Undo"); },
                                                     [this, undo] { shop_.reset(undo, true); });
                           },
                       .failed = [this, error](const JobError&) { fail(error); }});
}

}  // namespace hankki
