# SPDX-License-Identifier: Apache-2.0
# Fails when PROGRAM would load the browser engine: pages of strangers belong in partner-suite, and linking the engine
# nearly triples the start.
execute_process(COMMAND ldd "${PROGRAM}" OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
if(NOT libraries MATCHES "Qt6Widgets")
    message(FATAL_ERROR "ldd tells nothing about ${PROGRAM}: ${libraries}")
endif()
string(REGEX MATCHALL "lib(Qt6WebEngine|Qt6Quick|Qt6Qml|Qt6WebChannel)[A-Za-z]*" found "${libraries}")
if(found)
    message(FATAL_ERROR "${PROGRAM} loads ${found}")
endif()
