// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QString>

namespace hankki {

/// Panes with a card's gap between them, which the user drags to give one more room. It keeps the
/// sizes in the settings under its key and is so again at the next start; a double click on a gap
/// gives all panes the sizes that they had at first. Panes side by side can stand below each other
/// where there is little room. Add the panes, then say setPanes().
class PaneSplitter : public QSplitter {
  Q_OBJECT
 public:
  PaneSplitter(Qt::Orientation orientation, const QString& key, QWidget* parent = nullptr);

  /// What a pane gets of the room at first, and how it takes part in a change of the window's size:
  /// one of stretch 0 keeps its size. Stacked, it is as high as `height` at least.
  struct Pane {
    int size;
    int stretch;
    int height = 0;
  };
  /// Narrower than `stackBelow`, the panes of a horizontal splitter stand below each other.
  void setPanes(const QList<Pane>& panes, int stackBelow = 0);

  /// Where panes can be stacked, the width of the widest one is enough.
  QSize minimumSizeHint() const override;

 protected:
  QSplitterHandle* createHandle() override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  friend class PaneHandle;
  bool isStacked() const { return stackBelow_ > 0 && orientation() == Qt::Vertical; }
  QString key() const;
  void stack(bool stacked);
  void remember() const;
  void restore();
  void forget();

  QString key_;
  QList<Pane> panes_;
  int stackBelow_ = 0;
};

}  // namespace hankki
