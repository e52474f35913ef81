// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/run_views_button.h"

#include <QMenu>
#include <algorithm>
#include <utility>

#include "core/store/workspace.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/name_dialog.h"

namespace hankki {
namespace {

/// As a menu shows it: an ampersand would be the mark of a key.
QString menuText(const std::string& name) {
  return QString::fromStdString(name).replace('&', QStringLiteral("&&"));
}

}  // namespace

RunViewsButton::RunViewsButton(Session& session, std::function<RunTableLayout()> shown,
                               QWidget* parent)
    : QToolButton(parent), session_(session), shown_(std::move(shown)), menu_(new QMenu(this)) {
  setObjectName(QStringLiteral("runViews"));
  setStyleProperty(this, "kind", "small");
  setIcon(hankki::icon(QStringLiteral("table")));
  setIconSize({metrics::kIconSize, metrics::kIconSize});
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setPopupMode(QToolButton::InstantPopup);
  setMenu(menu_);
  connect(menu_, &QMenu::aboutToShow, this, &RunViewsButton::fillMenu);
  AppState& state = session_.state();
  connect(&state, &AppState::workspaceChanged, this, [this] {
    current_ = 0;
    take({});
    read();
  });
  connect(&state, &AppState::runViewsChanged, this, &RunViewsButton::read);
  retranslate();
  read();
}

const RunViewInfo* RunViewsButton::find(RunViewId id) const {
  const auto found = std::ranges::find(views_, id, &RunViewInfo::id);
  return found == views_.end() ? nullptr : &*found;
}

void RunViewsButton::read() {
  JobRunner& jobs = session_.jobs();
  jobs.drop(reading_);
  const auto workspace = session_.state().workspace();
  if (!workspace) return;
  reading_ = jobs.run(
      this, tr("Reading the views"),
      [workspace](const JobContext&) { return workspace->run_views().list(); },
      {.done = [this](std::vector<RunViewInfo>&& views) { take(std::move(views)); },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void RunViewsButton::take(std::vector<RunViewInfo>&& views) {
  views_ = std::move(views);
  if (!find(current_)) current_ = 0;
  retranslate();
}

void RunViewsButton::fillMenu() {
  qDeleteAll(menu_->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
  menu_->clear();
  const auto add = [this](const QString& text, bool checked, auto act) {
    QAction* action = menu_->addAction(text, this, act);
    action->setCheckable(true);
    action->setChecked(checked);
  };
  add(tr("As usual"), current_ == 0, [this] { chooseUsual(); });
  for (const RunViewInfo& view : views_)
    add(menuText(view.name), view.id == current_, [this, id = view.id] { choose(id); });
  menu_->addSeparator();
  menu_->addAction(tr("Save as a view…"), this, &RunViewsButton::askName)
      ->setEnabled(session_.state().workspace() != nullptr);
  if (views_.empty()) return;
  QMenu* away = menu_->addMenu(tr("Remove"));
  for (const RunViewInfo& view : views_)
    away->addAction(menuText(view.name), this, [this, view] { remove(view); });
}

void RunViewsButton::choose(RunViewId id) {
  const RunViewInfo* view = find(id);
  if (!view) return;
  current_ = id;
  retranslate();
  emit chosen(view->layout);
}

void RunViewsButton::chooseUsual() {
  current_ = 0;
  retranslate();
  emit chosen({});
}

void RunViewsButton::askName() {
  auto* dialog = new NameDialog(
      {.title = [] { return tr("Save as a view"); },
       .label = [] { return tr("Name of the view"); },
       .taken = [] { return tr("There is a view of that name. It will be what is shown now."); },
       .replaces = true},
      [this](const QString& name) {
        return std::ranges::find(views_, name.toStdString(), &RunViewInfo::name) != views_.end();
      },
      window());
  if (const RunViewInfo* view = find(current_)) dialog->setName(QString::fromStdString(view->name));
  connect(dialog, &QDialog::accepted, this, [this, dialog] { save(dialog->name()); });
  dialog->open();
}

void RunViewsButton::save(const QString& name) {
  session_.jobs().run(
      this, tr("Saving the view"),
      [workspace = session_.state().workspace(), name = name.toStdString(),
       layout = shown_()](const JobContext&) { return workspace->run_views().save(name, layout); },
      {.done =
           [this](RunViewId&& id) {
             current_ = id;
             read();
           },
       .failed = [this](const JobError& error) { emit failed(error); }},
      JobRunner::Visibility::Quiet);
}

void RunViewsButton::remove(const RunViewInfo& view) {
  session_.removals().remove(Kind::RunView, view.id,
                             tr("view “%1”").arg(QString::fromStdString(view.name)),
                             [this](const JobError& error) { emit failed(error); });
}

void RunViewsButton::retranslate() {
  const RunViewInfo* view = find(current_);
  setText(view ? tr("View: %1").arg(menuText(view->name)) : tr("Views"));
  setToolTip(tr("Columns, filter, order, groups, epoch and scope of this table under a name"));
}

}  // namespace hankki
