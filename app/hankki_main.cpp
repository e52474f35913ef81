// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <clocale>
#include <optional>

#include "app/default_workspace.h"
#include "app/thread_calibration.h"
#include "core/base/memory.h"
#include "ui/session/idle_calibration.h"
#include "ui/session/preferences.h"
#include "ui/shell/file_opener.h"
#include "ui/shell/main_window.h"
#include "ui/storefront/shop_window.h"
#include "ui/theme/paths.h"

namespace {

struct Options {
  QString workspace;
  bool kiosk = false;
  hankki::Preferences preferences;
};

Options parseOptions(const QApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription("Offline workbench for recommender-system experiments.");
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption workspace("workspace", "Opens the workspace in this folder.", "folder");
  const QCommandLineOption theme("theme", "system, light or dark.", "theme");
  const QCommandLineOption language("language", "en or ko.", "code");
  const QCommandLineOption kiosk(
      "kiosk", QStringLiteral("Shows the shop alone, on the whole screen, without menus; %1 leaves "
                              "it, and nothing else does.")
                   .arg(hankki::ShopWindow::leavingKeys().toString(QKeySequence::PortableText)));
  parser.addOptions({workspace, theme, language, kiosk});
  parser.addPositionalArgument("demo", "Opens this packed demo (.hankkidemo).", "[demo]");
  parser.process(app);

  Options options{parser.value(workspace), parser.isSet(kiosk), hankki::loadPreferences()};
  if (parser.isSet(theme)) options.preferences.theme = hankki::parseThemeMode(parser.value(theme));
  if (parser.isSet(language)) options.preferences.language = parser.value(language);
  if (options.workspace.isEmpty()) options.workspace = parser.positionalArguments().value(0);
  if (options.workspace.isEmpty())
    options.workspace = hankki::pathText(hankki::default_workspace());
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  hankki::start_resident_mb();
  QApplication app(argc, argv);
  // Qt takes the user's, which would change the decimal points of what C libraries write and read.
  std::setlocale(LC_NUMERIC, "C");
  QApplication::setOrganizationName("hankki");
  QApplication::setApplicationName("hankki");
  QApplication::setApplicationDisplayName("Hankki");
  QApplication::setApplicationVersion(HANKKI_VERSION);
  QApplication::setDesktopFileName("org.hankki.Hankki");

  const Options options = parseOptions(app);
  hankki::applyPreferences(options.preferences);
  hankki::Session session;
  session.state().setDemoCache(hankki::demo_cache());
  std::optional<hankki::IdleCalibration> calibration;
  if (const auto place = hankki::calibration_place()) calibration.emplace(session.jobs(), *place);
  hankki::MainWindow* window = hankki::MainWindow::open(session);
  hankki::FileOpener opener(app, *window);
  window->openWorkspace(options.workspace);
  if (options.kiosk) window->beginKiosk();
  return QApplication::exec();
}
