// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <algorithm>

namespace hankki {
namespace {

constexpr int kRowsThatStay = 3;  // of a table, its titles among them, below its caption
constexpr int kShortTable = 8;    // rows of one that stays whole

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
  return static_cast<int>((box.bottom() - 1) / text.pageSize().height());
}

/// A block that says what comes next: a heading, or a caption, which a table or a picture follows.
bool leadsOn(const QTextBlock& block) {
  if (isInTable(block)) return false;
  if (isHeading(block)) return true;
  QTextBlock next = block.next();
  while (next.isValid() && isEmpty(next)) next = next.next();
  return next.isValid() && (isInTable(next) || next.text() == QChar::ObjectReplacementCharacter);
}

/// Makes a block the first of its page. All is laid out anew: where only what follows is, Qt keeps
/// places from before, and leaves out blocks when it draws.
void startPageWith(QTextDocument& text, const QTextBlock& block) {
  QTextCursor cursor(block);
  QTextBlockFormat format = block.blockFormat();
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  cursor.setBlockFormat(format);
  text.markContentsDirty(0, text.characterCount());
}

}  // namespace

void keepTogether(QTextDocument& text) {
  QTextBlock first;  // of the blocks that lead on to this one
  for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
    if (isEmpty(block)) continue;
    const bool leads = leadsOn(block);
    if (leads && !first.isValid()) first = block;
    if (leads || !first.isValid()) continue;
    if (pageOf(text, first) != pageOf(text, firstPartOf(block))) startPageWith(text, first);
    first = QTextBlock();
  }
}

}  // namespace hankki
