// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QPointer>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyleHints>
#include <QTemporaryDir>

#include "resources/resources.h"
#include "ui/theme/icons.h"
#include "ui/theme/shop_tokens.h"
#include "ui/theme/styled_parts.h"

namespace hankki {
namespace {

QPalette makePalette(const Tokens& t) {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
    palette.setColor(QPalette::Active, role, color);
    palette.setColor(QPalette::Inactive, role, color);
    palette.setColor(QPalette::Disabled, role, disabled);
  };
  set(QPalette::Window, t.background, t.background);
  set(QPalette::WindowText, t.text, t.faint);
  set(QPalette::Base, t.surface, t.surface);
  set(QPalette::AlternateBase, t.raised, t.raised);
  set(QPalette::Text, t.text, t.faint);
  set(QPalette::PlaceholderText, t.faint, t.faint);
  set(QPalette::Button, t.surface, t.surface);
  set(QPalette::ButtonText, t.text, t.faint);
  set(QPalette::BrightText, t.onAccent, t.faint);
  set(QPalette::Highlight, t.accentSoft, t.sunken);
  set(QPalette::HighlightedText, t.text, t.faint);
  set(QPalette::Link, t.accent, t.faint);
  set(QPalette::LinkVisited, t.accent, t.faint);
  set(QPalette::ToolTipBase, t.surface, t.surface);
  set(QPalette::ToolTipText, t.text, t.faint);
  set(QPalette::Light, t.raised, t.raised);
  set(QPalette::Midlight, t.sunken, t.sunken);
  set(QPalette::Mid, t.border, t.border);
  set(QPalette::Dark, t.strongBorder, t.strongBorder);
  set(QPalette::Shadow, t.border, t.border);
  return palette;
}

/// Style sheets take images from files only, so the tinted ones are written to a folder that lives
/// as long as the program. Qt caches them by name, hence one name a theme.
QString tintedImage(const QString& name, const QColor& color, bool dark) {
  static const QTemporaryDir folder;
  const QString path = folder.filePath(name + (dark ? "-dark.svg" : "-light.svg"));
  if (!QFile::exists(path)) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
      file.write(iconSvg(name).replace("currentColor", color.name().toLatin1()));
  }
  return QDir::fromNativeSeparators(path);
}

QString makeStyleSheet(const QString& source, const Tokens& tokens) {
  QHash<QString, QString> values;
  for (const TokenName& name : tokenNames())
    values.insert(name.name.toString(), (tokens.*name.color).name());
  values.insert("checkImage", tintedImage("check-small", tokens.onAccent, tokens.dark));
  values.insert("downImage", tintedImage("chevron-down", tokens.muted, tokens.dark));
  values.insert("upImage", tintedImage("chevron-up", tokens.muted, tokens.dark));
  values.insert("rightImage", tintedImage("chevron-right", tokens.muted, tokens.dark));

  static const QRegularExpression placeholder(QStringLiteral("@(\\w+)"));
  QString sheet;
  qsizetype end = 0;
  for (auto match = placeholder.globalMatch(source); match.hasNext();) {
    const auto found = match.next();
    Q_ASSERT_X(values.contains(found.captured(1)), "style sheet", qPrintable(found.captured()));
    sheet += source.mid(end, found.capturedStart() - end) + values.value(found.captured(1));
    end = found.capturedEnd();
  }
  return sheet + source.mid(end);
}

bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
  QApplication::setPalette(QPalette());  // takes back our own, so that the system's shows
  return QApplication::palette().color(QPalette::Window).lightness() < 128;
#endif
}

/// Families whose digits have one width come first: columns of figures must line up.
QStringList fontFamilies() {
  const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
  return {"Noto Sans", system, "Noto Sans CJK KR", "Noto Color Emoji"};
}

}  // namespace

QString toText(ThemeMode mode) {
  switch (mode) {
    case ThemeMode::Light:
      return "light";
    case ThemeMode::Dark:
      return "dark";
    case ThemeMode::System:
      break;
  }
  return "system";
}

ThemeMode parseThemeMode(const QString& text) {
  if (text == "light") return ThemeMode::Light;
  if (text == "dark") return ThemeMode::Dark;
  return ThemeMode::System;
}

Theme& Theme::instance() {
  static QPointer<Theme> theme;  // the application owns it
  if (!theme) theme = new Theme(qApp);
  return *theme;
}

Theme::Theme(QObject* parent)
    : QObject(parent), parts_(new StyledParts(this)), tokens_(&lightTokens()) {
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setFont(font(TextRole::Body));
  qApp->installEventFilter(this);
  apply();
}

void Theme::setMode(ThemeMode mode) {
  if (mode == mode_) return;
  mode_ = mode;
  apply();
}

void Theme::apply() {
  applying_ = true;
  const bool dark = mode_ == ThemeMode::System ? systemIsDark() : mode_ == ThemeMode::Dark;
  tokens_ = dark ? &darkTokens() : &lightTokens();
  QApplication::setPalette(makePalette(*tokens_));
  const QString common = QString::fromUtf8(readResource("themes/workbench.qss"));
  const QString shop = QString::fromUtf8(readResource("themes/shop.qss"));
  parts_->setSheets(makeStyleSheet(common, *tokens_),
                    makeStyleSheet(common + shop, dark ? darkShopTokens() : lightShopTokens()));
  applying_ = false;
  emit changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ThemeChange && mode_ == ThemeMode::System && !applying_)
    QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
  return QObject::eventFilter(watched, event);
}

QFont Theme::font(TextRole role) {
  struct Size {
    int pixels;
    QFont::Weight weight;
  };
  const auto size = [role]() -> Size {
    switch (role) {
      case TextRole::Body:
        return {13, QFont::Normal};
      case TextRole::Strong:
        return {13, QFont::DemiBold};
      case TextRole::Help:
        return {12, QFont::Normal};
      case TextRole::HelpStrong:
        return {12, QFont::DemiBold};
      case TextRole::Caption:
        return {11, QFont::Normal};
      case TextRole::CardTitle:
        return {13, QFont::DemiBold};
      case TextRole::PageTitle:
      case TextRole::Figure:
        return {20, QFont::DemiBold};
    }
    return {13, QFont::Normal};
  }();
  static const QStringList families = fontFamilies();
  QFont font;
  font.setFamilies(families);
  font.setPixelSize(size.pixels);
  font.setWeight(size.weight);
  return font;
}

}  // namespace hankki
