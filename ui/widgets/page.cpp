#include "ui/widgets/page.h"

#include <QAction>
#include <QEvent>

namespace hankki {
namespace {
constexpr const char* kMenuProperty = "hankkiMenu";
}

Page::Page(QWidget* parent) : QWidget(parent) {}

void Page::addMenuAction(Menu menu, QAction* action) {
  action->setProperty(kMenuProperty, static_cast<int>(menu));
  addAction(action);
}

QList<QAction*> Page::menuActions(Menu menu) const {
  QList<QAction*> found;
  for (QAction* action : actions())
    if (action->property(kMenuProperty) == static_cast<int>(menu)) found.append(action);
  return found;
}

void Page::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace hankki
