# SPDX-License-Identifier: Apache-2.0
# What makes builds fast, where the machine has it: ccache and the mold linker.
find_program(PC_CCACHE ccache)
if(PC_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths are hashed relative to the checkout, so that every clone shares the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${PC_CCACHE}")
endif()
find_program(PC_MOLD mold)
if(PC_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux")
    add_link_options(-fuse-ld=mold)
endif()
