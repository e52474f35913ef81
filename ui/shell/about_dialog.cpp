// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include "core/base/threads.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace hankki {

QString AboutDialog::versions() {
  return QStringList{
      tr("Hankki %1").arg(QApplication::applicationVersion()),
      tr("Qt %1").arg(QString::fromLatin1(qVersion())),
      tr("BLAS: %1").arg(QString::fromStdString(blas_version())),
      tr("Threads: %1 of %2 cores").arg(threads()).arg(hardware_threads()),
      tr("System: %1, %2").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
  }
      .join('\n');
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("About Hankki"));
  auto* picture = new QLabel(this);
  picture->setPixmap(
      iconPixmap("bowl", 56, Theme::instance().tokens().accent, devicePixelRatioF()));
  auto* title = makeLabel(TextRole::PageTitle, tr("Hankki"), this);
  auto* purpose =
      makeLabel(TextRole::Body,
                tr("An offline workbench for recommender-system experiments on recipes."), this);
  purpose->setWordWrap(true);
  auto* facts = makeLabel(TextRole::Help, versions(), this);
  facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
  setTone(facts, Tone::Muted);
  auto* licence = makeLabel(TextRole::Help,
                            tr("Free software under the GNU General Public License, version 3 or "
                               "later. Plots are drawn with QCustomPlot and Qt Charts."),
                            this);
  licence->setWordWrap(true);
  setTone(licence, Tone::Muted);

  auto* copy = makeButton(ButtonKind::Normal, {}, this);
  copy->setText(tr("Copy versions"));
  connect(copy, &QPushButton::clicked, this,
          [] { QApplication::clipboard()->setText(versions()); });
  auto* close = makeButton(ButtonKind::Primary, {}, this);
  close->setText(tr("Close"));
  close->setDefault(true);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);

  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(copy);
  buttons->addWidget(close);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(8);
  for (QWidget* widget : {title, purpose, facts, licence}) texts->addWidget(widget);
  texts->addLayout(buttons);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(20, 20, 20, 16);
  layout->setSpacing(20);
  layout->addWidget(picture, 0, Qt::AlignTop);
  layout->addLayout(texts, 1);
  setMinimumWidth(460);
}

}  // namespace hankki
