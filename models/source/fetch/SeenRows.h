// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

#include <QQueue>
#include <QSet>
#include <QVariantMap>

namespace toancanh::source {

/// Something short that tells a row of a for-each from the others of its dataset.
QByteArray rowMark(const QVariantMap &row, const ForEachSpec &forEach);

/// The rows of a for-each that were asked for well, the last hundred thousand of them.
class SeenRows
{
public:
    void add(const QList<QByteArray> &marks);
    void clear();
    QList<QVariantMap> unseen(const QList<QVariantMap> &rows, const ForEachSpec &forEach) const;

private:
    QSet<QByteArray> m_marks;
    QQueue<QByteArray> m_order;
};

} // namespace toancanh::source
