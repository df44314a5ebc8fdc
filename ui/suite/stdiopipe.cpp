// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/stdiopipe.h"
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <mutex>
#include <thread>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace pc {

StdioPipe::StdioPipe()
{
#ifdef Q_OS_WIN
    m_input = _dup(0);
    m_output = _dup(1);
    _setmode(m_input, _O_BINARY);
    _setmode(m_output, _O_BINARY);
    const int nothing = _open("NUL", _O_RDONLY);
    _dup2(nothing, 0);
    _close(nothing);
    _dup2(2, 1);
#else
    // Close-on-exec: no child of the engine may hold the pipe open, or read a link from it.
    m_input = fcntl(0, F_DUPFD_CLOEXEC, 3);
    m_output = fcntl(1, F_DUPFD_CLOEXEC, 3);
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, 0);
    ::close(nothing);
    dup2(2, 1);
    std::signal(SIGPIPE, SIG_IGN); // a console that is gone is noticed by the end of the input
#endif
}

StdioPipe::~StdioPipe()
{
#ifdef Q_OS_WIN
    _close(m_input);
    _close(m_output);
#else
    ::close(m_input);
    ::close(m_output);
#endif
}

static qsizetype readSome(int file, char *bytes, size_t most)
{
#ifdef Q_OS_WIN
    return _read(file, bytes, unsigned(most));
#else
    ssize_t count = 0;
    do {
        count = ::read(file, bytes, most);
    } while (count < 0 && errno == EINTR);
    return count;
#endif
}

Result<ToViewer> StdioPipe::read()
{
    for (;;) {
        if (auto frame = m_reader.next())
            return *frame ? decodeToViewer(**frame) : Result<ToViewer>(failure(frame->error()));
        std::array<char, 4096> bytes;
        const qsizetype count = readSome(m_input, bytes.data(), bytes.size());
        if (count <= 0)
            return failure(ApiError::Kind::Cancelled, QStringLiteral("the console is gone"));
        m_reader.feed(bytes.data(), count);
        // volatile: it may have been a link, and a compiler drops plain writes to memory about to go.
        for (volatile char *byte = bytes.data(); byte < bytes.data() + count; byte = byte + 1)
            *byte = 0;
    }
}

void StdioPipe::write(const ToConsole &message)
{
    const QByteArray frame = encode(message);
    qsizetype done = 0;
    while (done < frame.size()) {
#ifdef Q_OS_WIN
        const auto count = _write(m_output, frame.constData() + done, unsigned(frame.size() - done));
#else
        const auto count = ::write(m_output, frame.constData() + done, size_t(frame.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
#endif
        if (count <= 0)
            return;
        done += count;
    }
}

// Shared by the reader and its thread, which may outlive it blocked in a read.
struct PipeReader::Receiver
{
    std::mutex mutex;
    PipeReader *reader = nullptr; // null: nobody listens any more

    template<typename Fn>
    bool post(Fn fn)
    {
        const std::lock_guard lock(mutex);
        if (reader)
            QMetaObject::invokeMethod(reader, std::move(fn), Qt::QueuedConnection);
        return reader != nullptr;
    }
};

PipeReader::PipeReader(std::shared_ptr<StdioPipe> pipe, QObject *parent) : QObject(parent), m_receiver(std::make_shared<Receiver>())
{
    m_receiver->reader = this;
    std::thread([pipe = std::move(pipe), receiver = m_receiver, this] {
        for (;;) {
            const Result<ToViewer> message = pipe->read();
            if (!message)
                break;
            if (!receiver->post([this, message] { Q_EMIT received(*message); }))
                return;
        }
        receiver->post([this] { Q_EMIT ended(); });
        std::this_thread::sleep_for(std::chrono::seconds(5));
        std::_Exit(1); // the window's thread hangs: nobody else is left to end this process
    }).detach();
}

PipeReader::~PipeReader()
{
    const std::lock_guard lock(m_receiver->mutex);
    m_receiver->reader = nullptr;
}

} // namespace pc
