// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <memory>

namespace hankki {

class Page;

/// Where a page stands in its window. A window that is smaller than what the page needs scrolls it,
/// so that every page works in every window. Tab goes through the page as it is read.
class PageArea : public QScrollArea {
  Q_OBJECT
 public:
  explicit PageArea(QWidget* parent);

  void setPage(std::unique_ptr<Page> page);
  Page* page() const;

  QSize minimumSizeHint() const override { return {}; }

 protected:
  bool focusNextPrevChild(bool next) override;
};

}  // namespace hankki
