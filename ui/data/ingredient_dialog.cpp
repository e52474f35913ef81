// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/ingredient_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/data/ingredient_names.h"
#include "ui/tables/sorted_rows.h"
#include "ui/theme/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/message_strip.h"

namespace hankki {
namespace {

constexpr int kWidth = 720, kHeight = 620;

}  // namespace

/// The rows that hold the filter's text, of which those without a suggestion may be left out.
class IngredientRows : public SortedRows {
 public:
  IngredientRows(IngredientModel& model, QObject* parent)
      : SortedRows(model, parent), model_(model) {}

  void setOnlySuggested(bool only) {
    onlySuggested_ = only;
    invalidateFilter();
  }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
    return (!onlySuggested_ || model_.isSuggested(row)) &&
           SortedRows::filterAcceptsRow(row, parent);
  }

 private:
  IngredientModel& model_;
  bool onlySuggested_ = true;
};

IngredientList makeIngredientList(std::shared_ptr<const Dataset> dataset, const JobContext& job) {
  IngredientList list;
  list.suggestions = suggest_ingredient_names(*dataset, job);
  list.recipes = recipes_by_ingredient(*dataset);
  list.dataset = std::move(dataset);
  return list;
}

IngredientDialog::IngredientDialog(IngredientList list, const std::vector<Replacement>& before,
                                   QWidget* parent)
    : QDialog(parent),
      list_(std::move(list)),
      model_(new IngredientModel(list_.suggestions, list_.dataset->ingredients(), list_.recipes,
                                 this)),
      rows_(new IngredientRows(*model_, this)),
      filter_(new QLineEdit(this)),
      suggested_(new QCheckBox(this)),
      table_(new DataTable(this)),
      tick_(makeButton(ButtonKind::Small, {}, this)),
      untick_(makeButton(ButtonKind::Small, {}, this)),
      undo_(makeButton(ButtonKind::Small, {}, this)),
      redo_(makeButton(ButtonKind::Small, {}, this)),
      help_(makeLabel(TextRole::Help, {}, this)),
      count_(makeLabel(TextRole::Strong, {}, this)),
      strip_(new MessageStrip(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
  setObjectName("ingredientDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  model_->choose(before);
  layOut();
  connect(filter_, &QLineEdit::textChanged, rows_, &QSortFilterProxyModel::setFilterFixedString);
  connect(suggested_, &QCheckBox::toggled, this,
          [this](bool only) { rows_->setOnlySuggested(only); });
  connect(tick_, &QPushButton::clicked, this, [this] { tickShown(true); });
  connect(untick_, &QPushButton::clicked, this, [this] { tickShown(false); });
  QUndoStack& undo = model_->undoStack();
  connect(undo_, &QPushButton::clicked, &undo, &QUndoStack::undo);
  connect(redo_, &QPushButton::clicked, &undo, &QUndoStack::redo);
  connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, &undo, &QUndoStack::undo);
  connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, &undo, &QUndoStack::redo);
  connect(model_, &IngredientModel::chosenChanged, this, &IngredientDialog::showCount);
  // chosenChanged() comes before the stack has moved.
  connect(&undo, &QUndoStack::indexChanged, this, &IngredientDialog::showCount);
  connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
  suggested_->setChecked(!list_.suggestions.empty());
  rows_->setOnlySuggested(suggested_->isChecked());
  retranslate();
}

void IngredientDialog::layOut() {
  filter_->setObjectName("ingredientFilter");
  filter_->setClearButtonEnabled(true);
  suggested_->setObjectName("onlySuggested");
  table_->setObjectName("ingredientTable");
  tick_->setObjectName("tickShown");
  untick_->setObjectName("untickShown");
  undo_->setObjectName("undoIngredients");
  redo_->setObjectName("redoIngredients");
  help_->setWordWrap(true);
  setTone(help_, Tone::Muted);
  table_->setModel(rows_);
  table_->setItemDelegate(new TableDelegate(table_));
  table_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  table_->sortByColumn(-1, Qt::AscendingOrder);
  table_->horizontalHeader()->setSectionResizeMode(IngredientModel::From, QHeaderView::Stretch);
  table_->horizontalHeader()->setSectionResizeMode(IngredientModel::To, QHeaderView::Stretch);
  buttons_->button(QDialogButtonBox::Ok)->setProperty("kind", "primary");
  for (QAbstractButton* button : buttons_->buttons()) button->setIcon({});
  auto* top = new QHBoxLayout;
  top->addWidget(filter_, 1);
  top->addWidget(suggested_);
  auto* tools = new QHBoxLayout;
  for (QPushButton* button : {tick_, untick_, undo_, redo_}) tools->addWidget(button);
  tools->addStretch(1);
  tools->addWidget(count_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 16, 20, 16);
  layout->setSpacing(metrics::kCardGap);
  layout->addWidget(help_);
  layout->addLayout(top);
  layout->addWidget(table_, 1);
  layout->addLayout(tools);
  layout->addWidget(strip_);
  layout->addWidget(buttons_);
  resize(kWidth, kHeight);
}

void IngredientDialog::tickShown(bool ticked) {
  std::vector<int> rows;
  for (int row = 0; row < rows_->rowCount(); ++row)
    rows.push_back(rows_->mapToSource(rows_->index(row, 0)).row());
  model_->setTicked(rows, ticked);
}

void IngredientDialog::showCount() {
  count_->setText(tr("%n chosen", nullptr, static_cast<int>(model_->chosen().size())));
  undo_->setEnabled(model_->undoStack().canUndo());
  redo_->setEnabled(model_->undoStack().canRedo());
  undo_->setToolTip(model_->undoStack().undoText());
  redo_->setToolTip(model_->undoStack().redoText());
  strip_->clear();
}

void IngredientDialog::accept() {
  try {
    const IngredientNames names(*list_.dataset, chosen());
  } catch (const Error& error) {
    return strip_->showMessage(MessageStrip::Kind::Error, error.message());
  }
  QDialog::accept();
}

void IngredientDialog::retranslate() {
  setWindowTitle(tr("Names of ingredients"));
  help_->setText(
      tr("Tick what is one ingredient under two names, and double-click a name to write another. "
         "Nothing changes until the cleaning is applied."));
  filter_->setPlaceholderText(tr("Filter ingredients"));
  filter_->setAccessibleName(filter_->placeholderText());
  suggested_->setText(tr("Suggested only"));
  tick_->setText(tr("Tick all shown"));
  untick_->setText(tr("Untick all shown"));
  undo_->setText(tr("Undo"));
  redo_->setText(tr("Redo"));
  table_->setAccessibleName(windowTitle());
  buttons_->button(QDialogButtonBox::Ok)->setText(tr("Use these names"));
  buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  showCount();
}

void IngredientDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace hankki
