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
#include <vector>

namespace hankki {
namespace {

constexpr int kRowsThatStay = 3;  // of a table, its titles among them, below its caption
constexpr int kShortTable = 8;    // rows of one that stays whole
constexpr int kMostPasses = 5;

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
bool leadsOn(const QTextBlock& block) {
  if (isInTable(block)) return false;
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

/// Makes blocks the first of their page. All is laid out anew: where only what follows is, Qt keeps
/// places from before, and leaves out blocks when it draws.
void startPageWith(QTextDocument& text, const std::vector<QTextBlock>& blocks) {
  for (const QTextBlock& block : blocks) {
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
  }
  text.markContentsDirty(0, text.characterCount());
}

/// A row that begins on one page and ends on the next goes to that. Qt breaks it where a cell's
/// letters are taller than those beside it, as Korean ones are.
bool keepRow(QTextDocument& text, const QTextBlock& block) {
  const QTextTable* table = QTextCursor(block).currentTable();
  const int row = table->cellAt(block.position()).row();
  std::vector<QTextBlock> cells;
  int first = pageOf(text, block), last = first;
  for (int column = 0; column < table->columns(); ++column) {
    const QTextTableCell cell = table->cellAt(row, column);
    cells.push_back(cell.firstCursorPosition().block());
    first = std::min(first, pageOf(text, cells.back()));
    last = std::max(last, pageOf(text, cell.lastCursorPosition().block()));
  }
  if (first == last || startsPage(block)) return false;  // a row may be longer than a page
  startPageWith(text, cells);
  return true;
}

/// Whether something had to be moved.
bool moveWhatIsTorn(QTextDocument& text) {
  bool moved = false;
  QTextBlock first;  // of the blocks that lead on to this one
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (beginsRow(block)) moved |= keepRow(text, block);
    if (isEmpty(block)) continue;
    const bool leads = leadsOn(block);
    if (leads && !first.isValid()) first = block;
    if (leads || !first.isValid()) continue;
    if (!startsPage(first) && pageOf(text, first) != pageOf(text, firstPartOf(block))) {
      startPageWith(text, {first});
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
