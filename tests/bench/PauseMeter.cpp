// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PauseMeter.h"

#include <QHash>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <mutex>

namespace toancanh::bench {

namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr auto askEvery = std::chrono::milliseconds(3);
constexpr auto lookAfter = std::chrono::milliseconds(20);
constexpr auto lookEvery = std::chrono::milliseconds(4);
constexpr double keptMs = 20;
constexpr int mostInnermost = 5;

// Written by the signal's handler on the GUI thread, read by the watching thread once `lookDepth` is set.
void *lookFrames[48];
std::atomic<int> lookDepth{-1};

void look(int)
{
    const int saved = errno;
    lookDepth = backtrace(lookFrames, 48);
    errno = saved;
}

double threadMs(pthread_t thread)
{
    clockid_t clock{};
    timespec time{};
    if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &time) != 0)
        return 0;
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QString nameOf(void *address)
{
    Dl_info info{};
    if (!dladdr(address, &info) || !info.dli_sname)
        return {};
    int status = 0;
    char *plain = abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status);
    QString name = QString::fromUtf8(status == 0 ? plain : info.dli_sname);
    std::free(plain);
    return name.section(u'(', 0, 0);
}

} // namespace

PauseMeter::PauseMeter()
{
    struct sigaction action = {};
    action.sa_handler = look;
    action.sa_flags = SA_RESTART;
    sigaction(SIGPROF, &action, nullptr);
    void *warm[2];
    backtrace(warm, 2); // loads what it needs, which a signal's handler must not
}

PauseMeter::~PauseMeter()
{
    end();
}

void PauseMeter::begin()
{
    end();
    m_waits.clear();
    m_pauses.clear();
    m_runs = true;
    m_thread = std::thread([this] { watch(); });
}

void PauseMeter::end()
{
    m_runs = false;
    if (m_thread.joinable())
        m_thread.join();
}

void PauseMeter::watch()
{
    struct Answer
    {
        std::mutex mutex;
        std::condition_variable changed;
        bool given = false;
    };
    while (m_runs) {
        const auto answer = std::make_shared<Answer>();
        const auto asked = std::chrono::steady_clock::now();
        const double computedBefore = threadMs(m_gui);
        QMetaObject::invokeMethod(
            &m_answerer,
            [answer] {
                {
                    const std::scoped_lock lock(answer->mutex);
                    answer->given = true;
                }
                answer->changed.notify_one();
            },
            Qt::QueuedConnection);
        std::vector<Stack> stacks;
        std::unique_lock lock(answer->mutex);
        answer->changed.wait_for(lock, lookAfter, [&] { return answer->given; });
        while (!answer->given && m_runs) {
            lock.unlock();
            lookDepth = -1;
            pthread_kill(m_gui, SIGPROF);
            std::this_thread::sleep_for(lookEvery);
            if (const int depth = lookDepth; depth > 0) {
                Stack stack;
                std::copy_n(lookFrames, depth, stack.frames);
                stack.depth = depth;
                stacks.push_back(stack);
            }
            lock.lock();
        }
        lock.unlock();
        if (!m_runs)
            return;
        const double ms = Milliseconds(std::chrono::steady_clock::now() - asked).count();
        m_waits.push_back(float(ms));
        if (ms > keptMs)
            m_pauses.push_back({ms, threadMs(m_gui) - computedBefore, whereOf(stacks)});
        std::this_thread::sleep_for(askEvery);
    }
}

QString PauseMeter::whereOf(const std::vector<Stack> &stacks) const
{
    // The innermost functions say what it did, the project's own what for.
    QHash<QString, int> found;
    for (const Stack &stack : stacks) {
        QStringList names;
        QStringList innermost;
        for (int i = 2; i < stack.depth && names.size() < 4; ++i) {
            const QString name = nameOf(stack.frames[i]);
            if (name.isEmpty() || name.contains(QLatin1String("PauseMeter")))
                continue;
            if (innermost.size() < mostInnermost)
                innermost.append(name);
            if (name.contains(QLatin1String("toancanh::")) && !name.contains(QLatin1String("MeteredApplication"))) {
                const QString brief = QString(name).remove(QLatin1String("toancanh::"));
                if (names.isEmpty() || names.last() != brief)
                    names.append(brief);
            }
        }
        ++found[innermost.join(QLatin1String(" < ")) + QLatin1String(" … ") + names.join(QLatin1String(" < "))];
    }
    QList<QPair<int, QString>> order;
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        order.append({it.value(), it.key()});
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList texts;
    for (const auto &[count, text] : std::as_const(order).mid(0, 6))
        texts.append(QStringLiteral("%1 × %2").arg(count).arg(text));
    return texts.join(QLatin1String("\n      "));
}

QList<Pause> PauseMeter::longest(int count) const
{
    QList<Pause> pauses(m_pauses.begin(), m_pauses.end());
    std::sort(pauses.begin(), pauses.end(), [](const Pause &a, const Pause &b) { return a.ms > b.ms; });
    return pauses.mid(0, count);
}

double PauseMeter::longestMs() const
{
    return m_waits.empty() ? 0 : double(*std::max_element(m_waits.begin(), m_waits.end()));
}

double PauseMeter::percentileMs(double share) const
{
    if (m_waits.empty())
        return 0;
    std::vector<float> sorted = m_waits;
    std::sort(sorted.begin(), sorted.end());
    return double(sorted.at(std::min(sorted.size() - 1, size_t(share * double(sorted.size())))));
}

} // namespace toancanh::bench
