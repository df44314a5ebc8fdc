# SPDX-License-Identifier: Apache-2.0
# Installs the official clients from the lock file into FOLDER, once per lock file. The registry is the machine's own setting.
file(SHA256 "${SOURCE}/package-lock.json" wanted)
set(stamp "${FOLDER}/installed.txt")
if(EXISTS "${stamp}")
    file(READ "${stamp}" found)
    if(found STREQUAL wanted)
        return()
    endif()
endif()
file(MAKE_DIRECTORY "${FOLDER}")
file(COPY "${SOURCE}/package.json" "${SOURCE}/package-lock.json" DESTINATION "${FOLDER}")
execute_process(COMMAND "${NPM}" ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY "${FOLDER}" COMMAND_ERROR_IS_FATAL ANY)
file(WRITE "${stamp}" "${wanted}")
