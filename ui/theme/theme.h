// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QString>

#include "ui/theme/tokens.h"

namespace hankki {

class StyledParts;

enum class ThemeMode { System, Light, Dark };
QString toText(ThemeMode mode);                 ///< "system", "light", "dark"
ThemeMode parseThemeMode(const QString& text);  ///< System for anything unknown

/// Roles of text. A QLabel takes one by setTextRole(); painted text by Theme::font().
enum class TextRole { Body, Strong, Help, HelpStrong, Caption, CardTitle, PageTitle, Figure };

/// The application's theme: Fusion, palette and style sheet from one Tokens value. GUI thread only.
class Theme : public QObject {
  Q_OBJECT
 public:
  /// The one of this QApplication, made (and applied, as System) at the first call.
  static Theme& instance();

  ThemeMode mode() const { return mode_; }
  void setMode(ThemeMode mode);  ///< re-applies at once, also to what is open

  const Tokens& tokens() const { return *tokens_; }

  StyledParts& parts() { return *parts_; }

  /// Sizes are logical pixels.
  static QFont font(TextRole role);

 signals:
  void changed();  ///< tokens() are others now

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // a system theme that changes

 private:
  explicit Theme(QObject* parent);
  void apply();

  StyledParts* parts_;
  ThemeMode mode_ = ThemeMode::System;
  bool applying_ = false;
  const Tokens* tokens_;
};

}  // namespace hankki
