#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""First window and memory of the console with the standard store, as ratios to a bare Qt Widgets window of the same machine.

Usage: xvfb-run -a -s "-screen 0 1600x1000x24" tests/bench/bench_startup.py BIN_DIR BARE_WINDOW [RUNS]
Prints medians; asserts nothing. Ends only the processes it started.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

bin_dir, bare, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 10
env = dict(os.environ, QT_LOGGING_RULES="pc.startup.debug=true")


def start(command):
    """Milliseconds from the start of the process to its first painted frame, and the process."""
    begin = time.monotonic()
    process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    for line in process.stderr:
        if "first paint" in line:
            return (time.monotonic() - begin) * 1000, process
    raise SystemExit(f"{command[0]} ended without a window")


def memory_mib(pid):
    """Proportional memory, and all that is resident: what other Qt programs share makes the first smaller, never the second."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        fields = {line.split()[0]: int(line.split()[1]) / 1024 for line in rollup if line.split()[0] in ("Pss:", "Rss:")}
    return fields["Pss:"], fields["Rss:"]


def end(process):
    process.terminate()
    process.wait(20)


with tempfile.TemporaryDirectory() as data:
    console = [f"{bin_dir}/partner-console", "--sandbox", "--data-dir", data]
    # Fills the store: the tour waits until every page has loaded; the pause lets the first pass of sync end.
    _, filling = start(console)
    time.sleep(20)
    end(filling)

    times, memory = {"bare": [], "console": []}, {"bare": [], "console": []}
    for _ in range(runs):
        for name, command in (("bare", [bare]), ("console", console)):
            ms, process = start(command)
            times[name].append(ms)
            time.sleep(2)
            memory[name].append(memory_mib(process.pid))
            end(process)

for name in times:
    t, m = times[name], memory[name]
    print(f"{name:8} first window ms: min {min(t):.0f} median {statistics.median(t):.0f} max {max(t):.0f}   after 2 s MiB: PSS {statistics.median(p for p, _ in m):.1f} RSS {statistics.median(r for _, r in m):.1f}")
pairs = [c / b for b, c in zip(times["bare"], times["console"])]
print(f"ratio of first windows, pair by pair: min {min(pairs):.2f} median {statistics.median(pairs):.2f} max {max(pairs):.2f} ({runs} pairs)")
