// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tiles/tile/FaultTile.h"

#include "widgets/tiles/tile/Notice.h"

namespace toancanh::tiles {

namespace {

constexpr qreal roomyHeight = 700;

/// The end of the path, which tells more than its beginning: "…/domains/one-stop.yaml".
QString shownFile(const QString &file)
{
    return file.section(u'/', -2);
}

} // namespace

FaultTile::FaultTile(const wall::TileSpec &spec, const profile::Finding &fault, const TileContext &context,
                     const QSizeF &size)
    : Tile(spec, context, size), m_fault(fault)
{
    setState(TileState::Broken);
}

QString FaultTile::title() const
{
    return spec().title.isEmpty() ? spec().id : spec().title.in(context().locale);
}

Notice FaultTile::notice() const
{
    Notice notice;
    // In a smaller tile the words need its room.
    if (!layout().isNarrow && layout().size.height() >= roomyHeight)
        notice.icon = look::Icon::PageWrong;
    notice.sentence = tr("Declared wrongly in the profile");
    const QString file = shownFile(m_fault.file);
    const QString where = m_fault.line > 0 ? tr("%1, line %2").arg(file).arg(m_fault.line) : file;
    QString what = m_fault.message;
    if (!what.isEmpty())
        what[0] = what.at(0).toUpper();
    if (!m_fault.remedy.isEmpty())
        what += (m_fault.remedy.endsWith(u'?') ? QStringLiteral(", ") : QStringLiteral("; ")) + m_fault.remedy;
    notice.lines = {where, what, tr("See: toancanh check %1").arg(context().profileFolder)};
    return notice;
}

void FaultTile::drawBody(QPainter &painter)
{
    drawNotice(painter, layout(), notice());
}

} // namespace toancanh::tiles
