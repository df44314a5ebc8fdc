// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <QObject>
#include <functional>
#include <memory>

namespace pc {

// The viewer's end of the private pipe: its own standard input and output, taken away from everybody else in the process.
// What the engine and its child processes print goes to standard error, what they read is empty.
class StdioPipe
{
public:
    // First thing in main(), before there are threads or child processes.
    StdioPipe();
    ~StdioPipe();
    StdioPipe(const StdioPipe &) = delete;
    StdioPipe &operator=(const StdioPipe &) = delete;

    // The next message; waits for it. Cancelled at the end of the input, Malformed for bytes that are none.
    [[nodiscard]] Result<ToViewer> read();
    void write(const ToConsole &message);

private:
    int m_input = -1;
    int m_output = -1;
    SuiteFrameReader m_reader;
};

// Delivers the pipe's messages to the thread it lives in, reading on a small thread of its own. When the input ends the
// console is gone: ended() comes, and a process that does not end by itself within some seconds is ended the hard way.
class PipeReader : public QObject
{
    Q_OBJECT
public:
    explicit PipeReader(std::shared_ptr<StdioPipe> pipe, QObject *parent = nullptr);
    ~PipeReader() override;

Q_SIGNALS:
    void received(const pc::ToViewer &message);
    void ended();

private:
    struct Receiver;
    std::shared_ptr<Receiver> m_receiver;
};

} // namespace pc
