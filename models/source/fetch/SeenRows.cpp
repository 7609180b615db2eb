// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/fetch/SeenRows.h"

#include <QCryptographicHash>

namespace toancanh::source {

namespace {

constexpr qsizetype maximumMarks = 100'000;
constexpr qsizetype markBytes = 16;

} // namespace

QByteArray rowMark(const QVariantMap &row, const ForEachSpec &forEach)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &column : forEach.key) {
        const QByteArray value = row.value(column).toString().toUtf8();
        hash.addData(QByteArray::number(value.size()) + ':' + value);
    }
    return hash.result().left(markBytes);
}

void SeenRows::add(const QList<QByteArray> &marks)
{
    for (const QByteArray &mark : marks) {
        if (m_marks.contains(mark))
            continue;
        m_marks.insert(mark);
        m_order.enqueue(mark);
        if (m_order.size() > maximumMarks)
            m_marks.remove(m_order.dequeue());
    }
}

void SeenRows::clear()
{
    m_marks.clear();
    m_order.clear();
}

QList<QVariantMap> SeenRows::unseen(const QList<QVariantMap> &rows, const ForEachSpec &forEach) const
{
    if (m_marks.isEmpty())
        return rows;
    QList<QVariantMap> result;
    for (const QVariantMap &row : rows) {
        if (!m_marks.contains(rowMark(row, forEach)))
            result.append(row);
    }
    return result;
}

} // namespace toancanh::source
