// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/CsvReader.h"

#include "models/base/VietnameseText.h"

#include <QCoreApplication>

namespace toancanh::profile {

namespace {

constexpr int listedProblems = 50;

} // namespace

CsvReader::CsvReader(const QByteArray &utf8, const QString &file, Findings *findings)
    : m_text(nfc(QString::fromUtf8(utf8))), m_file(file), m_findings(findings)
{
    if (m_text.startsWith(QChar(QChar::ByteOrderMark)))
        m_text.remove(0, 1);
}

CsvReader::~CsvReader()
{
    if (m_problems > listedProblems)
        addFinding(*m_findings, {m_file,
                                 0,
                                 0,
                                 QCoreApplication::translate("toancanh::profile", "%n more problem(s) in this file",
                                                             nullptr, m_problems - listedProblems),
                                 {}});
}

bool CsvReader::isListing() const
{
    return m_problems < listedProblems;
}

void CsvReader::report(const QString &message, const QString &remedy)
{
    if (isListing())
        addFinding(*m_findings, {m_file, m_line, 0, message, remedy});
    ++m_problems;
}

bool CsvReader::readHeader(const QStringList &required, const QStringList &optional)
{
    const QString first = m_text.section(QLatin1Char('\n'), 0, 0);
    if (first.contains(QLatin1Char(';')) && !first.contains(QLatin1Char(',')))
        m_separator = QLatin1Char(';');
    QStringList header;
    if (!readCells(header)) {
        addFinding(*m_findings,
                   {m_file, 0, 0, QCoreApplication::translate("toancanh::profile", "the file is empty"),
                    QCoreApplication::translate("toancanh::profile", "its first line names the columns: %1")
                        .arg((required + optional).join(QLatin1Char(',')))});
        return false;
    }
    m_width = header.size();
    bool complete = true;
    const QStringList known = required + optional;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (m_columns.contains(header[i]))
            report(
                QCoreApplication::translate("toancanh::profile", "the column \"%1\" stands here twice").arg(header[i]),
                QCoreApplication::translate("toancanh::profile", "the first one counts"));
        else
            m_columns.insert(header[i], i);
        if (!known.contains(header[i]))
            report(QCoreApplication::translate("toancanh::profile", "unknown column \"%1\"").arg(header[i]),
                   remedyFor(header[i], known));
    }
    for (const QString &column : required) {
        if (m_columns.contains(column))
            continue;
        report(QCoreApplication::translate("toancanh::profile", "the column \"%1\" is missing").arg(column));
        complete = false;
    }
    return complete;
}

bool CsvReader::readRow()
{
    while (readCells(m_cells)) {
        if (m_cells.size() == m_width)
            return true;
        report(QCoreApplication::translate("toancanh::profile", "%1 cells where the header has %2")
                   .arg(m_cells.size())
                   .arg(m_width),
               QCoreApplication::translate("toancanh::profile", "write a cell that holds a comma in double quotes"));
    }
    return false;
}

QString CsvReader::cell(QLatin1String column) const
{
    const auto found = m_columns.constFind(QString(column));
    return found == m_columns.cend() ? QString() : m_cells.value(*found);
}

QString CsvReader::readQuoted()
{
    const QChar quote = QLatin1Char('"');
    QString cell;
    while (m_at < m_text.size()) {
        const QChar letter = m_text[m_at++];
        if (letter == QLatin1Char('\n'))
            ++m_nextLine;
        if (letter != quote) {
            cell += letter;
            continue;
        }
        if (m_at >= m_text.size() || m_text[m_at] != quote)
            return cell;
        cell += quote;
        ++m_at;
    }
    report(QCoreApplication::translate("toancanh::profile", "a quoted cell has no end"));
    return cell;
}

bool CsvReader::readCells(QStringList &cells)
{
    cells.clear();
    // Empty lines are no rows.
    while (m_at < m_text.size() && (m_text[m_at] == QLatin1Char('\n') || m_text[m_at] == QLatin1Char('\r'))) {
        m_nextLine += m_text[m_at] == QLatin1Char('\n');
        ++m_at;
    }
    if (m_at >= m_text.size())
        return false;
    m_line = m_nextLine;
    QString cell;
    bool isStart = true;
    for (;;) {
        const QChar letter = m_at < m_text.size() ? m_text[m_at] : QLatin1Char('\n');
        ++m_at;
        if (letter == QLatin1Char('\n'))
            break;
        if (letter == m_separator) {
            cells.append(cell.trimmed());
            cell.clear();
        } else if (isStart && letter == QLatin1Char('"')) {
            cell = readQuoted();
        } else {
            cell += letter;
        }
        isStart = letter == m_separator;
    }
    ++m_nextLine;
    cells.append(cell.trimmed());
    return true;
}

} // namespace toancanh::profile
