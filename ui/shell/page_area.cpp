// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_area.h"

#include "ui/session/page.h"

namespace hankki {

PageArea::PageArea(Page* page) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  setWidget(page);
}

Page* PageArea::page() const { return static_cast<Page*>(widget()); }

}  // namespace hankki
