// SPDX-License-Identifier: GPL-3.0-or-later
// Tells the thread sanitizer what Qt puts in order. Debian's Qt is not built for that sanitizer, so what it orders with
// its own atomics (what was done before an event was posted comes before its delivery, a task's start before the task,
// a thread's work before wait() for that thread) looks like races of our code. Each function here stands before Qt's of
// the same name and tells the order by the object that it really goes through, so that what has no such order is still
// found. Linked into the tests of the thread sanitizer only.
#include <QFutureInterface>
#include <QMutex>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>
#include <private/qobject_p.h>
#include <sanitizer/tsan_interface.h>

#include <functional>

struct _GMainContext;
extern "C" int __tsan_get_report_mop(void *, unsigned long, int *, void **, int *, int *, int *, void **,
                                     unsigned long);
extern "C" void *__tsan_get_current_report();

namespace {

template<class Function>
Function *behind(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

void release(const void *object)
{
    __tsan_release(const_cast<void *>(object));
}

void acquire(const void *object)
{
    __tsan_acquire(const_cast<void *>(object));
}

// Where Qt shows no object that both sides know.
const char threadsEnd = 0;
const char futuresFinish = 0;

bool eventIsDelivered(void **data)
{
    const auto *const event = static_cast<const QEvent *>(data[1]);
    if (event->type() == QEvent::MetaCall)
        acquire(static_cast<const QAbstractMetaCallEvent *>(event)->sender());
    if (event->type() == QEvent::FutureCallOut)
        acquire(&futuresFinish);
    // A thread's event loop is one GLib context.
    static auto *const ofThread = behind<_GMainContext *()>("g_main_context_get_thread_default");
    static auto *const ofMain = behind<_GMainContext *()>("g_main_context_default");
    const _GMainContext *const own = ofThread();
    acquire(own ? own : ofMain());
    return false;
}

/// Stands for a call that is posted: what was done before it was posted comes before it, and it before its end.
class OrderedCall : public QtPrivate::QSlotObjectBase
{
public:
    explicit OrderedCall(QtPrivate::QSlotObjectBase *call) : QSlotObjectBase(doIt), m_call(call) { release(this); }

private:
    static void doIt(int which, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *)
    {
        auto *const self = static_cast<OrderedCall *>(base);
        acquire(self);
        if (which == Call) {
            self->m_call->call(receiver, arguments);
            release(self);
        } else if (which == Destroy) {
            self->m_call->destroyIfLastRef();
            delete self;
        }
    }

    QtPrivate::QSlotObjectBase *const m_call;
};

class OrderedTask : public QRunnable
{
public:
    OrderedTask(QThreadPool *pool, std::function<void()> task) : m_pool(pool), m_task(std::move(task)) {}
    void run() override
    {
        acquire(m_pool);
        m_task();
    }

private:
    QThreadPool *const m_pool;
    std::function<void()> m_task;
};

/// Whether one access of the race at hand can be judged: it was made by code that the sanitizer has instrumented. Qt,
/// GLib and libc order what they do with locks and counters that it can't see (a byte array whose last holder is inside
/// Qt, the zone that libc reads anew for every local time), and of an access that is long ago it has no stack.
bool isSeen(unsigned long access)
{
    int thread = 0;
    int size = 0;
    int isWrite = 0;
    int isAtomic = 0;
    void *address = nullptr;
    void *trace[8] = {};
    __tsan_get_report_mop(__tsan_get_current_report(), access, &thread, &address, &size, &isWrite, &isAtomic, trace, 8);
    for (void *caller : trace) {
        Dl_info found = {};
        if (!caller || !dladdr(caller, &found) || !found.dli_fname)
            return false;
        // The sanitizer stands for malloc, memcpy and their like; who called them counts.
        const QByteArrayView library(found.dli_fname);
        if (!library.contains("libtsan"))
            return !library.contains("libQt6") && !library.contains("libglib") && !library.contains("libc.so");
    }
    return false;
}

[[maybe_unused]] const bool isListening = QInternal::registerCallback(QInternal::EventNotifyCallback, eventIsDelivered);

} // namespace

// Events: each wakes the receiver's loop when it is posted; the receiver may have it before that, so who posts it also
// tells by the call itself, or by the sender of the signal.

extern "C" void g_main_context_wakeup(_GMainContext *context)
{
    static auto *const wakeUp = behind<void(_GMainContext *)>("g_main_context_wakeup");
    release(context);
    wakeUp(context);
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   qsizetype count, const void *const *values, const char *const *names,
                                   const QtPrivate::QMetaTypeInterface *const *types)
{
    static auto *const invoke =
        behind<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, qsizetype, const void *const *,
                    const char *const *, const QtPrivate::QMetaTypeInterface *const *)>(
            "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeExPKPKv"
            "PKPKcPKPKNS2_18QMetaTypeInterfaceE");
    return invoke(object, new OrderedCall(slot), type, count, values, names, types);
}
#else
bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *result)
{
    static auto *const invoke = behind<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return invoke(object, new OrderedCall(slot), type, result);
}
#endif

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    static auto *const emitSignal =
        behind<void(QObject *, const QMetaObject *, int, void **)>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    release(sender);
    emitSignal(sender, meta, signal, arguments);
}

// Futures

void QFutureInterfaceBase::reportFinished()
{
    static auto *const finish = behind<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    release(&futuresFinish);
    finish(this);
}

void QFutureInterfaceBase::waitForFinished()
{
    static auto *const wait = behind<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    wait(this);
    acquire(&futuresFinish);
}

/// Who lets go last deletes the results.
bool QFutureInterfaceBase::derefT() const noexcept
{
    static auto *const letGo = behind<bool(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase6derefTEv");
    release(d);
    const bool isStillHeld = letGo(this);
    acquire(d);
    return isStillHeld;
}

// Threads and pools

/// The last that a QThread's event loop calls, after all that the thread did.
extern "C" void g_main_context_pop_thread_default(_GMainContext *context)
{
    static auto *const pop = behind<void(_GMainContext *)>("g_main_context_pop_thread_default");
    release(&threadsEnd);
    pop(context);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static auto *const wait = behind<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool isOver = wait(this, deadline);
    acquire(&threadsEnd);
    return isOver;
}

void QThreadPool::start(std::function<void()> task, int priority)
{
    auto *const ordered = new OrderedTask(this, std::move(task));
    release(this);
    start(ordered, priority);
}

namespace __tsan {

class ReportDesc;

/// A race needs two sides that can be judged.
bool OnReport(const ReportDesc *, bool isSuppressed)
{
    return isSuppressed || !isSeen(0) || !isSeen(1);
}

} // namespace __tsan

// A free mutex is taken and given back by code that the compiler puts into ours; one that is waited for is not.

void QBasicMutex::lockInternal() noexcept
{
    static auto *const lock = behind<void(QBasicMutex *)>("_ZN11QBasicMutex12lockInternalEv");
    lock(this);
    acquire(this);
}

void QBasicMutex::unlockInternal() noexcept
{
    static auto *const unlock = behind<void(QBasicMutex *)>("_ZN11QBasicMutex14unlockInternalEv");
    release(this);
    unlock(this);
}
