// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

namespace hankki {

/// Which things are selected, and which one is under the mouse, by their ids: shared by the plots
/// and tables that show the same things. Who shows it listens, who changes it sets; setting what is
/// set already tells nobody, so that both directions can be connected. GUI thread only.
class Selection : public QObject {
  Q_OBJECT
 public:
  using Ids = std::vector<qint64>;  ///< ascending, each once

  using QObject::QObject;

  const Ids& ids() const { return ids_; }
  bool empty() const { return ids_.empty(); }
  bool contains(qint64 id) const;
  void set(Ids ids);  ///< in any order

  std::optional<qint64> hovered() const { return hovered_; }
  void setHovered(std::optional<qint64> id);

 signals:
  void changed();
  void hoverChanged();

 private:
  Ids ids_;
  std::optional<qint64> hovered_;
};

}  // namespace hankki
