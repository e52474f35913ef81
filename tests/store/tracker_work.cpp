// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/tracker_work.h"

#include <functional>
#include <iostream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "core/store/notes.h"
#include "core/store/run_edits.h"
#include "core/store/run_views.h"
#include "core/store/runs.h"
#include "core/workbench/annotations.h"
#include "core/workbench/suites.h"

namespace hankki::test {
namespace {

constexpr RunId kRun = 1;

/// A text that shows when it is half.
std::string whole_text(const std::string& name, const std::string& value) {
  return name + " " + value + " " + std::string(700, 'x') + " end";
}

std::pair<std::string, std::string> parts_of(const std::string& text) {
  std::istringstream words(text);
  std::string name, value;
  words >> name >> value;
  if (text != whole_text(name, value)) throw std::runtime_error("half a text: " + text);
  return {name, value};
}

SliceCheck check_of(const std::string& value) {
  return {.slices = {"0", "1-2"}, .at_least = std::stod(value) / 1000};
}

/// One thing that was written: how it is changed, removed and brought back.
struct Thing {
  std::string name, value;
  bool removed = false;
  std::function<void(const std::string& value)> change;  ///< null: it cannot be
  std::function<void()> remove, restore;
};

class Worker {
 public:
  Worker(Workspace& workspace, unsigned seed)
      : workspace_(workspace), random_(seed), seed_(std::to_string(seed)) {}

  void step() {
    if (things_.size() < 5 || random_() % 4 == 0) return add();
    Thing& thing = things_[random_() % things_.size()];
    if (thing.removed) {
      told(thing.name, thing.value, thing.restore);
      thing.removed = false;
    } else if (thing.change && random_() % 2 == 0) {
      const std::string value = std::to_string(++count_);
      told(thing.name, value, [&] { thing.change(value); });
      thing.value = value;
    } else {
      told(thing.name, kGone, thing.remove);
      thing.removed = true;
    }
  }

 private:
  static void told(const std::string& name, const std::string& value,
                   const std::function<void()>& act) {
    std::cout << "begin " << name << " " << value << std::endl;
    act();
    std::cout << "end " << name << " " << value << std::endl;
  }

  void add() {
    static constexpr void (Worker::*kSorts[])(Thing&) = {&Worker::add_note, &Worker::add_annotation,
                                                         &Worker::add_suite, &Worker::add_view};
    static constexpr const char* kNames[] = {"note", "curve", "suite", "view"};
    const std::size_t sort = random_() % std::size(kSorts);
    Thing thing{.value = std::to_string(++count_)};
    thing.name = std::string(kNames[sort]) + "/" + seed_ + "-" + thing.value;
    told(thing.name, thing.value, [&] { (this->*kSorts[sort])(thing); });
    things_.push_back(std::move(thing));
    tag();
  }

  void add_note(Thing& thing) {
    const std::string name = thing.name;
    const NoteId id = workspace_.notes().add({.text = whole_text(name, thing.value)});
    thing.change = [this, id, name](const std::string& value) {
      workspace_.notes().edit(id, {.text = whole_text(name, value)});
    };
    thing.remove = [this, id] { workspace_.notes().remove(id); };
    thing.restore = [this, id] { workspace_.notes().restore(id); };
  }

  void add_annotation(Thing& thing) {
    const std::string name = thing.name;
    const auto id = hankki::add_annotation(workspace_, kRun, 0, whole_text(name, thing.value)).id;
    thing.change = [this, id, name](const std::string& value) {
      edit_annotation(workspace_, id, whole_text(name, value));
    };
    thing.remove = [this, id] { remove_annotation(workspace_, id); };
    thing.restore = [this, id] { restore_annotation(workspace_, id); };
  }

  void add_suite(Thing& thing) {
    const std::string name = thing.name;
    save_suite(workspace_, name, {check_of(thing.value)});
    thing.remove = [this, name] { remove_suite(workspace_, name); };
    thing.restore = [this, name] { restore_suite(workspace_, name); };
  }

  void add_view(Thing& thing) {
    const std::string name = thing.name;
    const RunViewId id = workspace_.run_views().save(name, {.filter = thing.value});
    thing.change = [this, name](const std::string& value) {
      workspace_.run_views().save(name, {.filter = value});
    };
    thing.remove = [this, id] { workspace_.run_views().remove(id); };
    thing.restore = [this, id] { workspace_.run_views().restore(id); };
  }

  /// The one before goes, in the same change.
  void tag() {
    const std::string tag = std::to_string(count_);
    RunEdit edit{.add_tags = {seed_ + ":" + tag}};
    if (!tag_.empty()) edit.drop_tags = {seed_ + ":" + tag_};
    told("tag/" + seed_, tag, [&] { workspace_.runs().edit(kRun, edit); });
    tag_ = tag;
  }

  Workspace& workspace_;
  std::mt19937 random_;
  std::string seed_, tag_;
  int count_ = 0;
  std::vector<Thing> things_;
};

}  // namespace

void work_at_tracker(Workspace& workspace, unsigned seed) {
  Worker worker(workspace, seed);
  for (;;) worker.step();
}

TrackerState read_tracker(const Workspace& workspace) {
  TrackerState found;
  const auto put = [&](const std::pair<std::string, std::string>& one) {
    if (!found.insert(one).second) throw std::runtime_error("twice: " + one.first);
  };
  for (const NoteInfo& note : workspace.notes().list()) put(parts_of(note.content.text));
  for (const Annotation& note : list_annotations(workspace, std::vector{kRun}))
    put(parts_of(note.text));
  for (const Suite& suite : list_suites(workspace)) {
    const std::string value = suite.name.substr(suite.name.find('-') + 1);
    if (suite.checks != std::vector{check_of(value)})
      throw std::runtime_error("another suite: " + suite.name);
    put({suite.name, value});
  }
  for (const RunViewInfo& view : workspace.run_views().list()) put({view.name, view.layout.filter});
  for (const std::string& tag : workspace.runs().info(kRun).tags) {
    const auto colon = tag.find(':');
    put({"tag/" + tag.substr(0, colon), tag.substr(colon + 1)});
  }
  return found;
}

void TrackerJournal::read(const std::string& line) {
  std::istringstream words(line);
  std::string what, name, value;
  if (!(words >> what >> name >> value) || (what != "begin" && what != "end"))
    throw std::runtime_error("not a line of the journal: " + line);
  if (what == "begin") {
    begun_ = {name, value};
    return;
  }
  state_[name] = value;
  begun_.reset();
  ++confirmed_;
}

std::string TrackerJournal::missing_in(const TrackerState& found) {
  const auto value_of = [&](const std::string& name) {
    const auto there = found.find(name);
    return there == found.end() ? std::string(kGone) : there->second;
  };
  if (begun_ && value_of(begun_->first) == begun_->second) state_[begun_->first] = begun_->second;
  begun_.reset();
  std::string missing;
  for (const auto& [name, value] : state_)
    if (value_of(name) != value)
      missing += name + " said " + value + " and says " + value_of(name) + "\n";
  return missing;
}

}  // namespace hankki::test
