#pragma once

#include <QString>
#include <QWidget>

class QEvent;

namespace hankki {

/// One page of the window. A page is made by a function of its folder,
///
///   std::unique_ptr<Page> makeDataPage(AppState& state, JobRunner& jobs);
///
/// which may rely on both outliving it. Actions that a page adds with addMenuAction() appear in the
/// window's menu; triggering one brings the page to the front first.
class Page : public QWidget {
  Q_OBJECT
 public:
  enum class Menu { File, Data, Run };

  explicit Page(QWidget* parent = nullptr);

  virtual QString id() const = 0;        ///< "data": stable, not shown
  virtual QString title() const = 0;     ///< "Data", translated
  virtual QString iconName() const = 0;  ///< of resources/icons

  /// The page came to the front.
  virtual void activated() {}

  /// File > Export acts on the page in front, where it can.
  virtual bool canExport() const { return false; }
  virtual void exportData() {}

  /// The action appears in that menu. The page keeps it, and its text in retranslate().
  void addMenuAction(Menu menu, QAction* action);
  QList<QAction*> menuActions(Menu menu) const;

 signals:
  /// Ask the window to show another page ("train"); ignored where there is no such page.
  void pageRequested(const QString& id);

 protected:
  /// Sets every text that is shown; called on a change of language. Call it once at the end of the
  /// constructor.
  virtual void retranslate() = 0;
  void changeEvent(QEvent* event) override;
};

}  // namespace hankki
