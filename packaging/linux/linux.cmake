# SPDX-License-Identifier: Apache-2.0
include(GNUInstallDirs)
install(TARGETS ${PC_PROGRAMS} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES "${CMAKE_CURRENT_LIST_DIR}/partner-console.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
set(PC_RELEASE_DATE "2026-11-20") # of the version in the root CMakeLists.txt
configure_file("${CMAKE_CURRENT_LIST_DIR}/partner-console.metainfo.xml.in" "${CMAKE_CURRENT_BINARY_DIR}/com.example.partner_console.metainfo.xml" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/com.example.partner_console.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${PC_ICON_SVG}" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
foreach(size IN LISTS PC_ICON_SIZES)
    install(FILES "${PC_ICON_FOLDER}/partner-console-${size}.png" RENAME partner-console.png
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps")
endforeach()
install(FILES "${CMAKE_CURRENT_LIST_DIR}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/partner-console")

if(PC_BUILD_TESTS)
    add_test(NAME packaging_desktop_file COMMAND desktop-file-validate --warn-kde "${CMAKE_CURRENT_LIST_DIR}/partner-console.desktop")
    add_test(NAME packaging_metainfo
        COMMAND appstreamcli validate --no-net "${CMAKE_CURRENT_BINARY_DIR}/com.example.partner_console.metainfo.xml")
    set_tests_properties(packaging_desktop_file packaging_metainfo PROPERTIES LABELS packaging TIMEOUT 60)
endif()
