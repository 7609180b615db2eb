// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/HiddenLine.h"

#include <QTextStream>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <array>
#include <csignal>
#include <termios.h>
#include <unistd.h>
#endif

namespace toancanh::app {

#ifdef Q_OS_WIN

bool isTerminal()
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

std::optional<QByteArray> readHiddenLine(const QString &prompt, qsizetype maximumBytes)
{
    HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
    DWORD before = 0;
    if (!GetConsoleMode(input, &before)
        || !SetConsoleMode(input, (before & ~DWORD(ENABLE_ECHO_INPUT | ENABLE_PROCESSED_INPUT)) | ENABLE_LINE_INPUT))
        return {};
    QTextStream(stderr) << prompt << Qt::flush;
    QString line;
    wchar_t letter = 0;
    DWORD read = 0;
    while (line.size() <= maximumBytes && ReadConsoleW(input, &letter, 1, &read, nullptr) && read == 1
           && letter != L'\n') {
        line += QChar(ushort(letter));
    }
    SetConsoleMode(input, before);
    QTextStream(stderr) << QLatin1Char('\n');
    while (line.endsWith(QLatin1Char('\r')))
        line.chop(1);
    if (line.contains(QChar(3))) // Ctrl-C, which is a letter while it is not processed
        return {};
    return line.toUtf8();
}

#else

namespace {

volatile std::sig_atomic_t wasInterrupted = 0;

void noteInterrupt(int)
{
    wasInterrupted = 1;
}

/// What would end or stop the program while the terminal shows nothing is noted, so that it is put right first.
class NotedSignals
{
public:
    NotedSignals()
    {
        wasInterrupted = 0;
        struct sigaction noted = {};
        noted.sa_handler = noteInterrupt; // and no SA_RESTART: it breaks off read()
        for (size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &noted, &m_before[i]);
    }
    ~NotedSignals()
    {
        for (size_t i = 0; i < signals.size(); ++i)
            sigaction(signals[i], &m_before[i], nullptr);
    }
    NotedSignals(const NotedSignals &) = delete;
    NotedSignals &operator=(const NotedSignals &) = delete;

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGTSTP};
    std::array<struct sigaction, signals.size()> m_before = {};
};

} // namespace

bool isTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

std::optional<QByteArray> readHiddenLine(const QString &prompt, qsizetype maximumBytes)
{
    termios before = {};
    if (tcgetattr(STDIN_FILENO, &before) != 0)
        return {};
    const NotedSignals noted;
    termios hidden = before;
    hidden.c_lflag &= ~tcflag_t(ECHO | ECHONL);
    hidden.c_lflag |= ICANON;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) != 0)
        return {};
    QTextStream(stderr) << prompt << Qt::flush;
    QByteArray line;
    char letter = 0;
    while (wasInterrupted == 0 && line.size() <= maximumBytes && read(STDIN_FILENO, &letter, 1) == 1 && letter != '\n')
        line += letter;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    QTextStream(stderr) << QLatin1Char('\n');
    if (wasInterrupted != 0)
        return {};
    return line;
}

#endif

} // namespace toancanh::app
