# SPDX-License-Identifier: Apache-2.0

set(PC_PCH_CORE <QByteArray> <QDateTime> <QFuture> <QFutureWatcher> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QMap> <QObject> <QPromise> <QString> <QVariant> <functional> <memory> <optional> <stop_token> <tl/expected.hpp>)
set(PC_PCH_GUI ${PC_PCH_CORE} <QtWidgets>)

# pc_add_library(NAME [GUI] SOURCES … [LINK …]): a static library of the house; LINK is the allowed include graph.
function(pc_add_library name)
    cmake_parse_arguments(arg "GUI" "" "SOURCES;LINK" ${ARGN})
    qt_add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC pc_options ${arg_LINK})
    if(arg_GUI)
        target_precompile_headers(${name} PRIVATE ${PC_PCH_GUI})
    else()
        target_precompile_headers(${name} PRIVATE ${PC_PCH_CORE})
    endif()
endfunction()

# pc_add_test(tst_name [GUI] [LINK …] [SOURCES …] [LABELS …] [TIMEOUT n]): one Qt Test program from tst_name.cpp beside the
# CMakeLists that calls it. GUI tests run on the offscreen platform unless they carry the label "display".
function(pc_add_test name)
    cmake_parse_arguments(arg "GUI" "TIMEOUT" "LINK;SOURCES;LABELS" ${ARGN})
    qt_add_executable(${name} ${name}.cpp ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE pc_testsupport ${arg_LINK})
    if(arg_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM pc_pch_guitests)
    else()
        target_precompile_headers(${name} REUSE_FROM pc_pch_tests)
    endif()
    set(platform offscreen)
    if("display" IN_LIST arg_LABELS AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
        # A real window system of its own, so that tests may run side by side and nobody's screen flickers.
        set(platform xcb)
        find_program(PC_XVFB_RUN xvfb-run REQUIRED)
        add_test(NAME ${name} COMMAND "${PC_XVFB_RUN}" -a -s "-screen 0 1280x900x24" "$<TARGET_FILE:${name}>")
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=${platform};PC_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
