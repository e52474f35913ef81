// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>
#include <cmath>

namespace hankki {
namespace {

constexpr int kRowsThatStay = 3;  // of a table, its titles among them, below its caption
constexpr int kShortTable = 8;    // rows of one that stays whole
constexpr int kMostPasses = 5;
constexpr double kTooLow = 10;  // pixels, in which no line of a row has room

bool isHeading(const QTextBlock& block) { return block.blockFormat().headingLevel() > 0; }

bool isInTable(const QTextBlock& block) { return QTextCursor(block).currentTable() != nullptr; }

/// Between a paragraph and a table a document has a block with nothing in it.
bool isEmpty(const QTextBlock& block) { return block.text().isEmpty() && !isInTable(block); }

/// The block that has to be on the same page for the one before it to make sense: the foot of a
/// table's first rows, or of a short one, else itself.
QTextBlock firstPartOf(const QTextBlock& block) {
  const QTextTable* table = QTextCursor(block).currentTable();
  if (!table) return block;
  const int row = (table->rows() <= kShortTable ? table->rows() : kRowsThatStay) - 1;
  return table->cellAt(row, 0).lastCursorPosition().block();
}

int pageOf(const QTextDocument& text, const QTextBlock& block) {
  const QRectF box = text.documentLayout()->blockBoundingRect(block);
  double bottom = box.bottom();
  // A line that went to the next page is not in the box.
  if (const QTextLayout* lines = block.layout(); lines && lines->lineCount() > 0) {
    const QTextLine last = lines->lineAt(lines->lineCount() - 1);
    bottom = std::max(bottom, box.top() + last.y() + last.height());
  }
  return static_cast<int>((bottom - 1) / text.pageSize().height());
}

/// A block that says what comes next: a heading, or a caption, which a table or a picture follows.
/// A point of a list does not.
bool leadsOn(const QTextBlock& block) {
  if (isInTable(block) || block.textList()) return false;
  if (isHeading(block)) return true;
  QTextBlock next = block.next();
  while (next.isValid() && isEmpty(next)) next = next.next();
  return next.isValid() && (isInTable(next) || next.text() == QChar::ObjectReplacementCharacter);
}

/// Whether a block begins a row of a table.
bool beginsRow(const QTextBlock& block) {
  const QTextTable* table = QTextCursor(block).currentTable();
  if (!table) return false;
  const QTextTableCell cell = table->cellAt(block.position());
  return cell.column() == 0 && cell.firstCursorPosition().block() == block;
}

bool startsPage(const QTextBlock& block) {
  return block.blockFormat().pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore;
}

/// Makes a block the first of its page. All is laid out anew: where only what follows is, Qt keeps
/// places from before, and leaves out blocks when it draws.
void startPageWith(QTextDocument& text, const QTextBlock& block) {
  QTextBlockFormat format = block.blockFormat();
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  QTextCursor(block).setBlockFormat(format);
  text.markContentsDirty(0, text.characterCount());
}

/// Makes a row of a table the first of the next page: the row before it reaches down to the foot
/// of its page, so that nothing more stands there. A page break in the cells would do that too, but
/// Qt goes to the next page twice where the row would not have fit. False where that was done.
bool dropRow(QTextDocument& text, const QTextTable& table, int row) {
  const QTextTableCell first = table.cellAt(row, 0);
  if (table.cellAt(row - 1, 0).format().hasProperty(QTextFormat::TableCellBottomPadding))
    return false;
  const double page = text.pageSize().height(),
               padding = table.format().toTableFormat().cellPadding();
  double top = 0;
  for (int column = 0; column < table.columns(); ++column) {
    const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
    const double of = text.documentLayout()->blockBoundingRect(block).top() - padding;
    top = column == 0 ? of : std::min(top, of);
  }
  const double left = (std::floor(top / page) + 1) * page - top;
  for (int column = 0; column < table.columns(); ++column) {
    QTextTableCell cell = table.cellAt(row - 1, column);
    QTextTableCellFormat format = cell.format().toTableCellFormat();
    format.setBottomPadding(padding + std::max(0.0, left - kTooLow));
    cell.setFormat(format);
  }
  text.markContentsDirty(0, text.characterCount());
  return true;
}

/// A row that begins on one page and ends on the next goes to that. Qt breaks it where a cell's
/// letters are taller than those beside it, as Korean ones are.
bool keepRow(QTextDocument& text, const QTextTable& table, int row) {
  int first = pageOf(text, table.cellAt(row, 0).firstCursorPosition().block()), last = first;
  for (int column = 0; column < table.columns(); ++column) {
    const QTextTableCell cell = table.cellAt(row, column);
    first = std::min(first, pageOf(text, cell.firstCursorPosition().block()));
    last = std::max(last, pageOf(text, cell.lastCursorPosition().block()));
  }
  return row > 0 && first != last && dropRow(text, table, row);  // it may be longer than a page
}

/// The last row of a long table does not stand alone on its page, nor does the foot of the table,
/// above which Qt would write its titles once more.
bool keepEnd(QTextDocument& text, const QTextTable& table) {
  const int last = table.rows() - 1;
  if (table.rows() <= kShortTable) return false;
  const auto page = [&](int row) {
    return pageOf(text, table.cellAt(row, 0).lastCursorPosition().block());
  };
  const double foot =
      text.documentLayout()->frameBoundingRect(const_cast<QTextTable*>(&table)).bottom();
  const bool alone = page(last) != page(last - 1) ||
                     page(last) != static_cast<int>((foot - 1) / text.pageSize().height());
  return alone && dropRow(text, table, last - 1);
}

/// A short table that nothing stands over stays whole, too.
bool keepWhole(QTextDocument& text, QTextTable& table) {
  const QTextBlock first = table.firstCursorPosition().block();
  QTextTableFormat format = table.format().toTableFormat();
  if (table.rows() > kShortTable || pageOf(text, first) == pageOf(text, firstPartOf(first)) ||
      format.pageBreakPolicy() == QTextFormat::PageBreak_AlwaysBefore)
    return false;
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  table.setFormat(format);
  text.markContentsDirty(0, text.characterCount());
  return true;
}

/// Whether something had to be moved.
bool moveWhatIsTorn(QTextDocument& text) {
  bool moved = false;
  QTextBlock first;  // of the blocks that lead on to this one
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (beginsRow(block)) {
      QTextTable& table = *QTextCursor(block).currentTable();
      const int row = table.cellAt(block.position()).row();
      if (row == 0 && !first.isValid()) moved |= keepWhole(text, table);
      moved |= keepRow(text, table, row);
      if (row + 1 == table.rows()) moved |= keepEnd(text, table);
    }
    if (isEmpty(block)) continue;
    const bool leads = leadsOn(block);
    if (leads && !first.isValid()) first = block;
    if (leads || !first.isValid()) continue;
    if (!startsPage(first) && pageOf(text, first) != pageOf(text, firstPartOf(block))) {
      startPageWith(text, first);
      moved = true;
    }
    first = QTextBlock();
  }
  return moved;
}

}  // namespace

void keepTogether(QTextDocument& text) {
  // Where all is laid out anew, what stood well may not.
  for (int pass = 0; pass < kMostPasses && moveWhatIsTorn(text); ++pass) continue;
}

}  // namespace hankki
