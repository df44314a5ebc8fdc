# SPDX-License-Identifier: Apache-2.0
# Not run on the machines this was written on; the CI workflow does.
if(TARGET partner-console)
    set(PC_ICON_ICO "${PC_ICON_FOLDER}/partner-console.ico")
    configure_file("${CMAKE_CURRENT_LIST_DIR}/partner-console.rc.in" "${CMAKE_CURRENT_BINARY_DIR}/partner-console.rc" @ONLY)
    set_target_properties(partner-console PROPERTIES WIN32_EXECUTABLE ON)
    foreach(program IN LISTS PC_PROGRAMS)
        target_sources(${program} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/partner-console.rc")
        add_dependencies(${program} pc_appicon)
    endforeach()
endif()
install(TARGETS ${PC_PROGRAMS} RUNTIME DESTINATION bin)

# windeployqt for the three programs together; partner-suite brings QtWebEngineProcess and its resources.
if(TARGET partner-console)
    set(others "")
    foreach(program partner-suite partner-sandbox)
        if(TARGET ${program})
            string(APPEND others " \"bin/$<TARGET_FILE_NAME:${program}>\"")
        endif()
    endforeach()
    if(others)
        string(PREPEND others "ADDITIONAL_EXECUTABLES")
    endif()
    set(script "${CMAKE_CURRENT_BINARY_DIR}/deploy-$<CONFIG>.cmake")
    file(GENERATE OUTPUT "${script}" CONTENT "include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(EXECUTABLE \"bin/$<TARGET_FILE_NAME:partner-console>\" ${others} GENERATE_QT_CONF)
")
    install(SCRIPT "${script}")
endif()
# What Qt's tool does not know: QtKeychain and ICU, from vcpkg or beside them.
install(IMPORTED_RUNTIME_ARTIFACTS Qt6Keychain::Qt6Keychain RUNTIME DESTINATION bin OPTIONAL)
install(CODE "file(GET_RUNTIME_DEPENDENCIES
    EXECUTABLES \"\${CMAKE_INSTALL_PREFIX}/bin/partner-console.exe\"
    RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR not_found
    DIRECTORIES \"$ENV{VCPKG_INSTALLED_BIN}\" \"${CMAKE_RUNTIME_OUTPUT_DIRECTORY}\"
    PRE_EXCLUDE_REGEXES \"^api-ms\" \"^ext-ms\" \"^[Qq]t6\" POST_EXCLUDE_REGEXES \"[Ss]ystem32\")
file(INSTALL \${found} DESTINATION \"\${CMAKE_INSTALL_PREFIX}/bin\")")
