# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that most files of a layer include are read once a build instead of once a file. A file
# still names everything it uses: with CMAKE_DISABLE_PRECOMPILE_HEADERS, as in the lint preset, it
# builds without them.
#
# A folder says which of them its libraries and tests take by setting HANKKI_PRECOMPILED; one
# library each holds the compiled form, with the options of those that take it.

# hankki_precompiled(KIND HEADERS headers... LIBS libraries... [OPTIONS options...])
function(hankki_precompiled kind)
  cmake_parse_arguments(ARG "" "" "HEADERS;LIBS;OPTIONS" ${ARGN})
  set(source "${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Only there to have its header precompiled.\n")
  add_library(hankki_precompiled_${kind} OBJECT "${source}")
  target_precompile_headers(hankki_precompiled_${kind} PRIVATE ${ARG_HEADERS})
  # The compiler takes it for a file only where these are the same for both.
  target_compile_options(hankki_precompiled_${kind} PRIVATE ${HANKKI_WARNINGS} ${ARG_OPTIONS})
  target_link_libraries(hankki_precompiled_${kind} PRIVATE ${ARG_LIBS})
endfunction()

# hankki_take_precompiled(TARGET): what the folder's HANKKI_PRECOMPILED names, if it names one.
function(hankki_take_precompiled target)
  if(HANKKI_PRECOMPILED)
    target_precompile_headers(${target} REUSE_FROM hankki_precompiled_${HANKKI_PRECOMPILED})
  endif()
endfunction()

set(HANKKI_STANDARD_HEADERS
  <algorithm> <array> <cmath> <cstdint> <filesystem> <functional> <limits> <map> <memory> <numeric>
  <optional> <set> <span> <string> <string_view> <utility> <vector>)
set(HANKKI_WIDGET_HEADERS
  <QAction> <QApplication> <QComboBox> <QEvent> <QHBoxLayout> <QHeaderView> <QLabel> <QLineEdit>
  <QMenu> <QObject> <QPainter> <QPushButton> <QSettings> <QStackedWidget> <QString> <QStringList>
  <QTableView> <QTimer> <QToolButton> <QVBoxLayout> <QWidget>)

if(HANKKI_BUILD_UI)
  set(widgets HEADERS ${HANKKI_STANDARD_HEADERS} ${HANKKI_WIDGET_HEADERS} LIBS Qt6::Widgets)
  hankki_precompiled(ui ${widgets})
  hankki_precompiled(page ${widgets} OPTIONS ${HANKKI_LIGHT_OPTIMISATION})
endif()
if(HANKKI_BUILD_TESTS AND NOT HANKKI_FUZZ)
  hankki_precompiled(test HEADERS ${HANKKI_STANDARD_HEADERS} <gtest/gtest.h> <gmock/gmock.h>
    LIBS GTest::gtest GTest::gmock fmt::fmt OPTIONS ${HANKKI_LIGHT_OPTIMISATION})
  # The same of those that link Qt, which wants other code to be made.
  hankki_precompiled(store_test HEADERS ${HANKKI_STANDARD_HEADERS} <gtest/gtest.h> <gmock/gmock.h>
    LIBS Qt6::Core GTest::gtest GTest::gmock fmt::fmt OPTIONS ${HANKKI_LIGHT_OPTIMISATION})
endif()
