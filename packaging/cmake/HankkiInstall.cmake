# SPDX-License-Identifier: GPL-3.0-or-later
# Install rules and packages. `cmake --install build/release`, and `cpack` in build/release.
# LibTorch is large, so what needs it is a package of its own.
set(application_id org.hankki.Hankki)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME hankki)

foreach(program hankki hankki-cli)
  if(TARGET ${program}) # the fuzz preset builds neither
    install(TARGETS ${program} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
      BUNDLE DESTINATION "${CMAKE_INSTALL_BINDIR}")
  endif()
endforeach()
# ../lib/hankki, seen from the programs, is where they look for both.
install(TARGETS hankki_base LIBRARY DESTINATION lib/hankki
  RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
if(TARGET hankki_torch)
  install(TARGETS hankki_torch LIBRARY DESTINATION lib/hankki COMPONENT torch)
endif()
install(FILES LICENSE README.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND HANKKI_BUILD_UI)
  install(FILES packaging/linux/${application_id}.desktop
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES packaging/linux/${application_id}.metainfo.xml
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  # So that a packed demo (*.hankkidemo) opens by a double click.
  install(FILES packaging/linux/${application_id}.mime.xml RENAME ${application_id}.xml
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
  install(FILES resources/icons/hankki.svg RENAME ${application_id}.svg
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()

# hankki_install_completion(SHELL PATH): what the program itself prints for that shell.
function(hankki_install_completion shell path)
  install(CODE "
    set(file \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_DATADIR}/${path}\")
    get_filename_component(folder \"\${file}\" DIRECTORY)
    file(MAKE_DIRECTORY \"\${folder}\")
    execute_process(COMMAND \"$<TARGET_FILE:hankki-cli>\" completion ${shell}
      OUTPUT_FILE \"\${file}\" COMMAND_ERROR_IS_FATAL ANY)
    message(STATUS \"Installing: \${file}\")")
endfunction()
if(TARGET hankki-cli AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_CROSSCOMPILING)
  hankki_install_completion(bash bash-completion/completions/hankki-cli)
  hankki_install_completion(zsh zsh/vendor-completions/_hankki-cli)
  hankki_install_completion(fish fish/vendor_completions.d/hankki-cli.fish)
endif()

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME hankki)
set(CPACK_PACKAGE_VENDOR "The Hankki project")
set(CPACK_PACKAGE_CONTACT "The Hankki project <hankki@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_CURRENT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
if(WIN32)
  set(CPACK_GENERATOR NSIS ZIP)
  set(CPACK_NSIS_DISPLAY_NAME Hankki)
  set(CPACK_PACKAGE_EXECUTABLES hankki Hankki)
  # A packed demo opens by a double click, as the MIME type and the Info.plist of the others say.
  set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr HKCR '.hankkidemo' '' 'Hankki.Demo'
    WriteRegStr HKCR 'Hankki.Demo' '' 'Packed demo of Hankki'
    WriteRegStr HKCR 'Hankki.Demo\DefaultIcon' '' '$INSTDIR\bin\hankki.exe,0'
    WriteRegStr HKCR 'Hankki.Demo\shell\open\command' '' '"$INSTDIR\bin\hankki.exe" "%1"'
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ]])
  set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey HKCR 'Hankki.Demo'
    DeleteRegKey HKCR '.hankkidemo'
  ]])
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop TGZ)
else()
  set(CPACK_GENERATOR DEB TGZ)
  set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
  set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
  set(CPACK_DEBIAN_PACKAGE_SECTION science)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${CMAKE_BINARY_DIR}/lib/hankki")
  set(CPACK_DEB_COMPONENT_INSTALL ON)
  set(CPACK_DEBIAN_HANKKI_PACKAGE_NAME hankki)
  set(CPACK_DEBIAN_TORCH_PACKAGE_NAME hankki-torch)
  set(CPACK_COMPONENT_TORCH_DESCRIPTION "What Hankki does with LibTorch: the autograd engine of its models, and sentence encoders")
  set(CPACK_DEBIAN_TORCH_PACKAGE_DEPENDS "hankki (= ${PROJECT_VERSION})")
  # What no linker sees: the SQL driver and an OpenBLAS behind libblas, both loaded at run time, and
  # fonts for both languages of the window and for its dishes.
  set(CPACK_DEBIAN_HANKKI_PACKAGE_DEPENDS "libqt6sql6-sqlite, libopenblas0-pthread | libopenblas0, \
fontconfig, fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji")
  set(CPACK_DEBIAN_HANKKI_PACKAGE_RECOMMENDS hankki-torch)
endif()
include(CPack)
