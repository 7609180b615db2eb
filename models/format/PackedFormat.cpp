// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/PackedFormat.h"

#include "models/format/StoredText.h"

#include <QCoreApplication>

namespace toancanh::format {

namespace {

using Kind = FormatSpec::Kind;

QString tr(const char *text)
{
    return QCoreApplication::translate("toancanh::format", text);
}

/// The name that the text stands under, of a plain place such as //string/text().
QByteArray nameAt(const QString &place)
{
    QString name = place.trimmed();
    while (name.startsWith(QLatin1Char('/')))
        name.remove(0, 1);
    if (name.endsWith(QLatin1String("/text()")))
        name.chop(7);
    return name.toUtf8();
}

/// An answer without a text in it: one that has no rows, or one that lacks the place where they should be. What is
/// known of it otherwise is that of the outer answer.
class BareAnswer : public Answer
{
public:
    BareAnswer(std::unique_ptr<Answer> outer, const QString &lackedAt) : m_outer(std::move(outer)), m_lackedAt(lackedAt)
    {}

    bool hasRows() const override { return m_lackedAt.isEmpty(); }
    size_t expectedRows() const override { return 0; }
    bool next() override { return false; }
    Cell cell(Place) override { return {}; }
    QByteArray raw() override { return {}; }
    QStringList placesInRow() override { return {}; }
    Cell around(Place) override { return {}; }
    qsizetype countAround(Place) override { return 0; }
    /// Without the wrapper's own name, which must not turn up in hints.
    QSet<QByteArray> members() const override { return m_outer->members() - QSet<QByteArray>{nameAt(m_lackedAt)}; }
    QString complaint() const override { return m_outer->complaint(); }
    QString lackedAt() const override { return m_lackedAt; }

private:
    std::unique_ptr<Answer> m_outer;
    QString m_lackedAt;
};

class PackedFormat : public Format
{
public:
    PackedFormat(std::unique_ptr<Format> outer, Place at, std::unique_ptr<Format> inner, const FormatSpec &spec)
        : m_outer(std::move(outer)), m_at(at), m_inner(std::move(inner)), m_spec(spec)
    {}

    Result<Place> place(const QString &text) override { return m_inner->place(text); }
    Result<Place> placeAround(const QString &text) override { return m_inner->placeAround(text); }
    Result<std::unique_ptr<Answer>> read(QByteArray bytes) override
    {
        Result<std::unique_ptr<Answer>> outer = m_outer->read(std::move(bytes));
        if (!outer)
            return outer;
        const Cell cell = (*outer)->around(m_at);
        if (cell.isNothing() || (cell.kind == Cell::Kind::Text && trimmed(cell.text).empty())) {
            // An expression has a value wherever it looks.
            const bool isThere = cell.kind == Cell::Kind::Null || (*outer)->countAround(m_at) > 0;
            return std::make_unique<BareAnswer>(std::move(*outer), isThere ? QString() : m_spec.packedAt);
        }
        // What should be JSON in a text and is there as it is, is as good.
        const bool isJson = m_spec.kind != Kind::Csv && m_spec.kind != Kind::Xml;
        if (cell.kind != Cell::Kind::Text && !(cell.kind == Cell::Kind::Tree && isJson))
            return failure(ErrorKind::Malformed,
                           tr("the answer has no text at %1, where the packed answer should be").arg(m_spec.packedAt));
        QByteArray text(cell.text.data(), qsizetype(cell.text.size()));
        outer->reset();
        Result<std::unique_ptr<Answer>> inner = m_inner->read(std::move(text));
        if (inner)
            return inner;
        Error error = inner.error();
        error.sentence = tr("in the text at %1: %2").arg(m_spec.packedAt, error.sentence);
        return tl::unexpected<Error>(std::move(error));
    }

private:
    std::unique_ptr<Format> m_outer;
    Place m_at;
    std::unique_ptr<Format> m_inner;
    FormatSpec m_spec;
};

} // namespace

Result<void> mayBePacked(Kind kind)
{
    if (kind != Kind::Xlsx && kind != Kind::Ods && kind != Kind::Nmea)
        return {};
    return failure(ErrorKind::Config, tr("only JSON, XML and CSV come as a text in another answer"), {},
                   tr("take \"inside\" away"));
}

Result<std::unique_ptr<Format>> makePackedFormat(const FormatSpec &spec, const QString &rows)
{
    if (const Result<void> packed = mayBePacked(spec.kind); !packed)
        return tl::unexpected<Error>(packed.error());
    FormatSpec outerSpec;
    outerSpec.kind = spec.packedIn.value_or(Kind::Json);
    if (outerSpec.kind == Kind::Xml)
        outerSpec.encoding = spec.encoding;
    Result<std::unique_ptr<Format>> outer = Format::make(outerSpec, {});
    if (!outer)
        return outer;
    const Result<Place> at = (*outer)->placeAround(spec.packedAt);
    if (!at)
        return tl::unexpected<Error>(at.error());
    FormatSpec innerSpec = spec;
    innerSpec.packedIn.reset();
    // What an XML declaration says of its bytes was true before it was packed.
    innerSpec.encoding = QStringLiteral("UTF-8");
    Result<std::unique_ptr<Format>> inner = Format::make(innerSpec, rows);
    if (!inner)
        return inner;
    return std::make_unique<PackedFormat>(std::move(*outer), *at, std::move(*inner), spec);
}

} // namespace toancanh::format
