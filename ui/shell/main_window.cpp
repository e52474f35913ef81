// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/base/file.h"
#include "ui/bandit/bandit_page.h"
#include "ui/compare/compare_page.h"
#include "ui/data/data_page.h"
#include "ui/explore/explore_page.h"
#include "ui/logbook/logbook_page.h"
#include "ui/search/search_page.h"
#include "ui/session/left_over_strip.h"
#include "ui/shell/help_window.h"
#include "ui/shell/leaving.h"
#include "ui/shell/main_window_menus.h"
#include "ui/shell/page_area.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/recent_workspaces.h"
#include "ui/shell/window_geometry.h"
#include "ui/storefront/storefront_page.h"
#include "ui/theme/core_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/korean_particles.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paths.h"
#include "ui/theme/styled_parts.h"
#include "ui/theme/theme.h"
#include "ui/train/train_page.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/export_file.h"
#include "ui/widgets/job_bar.h"
#include "ui/widgets/job_log.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/rail.h"

namespace hankki {
namespace {
constexpr const char* kGeometry = "window/geometry";
constexpr const char* kPage = "window/page";
constexpr const char* kSettings = "settings";  // the rail's entry
constexpr QSize kFirstSize(1440, 900);
constexpr int kTitleBar = 32;
}  // namespace

MainWindow::MainWindow(Session& session)
    : session_(session),
      state_(session.state()),
      menus_(std::make_unique<Menus>()),
      rail_(new Rail(this)),
      stack_(new QStackedWidget(this)),
      strip_(new MessageStrip(this)),
      leaving_(new Leaving(session, *strip_, this)) {
  setWindowIcon(applicationIcon());
  strip_->setObjectName("windowStrip");
  auto* centre = new QWidget(this);
  auto* columns = new QHBoxLayout;
  columns->setSpacing(0);
  columns->addWidget(rail_);
  auto* content = new QVBoxLayout;
  content->setSpacing(0);
  auto* leftOver = new LeftOverStrip(session, this);
  content->addWidget(leftOver);
  content->addWidget(stack_, 1);
  strip_->floatOver(stack_);
  columns->addLayout(content, 1);
  auto* rows = new QVBoxLayout(centre);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setSpacing(0);
  rows->addLayout(columns, 1);
  auto* log = new JobLog(session.jobs(), centre);
  log->hide();
  auto* bar = new JobBar(session.jobs(), centre);
  connect(bar, &JobBar::logToggled, log, &QWidget::setVisible);
  rows->addWidget(log);
  rows->addWidget(bar);
  setCentralWidget(centre);
  QWidget* topBar = makeTopBar();
  setMenuWidget(topBar);
  // Not the window itself: its pages would change all at once.
  StyledParts& parts = Theme::instance().parts();
  parts.addPartsOf(*this);
  for (QWidget* part : std::initializer_list<QWidget*>{rail_, leftOver, strip_, log, bar, topBar})
    parts.add(*part);
  makeMenus();
  connectMenus();

  for (PageKind& kind :
       std::vector{DataPage::pageKind(), ExplorePage::pageKind(), TrainPage::pageKind(),
                   SearchPage::pageKind(), ComparePage::pageKind(), BanditPage::pageKind(),
                   StorefrontPage::pageKind(), LogbookPage::pageKind()})
    addPage(std::move(kind));
  fillPageMenus();
  rail_->addAction(kSettings, "settings", {});
  connect(rail_, &Rail::selected, this, [this](const QString& id) {
    if (id == kSettings)
      showPreferences();
    else
      showPage(id);
  });
  connect(&state_, &AppState::workspaceChanged, this, [this] {
    updateTopBar();
    updateActions();
    if (state_.workspace()) showOpened();
  });
  connect(&state_, &AppState::datasetChanged, this, &MainWindow::updateTopBar);
  connect(&state_, &AppState::datasetsChanged, this, [this] {
    updateTopBar();  // it may have another name
    updateActions();
  });
  connect(&state_, &AppState::runsChanged, this, &MainWindow::updateActions);
  connect(&state_, &AppState::failed, this,
          [this](const JobError& error) { strip_->showError(error); });
  connect(&session.jobs(), &JobRunner::failedUnheard, this,
          [this](const JobError& error) { strip_->showError(error); });
  connect(&state_, &AppState::openingFailed, this, &MainWindow::showOpeningFailure);
  followRemovals();
  retranslate();
  restoreLayout();
}

MainWindow::~MainWindow() {
  delete centralWidget();  // pages use the session to their end
}

/// From the strip, where it stands: the menu has it as well.
void MainWindow::takeUndoOffer() {
  const QString offer = std::exchange(undoOffer_, {}).text();
  if (!offer.isEmpty() && strip_->sentence() == offer) strip_->clear();
}

/// What was removed, on whatever page, can be brought back from the strip and the menu.
void MainWindow::followRemovals() {
  Removals& removals = session_.removals();
  connect(&removals, &Removals::removed, this, [this, &removals](const QString& name) {
    undoOffer_ = LiveText([name] { return withParticles(tr("Removed %1.").arg(name)); });
    strip_->showMessage(MessageStrip::Kind::Info, undoOffer_);
    strip_->setAction([] { return tr("Undo"); }, [&removals] { removals.undo(); });
  });
  connect(&removals, &Removals::changed, this, [this, &removals] {
    takeUndoOffer();  // what it offers is the newest one, and nothing once that is back
    menus_->undoRemoval->setEnabled(removals.any());
    menus_->retranslateUndo(removals.newest());
  });
  connect(&removals, &Removals::failed, this,
          [this](const JobError& error) { strip_->showError(error); });
  connect(menus_->undoRemoval, &QAction::triggered, &removals, &Removals::undo);
  menus_->undoRemoval->setEnabled(removals.any());
}

void MainWindow::addPage(PageKind kind) {
  rail_->addPage(kind.id, kind.icon, kind.title());
  pages_.push_back({.kind = std::move(kind)});
}

void MainWindow::makePage(Entry& entry) {
  std::unique_ptr<Page> page = entry.kind.make(session_);
  entry.page = page.get();
  entry.area = new PageArea(stack_);
  stack_->addWidget(entry.area);
  Theme::instance().parts().add(*entry.area);  // empty: a page in it would be styled once more
  entry.area->setPage(std::move(page));
  connect(entry.page, &Page::pageRequested, this, &MainWindow::showPage);
  followActions(entry);
}

/// From now on the page says what its entries in the menus are called, and whether they can be
/// chosen.
void MainWindow::followActions(const Entry& entry) {
  for (std::size_t i = 0; i < entry.actions.size(); ++i) {
    QAction* page = entry.page->menuAction(i);
    const auto follow = [menu = entry.actions[i], page] {
      menu->setText(page->text());
      menu->setEnabled(page->isEnabled());
    };
    connect(page, &QAction::changed, entry.actions[i], follow);
    follow();
  }
}

MainWindow* MainWindow::open(Session& session) {
  auto* window = new MainWindow(session);
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->show();
  return window;
}

QWidget* MainWindow::makeTopBar() {
  auto* bar = new QWidget(this);
  bar->setObjectName("topBar");
  bar->setAttribute(Qt::WA_StyledBackground);
  auto* logo = new QLabel(bar);
  logo->setFixedWidth(metrics::kRailWidth);
  logo->setAlignment(Qt::AlignCenter);
  const auto paintLogo = [logo] {
    logo->setPixmap(
        iconPixmap("bowl", 20, Theme::instance().tokens().accent, logo->devicePixelRatioF()));
  };
  paintLogo();
  connect(&Theme::instance(), &Theme::changed, logo, paintLogo);
  menus_->bar = new QMenuBar(bar);
  workspaceLabel_ = makeLabel(TextRole::Help, {}, bar);
  datasetLabel_ = makeLabel(TextRole::Help, {}, bar);
  workspaceName_ = new ElidedLabel(bar);
  datasetName_ = new ElidedLabel(bar);
  for (ElidedLabel* name : {workspaceName_, datasetName_}) {
    name->setTextFormat(Qt::PlainText);
    setTextRole(name, TextRole::HelpStrong);
  }
  setTone(workspaceLabel_, Tone::Muted);
  setTone(datasetLabel_, Tone::Muted);

  auto* layout = new QHBoxLayout(bar);
  layout->setContentsMargins(0, 0, metrics::kPageMargin, 1);
  layout->setSpacing(6);
  layout->addWidget(logo);
  layout->addWidget(menus_->bar);
  layout->addStretch(1);
  layout->addWidget(workspaceLabel_);
  layout->addWidget(workspaceName_);
  layout->addSpacing(8);
  layout->addWidget(datasetLabel_);
  layout->addWidget(datasetName_);
  return bar;
}

void MainWindow::openWorkspace(const QString& folder, Workspace::Access access) {
  leaving_->leave(Leaving::For::Opening, [this, folder, access] {
    const QFileInfo named(folder);
    // Also one that is not there, which is told: it would be made as the folder of a workspace.
    const bool packed =
        named.isFile() || (!named.exists() && named.suffix() == QLatin1String("hankkidemo"));
    if (packed) return state_.openDemo(toPath(folder));
    state_.openWorkspace(toPath(folder), true, access);
  });
}

void MainWindow::showOpened() {
  strip_->clear();
  const bool packed = !state_.demo().empty();
  const QString folder = pathText(packed ? state_.demo() : state_.workspace()->folder());
  rememberWorkspace(folder);
  if (state_.workspace()->access() != Workspace::Access::ReadOnly) return;
  if (packed) {
    strip_->showMessage(MessageStrip::Kind::Info,
                        [] { return tr("A packed demo is open for reading until it is reset."); });
    strip_->setAction(
        [] { return tr("Reset it"); },
        [this] { leaving_->leave(Leaving::For::Opening, [this] { state_.resetDemo(); }); });
    return;
  }
  strip_->showMessage(MessageStrip::Kind::Info, [] {
    return tr("The workspace is open for reading: nothing can be trained or changed in it.");
  });
  strip_->setAction([] { return tr("Open for writing"); },
                    [this, folder] { openWorkspace(folder); });
}

void MainWindow::showOpeningFailure(const OpeningFailure& failure) {
  const QString folder = pathText(failure.folder);
  strip_->showError(failure.error);
  if (failure.passes || failure.readable)
    strip_->setAction([] { return tr("Retry"); }, [this, folder] { openWorkspace(folder); });
  else
    strip_->setAction([] { return tr("Open another workspace…"); }, [this] { chooseWorkspace(); });
  if (failure.readable)
    strip_->setSecondAction([] { return tr("Open read-only"); },
                            [this, folder] { openWorkspace(folder, Workspace::Access::ReadOnly); });
}

QStringList MainWindow::pageIds() const {
  QStringList ids;
  for (const Entry& entry : pages_) ids << entry.kind.id;
  return ids;
}

MainWindow::Entry* MainWindow::entry(const QString& id) {
  const auto found =
      std::ranges::find_if(pages_, [&](const Entry& entry) { return entry.kind.id == id; });
  return found == pages_.end() ? nullptr : &*found;
}

Page* MainWindow::page(const QString& id) const {
  const auto found =
      std::ranges::find_if(pages_, [&](const Entry& entry) { return entry.kind.id == id; });
  return found == pages_.end() ? nullptr : found->page;
}

const MainWindow::Entry* MainWindow::current() const {
  const auto found = std::ranges::find_if(pages_, [this](const Entry& entry) {
    return entry.area && entry.area == stack_->currentWidget();
  });
  return found == pages_.end() ? nullptr : &*found;
}

void MainWindow::showPage(const QString& id, const Visit& visit) {
  Entry* shown = entry(id);
  if (!shown) return;
  if (!shown->page) makePage(*shown);
  if (stack_->currentWidget() != shown->area) takeUndoOffer();
  stack_->setCurrentWidget(shown->area);
  strip_->raise();  // what comes to the front would cover it
  rail_->setCurrent(id);
  updateActions();
  shown->page->activated();
  shown->page->visit(visit);
}

void MainWindow::beginKiosk() {
  const QString shop = StorefrontPage::pageKind().id;
  showPage(shop);
  static_cast<StorefrontPage*>(page(shop))->beginKiosk();
}

void MainWindow::updateTopBar() {
  const auto dataset = state_.datasetInfo();
  const bool open = state_.workspace() != nullptr;
  workspaceName_->setText(open ? state_.workspaceName() : tr("none"));
  datasetName_->setText(dataset ? QString::fromStdString(dataset->name) : tr("none"));
  setWindowTitle(open ? tr("%1 – Hankki").arg(state_.workspaceName()) : tr("Hankki"));
}

void MainWindow::showPreferences() {
  auto* dialog = new PreferencesDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PreferencesDialog::preferencesChanged, this, &MainWindow::updateActions);
  dialog->open();
}

void MainWindow::restoreLayout() {
  const QSettings settings;
  resize(kFirstSize);
  restoreGeometry(settings.value(kGeometry).toByteArray());
  keepOnScreen();
  const QString id = settings.value(kPage).toString();
  showPage(entry(id) ? id : pages_.front().kind.id);
}

/// The whole window is on its screen, also one that was left on a larger one.
void MainWindow::keepOnScreen() {
  if (isMaximized() || isFullScreen()) return;
  const QRect wanted = geometry();
  QMargins frame(0, kTitleBar, 0, 0);  // until the system has drawn one
  if (frameGeometry() != wanted)
    frame = {wanted.left() - frameGeometry().left(), wanted.top() - frameGeometry().top(),
             frameGeometry().right() - wanted.right(), frameGeometry().bottom() - wanted.bottom()};
  const QRect place = fitted(wanted, frame, screen()->availableGeometry());
  if (place.size() != wanted.size()) resize(place.size());
  if (place.topLeft() != wanted.topLeft())
    move(place.topLeft() - QPoint(frame.left(), frame.top()));
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  // Now the system has drawn its frame, if it does.
  if (!event->spontaneous() && frameGeometry() != geometry()) keepOnScreen();
}

void MainWindow::showHelp() {
  auto* help = findChild<HelpWindow*>();
  if (!help) help = new HelpWindow(*this);
  help->show();
  help->raise();
  help->activateWindow();
}

void MainWindow::retranslate() {
  for (const Entry& entry : pages_) {
    rail_->setText(entry.kind.id, entry.kind.title());
    entry.show->setText(entry.kind.title());
    for (std::size_t i = 0; i < entry.actions.size() && !entry.page; ++i)
      entry.actions[i]->setText(entry.kind.actions[i].text());
  }
  rail_->setText(kSettings, tr("Settings"));
  workspaceLabel_->setText(tr("Workspace"));
  datasetLabel_->setText(tr("Data set"));
  menus_->retranslate();
  menus_->retranslateUndo(session_.removals().newest());
  updateTopBar();
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

std::vector<MainWindow*> MainWindow::of(const Session& session) {
  std::vector<MainWindow*> windows;
  for (QWidget* widget : QApplication::topLevelWidgets())
    if (auto* window = qobject_cast<MainWindow*>(widget); window && &window->session_ == &session)
      windows.push_back(window);
  return windows;
}

bool MainWindow::isLast() const {
  return std::ranges::none_of(of(session_), [this](const MainWindow* other) {
    return other != this && other->isVisible();
  });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  const auto what = isLast() ? Leaving::For::Closing : Leaving::For::Window;
  if (!mayClose_ && !qApp->isSavingSession() && leaving_->mustAsk(what)) {
    event->ignore();
    return leaving_->leave(what, [this, what] {
      // One that has become the last meanwhile has more to ask.
      mayClose_ = what == Leaving::For::Closing || !isLast();
      close();
    });
  }
  QSettings settings;
  settings.setValue(kGeometry, saveGeometry());
  settings.setValue(kPage, current()->kind.id);
  if (isLast()) session_.jobs().cancelAll();
  QMainWindow::closeEvent(event);
}

/// Asks once for all windows: one that has to wait would keep the others open.
void MainWindow::quit() {
  leaving_->leave(Leaving::For::Closing, [this] {
    for (MainWindow* window : of(session_)) window->mayClose_ = true;
    QApplication::closeAllWindows();
  });
}

void MainWindow::writePlotFile(Plot& plot, const QString& path, std::function<void()> write) {
  session_.jobs().run(
      &plot, tr("Saving plot"), [write = std::move(write)](const JobContext&) { write(); },
      {.done =
           [&plot, path] {
             if (Card* card = Card::around(plot)) tellSaved(*card->strip(), path);
             emit plot.exported(path);
           },
       .failed =
           [&plot](const JobError& error) {
             if (Card* card = Card::around(plot)) card->strip()->showError(error);
             emit plot.exportFailed(coreText(error.sentence));
           }},
      JobRunner::Visibility::Quiet);
}

MessageStrip* MainWindow::stripOf(QTableView* table) const {
  Card* card = table ? Card::around(*table) : nullptr;
  return card ? card->strip() : strip_;
}

void MainWindow::tellTableFault(QTableView& table, const LiveText& sentence) {
  stripOf(&table)->showMessage(MessageStrip::Kind::Error, sentence);
}

void MainWindow::writeTableFile(QTableView& table, const QString& path, std::string bytes) {
  const auto strip = [this, table = QPointer(&table)] { return stripOf(table); };
  session_.jobs().run(
      &table, tr("Exporting the table"),
      [path, bytes = std::move(bytes)](const JobContext&) {
        write_file_atomically(toPath(path), bytes);
      },
      {.done =
           [&table, path, strip] {
             tellSaved(*strip(), path);
             emit TableExport::of(table).exported(path);
           },
       .failed =
           [&table, strip](const JobError& error) {
             strip()->showError(error);
             emit TableExport::of(table).exportFailed(coreText(error.sentence));
           }},
      JobRunner::Visibility::Quiet);
}

}  // namespace hankki
