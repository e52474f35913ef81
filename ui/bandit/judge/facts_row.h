// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace hankki {

/// A figure that an answer hangs on: its name above, the figure below.
struct Fact {
  QString name, figure;
  QString tip;       ///< formula or definition
  bool bad = false;  ///< in the colour of errors
};

/// Facts side by side, in further rows where there is no room left.
class FactsRow : public QWidget {
  Q_OBJECT
 public:
  explicit FactsRow(const QString& objectName, QWidget* parent = nullptr);

  void setFacts(const std::vector<Fact>& facts);
};

}  // namespace hankki
