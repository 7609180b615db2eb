// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/Clock.h"
#include "models/base/Error.h"
#include "tests/province/http/Credentials.h"
#include "tests/province/http/ReportSystem.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace toancanh::province {

/// The systems of An Hải on one port of 127.0.0.1, and /control with their switches. Answers on threads of its
/// own until it is destroyed; may be killed and started again at any time.
class ProvinceServer
{
public:
    struct Settings
    {
        quint16 port = 28080; ///< 0: any free one
        quint64 seed = 1;
        const Clock *clock = nullptr;         ///< outlives the server
        int slowMs = 5000;                    ///< what the mode "slow" waits before it answers
        ReportSystem::Photo photo;            ///< called from many threads; without it there are no pictures
        std::function<QStringList()> cameras; ///< may be empty
        std::function<bool(const QString &camera, const QByteArray &mode)>
            setCamera; ///< ok, down, frozen; false: refused
    };

    static Result<std::unique_ptr<ProvinceServer>> start(Settings settings);
    ~ProvinceServer();

    quint16 port() const;

private:
    class Private;
    explicit ProvinceServer(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace toancanh::province
