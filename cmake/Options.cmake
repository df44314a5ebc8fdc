# SPDX-License-Identifier: Apache-2.0
# One interface target carries every flag of our own code.
add_library(pc_options INTERFACE)
target_include_directories(pc_options INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_definitions(pc_options INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(pc_options INTERFACE /W4 /WX /utf-8 /permissive- /Zc:__cplusplus)
else()
    target_compile_options(pc_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Woverloaded-virtual)
    if(NOT CMAKE_CXX_COMPILER MATCHES "clazy" AND NOT PC_FUZZ)   # clang's findings are advice; the build goes on
        target_compile_options(pc_options INTERFACE -Werror)
    endif()
    # Line numbers are enough for a stack trace; full debug information doubles link time and disk.
    target_compile_options(pc_options INTERFACE $<$<CONFIG:Debug>:-g1>)
endif()
if(PC_FUZZ)
    target_compile_options(pc_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(PC_SANITIZE)
    target_compile_options(pc_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -O1)
    target_link_options(pc_options INTERFACE -fsanitize=address,undefined)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Under its own sanitizers GCC 12 takes moved-from optionals for uninitialised memory.
        target_compile_options(pc_options INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()

configure_file("${CMAKE_SOURCE_DIR}/cmake/version.h.in" "${CMAKE_BINARY_DIR}/generated/pcversion.h" @ONLY)
