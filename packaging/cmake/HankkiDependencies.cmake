# SPDX-License-Identifier: GPL-3.0-or-later
# Every third-party package that the project uses is found here, once.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(LibLZMA REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(Stemmer REQUIRED)
# 1.0 changed the signatures that core/vectors/communities.cpp calls.
pkg_check_modules(IGRAPH REQUIRED IMPORTED_TARGET "igraph>=0.10" "igraph<1.0")
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

# One process has one BLAS and one thread setting. On Linux that is the libblas.so.3 of the system,
# which LibTorch loads too; packages there make it OpenBLAS (HankkiSummary says whether it is).
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(BLA_VENDOR Generic)
else()
  set(BLA_VENDOR OpenBLAS)
endif()
find_package(BLAS REQUIRED)
find_package(LAPACK REQUIRED)
# faiss, a static library in Debian, names OpenMP's target without finding it.
find_package(OpenMP REQUIRED COMPONENTS CXX)
find_package(faiss REQUIRED)
find_path(CBLAS_INCLUDE_DIR cblas.h PATH_SUFFIXES openblas-pthread openblas REQUIRED)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql)
if(HANKKI_BUILD_UI)
  # Qt Charts needs Qt OpenGL's development files, and calls itself not found without them.
  find_package(Qt6 6.4 REQUIRED
    COMPONENTS Gui Widgets Charts Svg PrintSupport LinguistTools)
  find_package(QCustomPlotQt6 REQUIRED)
endif()
if(HANKKI_BUILD_TESTS)
  find_package(GTest REQUIRED)
  find_package(benchmark REQUIRED)
  find_package(rapidcheck REQUIRED)
  find_package(SentencePiece REQUIRED)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(HANKKI_WITH_TORCH)
  find_package(Torch REQUIRED)
endif()
