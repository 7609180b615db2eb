// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

namespace toancanh::net {

/// Puts "***" in the place of what nobody may see, in any text that leaves the program: the secrets that it has
/// learned, however they are written (percent-encoded, escaped for JSON or XML, in UTF-16), users and passwords in
/// addresses, and the values of query items and members whose name tells of a secret. Pure.
class SecretMask
{
public:
    /// One of fewer than six bytes is masked only where it stands as a word of its own.
    void learn(const QByteArray &secret);
    QByteArray masked(const QByteArray &text) const;
    QString masked(const QString &text) const;
    /// The address without user and fragment, each item of its query encoded in one way, so that two are comparable.
    QString address(const QUrl &url) const;

    /// The answer of a login or token service with all of its texts masked, but the kind of the token; empty where it
    /// is no JSON, for then nobody knows what it holds.
    static QByteArray maskedLogin(const QByteArray &answer);

private:
    struct Form
    {
        QByteArray text;
        QByteArray mask;
    };
    void learnForm(const QByteArray &text, const QByteArray &mask);

    QList<Form> m_forms; ///< the longest first, for one may hold another
};

} // namespace toancanh::net
