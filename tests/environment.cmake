# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest before it runs a test: nothing that is measured may decide what the programs do.
set(ENV{HANKKI_CALIBRATION} off)
