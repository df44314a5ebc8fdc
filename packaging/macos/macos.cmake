# SPDX-License-Identifier: Apache-2.0
# Not run on the machines this was written on; the CI workflow does.
# One bundle: viewer and sandbox stand beside the console, where it looks for them.
if(TARGET partner-console)
    set_target_properties(partner-console PROPERTIES
        MACOSX_BUNDLE ON
        MACOSX_BUNDLE_GUI_IDENTIFIER com.example.partner-console
        MACOSX_BUNDLE_BUNDLE_NAME "Partner Console"
        MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
        MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
        MACOSX_BUNDLE_ICON_FILE partner-console.icns)
    add_dependencies(partner-console pc_appicon)
    install(TARGETS partner-console BUNDLE DESTINATION .)
    install(FILES "${PC_ICON_FOLDER}/partner-console.icns" DESTINATION partner-console.app/Contents/Resources)
    set(others "")
    foreach(program partner-suite partner-sandbox)
        if(TARGET ${program})
            set_target_properties(${program} PROPERTIES MACOSX_BUNDLE OFF)
            install(TARGETS ${program} RUNTIME DESTINATION partner-console.app/Contents/MacOS)
            string(APPEND others " \"partner-console.app/Contents/MacOS/${program}\"")
        endif()
    endforeach()
    if(others)
        string(PREPEND others "ADDITIONAL_EXECUTABLES")
    endif()
    set(script "${CMAKE_CURRENT_BINARY_DIR}/deploy-$<CONFIG>.cmake")
    file(GENERATE OUTPUT "${script}" CONTENT "include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(EXECUTABLE \"partner-console.app\" ${others} GENERATE_QT_CONF)
")
    install(SCRIPT "${script}")
endif()
