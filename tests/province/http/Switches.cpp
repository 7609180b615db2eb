// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/province/http/Switches.h"

#include "tests/province/http/Json.h"

#include <array>

namespace toancanh::province {

namespace {

constexpr std::array<std::pair<const char *, Switches::Mode>, 6> names = {
    std::pair("ok", Switches::Mode::Ok),
    std::pair("slow", Switches::Mode::Slow),
    std::pair("fail", Switches::Mode::Fail),
    std::pair("empty", Switches::Mode::Empty),
    std::pair("malformed", Switches::Mode::Malformed),
    std::pair("down", Switches::Mode::Down)};

} // namespace

Switches::Switches(const QList<QByteArray> &systems) : m_order(systems)
{
    for (const QByteArray &system : systems)
        m_states.insert(system, State());
}

std::optional<Switches::Mode> Switches::modeOf(const QByteArray &name)
{
    for (const auto &[known, mode] : names)
        if (name == known)
            return mode;
    return std::nullopt;
}

QByteArray Switches::nameOf(Mode mode)
{
    for (const auto &[name, known] : names)
        if (known == mode)
            return name;
    return {};
}

bool Switches::set(const QByteArray &system, const QByteArray &mode)
{
    const std::optional<Mode> wanted = modeOf(mode);
    const QMutexLocker lock(&m_mutex);
    const auto state = m_states.find(system);
    if (!wanted || state == m_states.end())
        return false;
    state->mode = *wanted;
    return true;
}

Switches::Mode Switches::countRequest(const QByteArray &system)
{
    const QMutexLocker lock(&m_mutex);
    State &state = m_states[system];
    ++state.requests;
    return state.mode;
}

QByteArray Switches::json() const
{
    const QMutexLocker lock(&m_mutex);
    JsonObject systems;
    for (const QByteArray &system : m_order) {
        const State state = m_states.value(system);
        systems.raw(system.constData(),
                    JsonObject().text("mode", nameOf(state.mode)).whole("requests", state.requests).done());
    }
    return systems.done();
}

} // namespace toancanh::province
