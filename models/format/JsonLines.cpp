// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/JsonLines.h"

#include "models/format/JsonRepair.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

template<class Visit>
void forEachLine(QByteArrayView bytes, const Visit &visit)
{
    qsizetype number = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const QByteArrayView line = bytes.sliced(at, (end < 0 ? bytes.size() : end) - at).trimmed();
        ++number;
        if (!line.isEmpty())
            visit(line, number);
        at = end < 0 ? bytes.size() : end + 1;
    }
}

QByteArray joined(QByteArrayView bytes)
{
    QByteArray list("[");
    list.reserve(bytes.size() + 2);
    forEachLine(bytes, [&list](QByteArrayView line, qsizetype) {
        if (list.size() > 1)
            list += ',';
        list.append(line);
    });
    return list += ']';
}

} // namespace

Result<JsonDocument> parseJsonLines(const QByteArray &bytes, BrokenRows &broken)
{
    const QByteArrayView text =
        bytes.startsWith("\xEF\xBB\xBF") ? QByteArrayView(bytes).sliced(3) : QByteArrayView(bytes);
    constexpr auto strictly = JsonDocument::Reading::Strict;
    Result<JsonDocument> whole = JsonDocument::parse(joined(text), strictly);
    if (whole)
        return whole;
    // Only where something is broken is every line tried by itself.
    QByteArray good;
    good.reserve(bytes.size());
    forEachLine(text, [&](QByteArrayView line, qsizetype number) {
        const Result<JsonDocument> one = JsonDocument::parse(line.toByteArray(), strictly);
        if (one) {
            good.append(line).append('\n');
            return;
        }
        if (const std::optional<QByteArray> repaired = repairedJson(line);
            repaired && JsonDocument::parse(*repaired, strictly))
            good.append(*repaired).append('\n');
        else
            broken.add(
                QCoreApplication::translate("toancanh::format", "line %1: %2").arg(number).arg(one.error().sentence),
                cutRaw(std::string_view(line.data(), size_t(line.size()))));
    });
    return good.isEmpty() ? JsonDocument::parse(bytes) : JsonDocument::parse(joined(good));
}

} // namespace toancanh::format
