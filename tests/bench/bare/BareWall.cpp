// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QSocketNotifier>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

namespace {

constexpr int mostWindows = 25;

/// An opaque window that knows whether it was painted.
class EmptyWindow : public QWidget
{
public:
    explicit EmptyWindow(const QRect &place)
    {
        setWindowFlag(Qt::FramelessWindowHint);
        setAttribute(Qt::WA_OpaquePaintEvent);
        setGeometry(place);
    }
    bool isShown() const { return m_isPainted && windowHandle() && windowHandle()->isExposed(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter(this).fillRect(event->rect(), Qt::black);
        m_isPainted = true;
    }

private:
    bool m_isPainted = false;
};

qint64 nowOfAllProcessesMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

/// The least that a Qt program with a window on each screen is: opens them, prints the milliseconds since the time in
/// its first argument until all are painted, and stays until its input ends. `--one` opens a single window of
/// 1920 × 1080.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 startedMs = arguments.value(1).toLongLong();
    QList<QRect> places;
    for (const QScreen *screen : QGuiApplication::screens().mid(0, mostWindows))
        places << screen->geometry();
    if (arguments.contains(QLatin1String("--one")))
        places = {QRect(0, 0, 1920, 1080)};
    std::vector<std::unique_ptr<EmptyWindow>> windows;
    for (const QRect &place : std::as_const(places)) {
        windows.push_back(std::make_unique<EmptyWindow>(place));
        windows.back()->show();
    }
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!std::all_of(windows.cbegin(), windows.cend(), [](const auto &window) { return window->isShown(); }))
            return;
        look.stop();
        std::printf("%lld\n", static_cast<long long>(nowOfAllProcessesMs() - startedMs));
        std::fflush(stdout);
    });
    look.start(5);
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
