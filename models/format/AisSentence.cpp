// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format/AisSentence.h"

#include <QList>

namespace toancanh::format {

namespace {

constexpr qint64 firstMs = 100'000'000'000;    // what is smaller counts seconds
constexpr qint64 latestMs = 4'102'444'800'000; // the year 2100
constexpr int mostParts = 9;

QByteArray checksumOf(const QByteArray &text)
{
    char sum = 0;
    for (const char one : text)
        sum = char(sum ^ one);
    return QByteArray::number(uchar(sum), 16).rightJustified(2, '0').toUpper();
}

/// What stands before "*hh"; nothing where that is wrong.
std::optional<QByteArray> checked(const QByteArray &text)
{
    const qsizetype star = text.lastIndexOf('*');
    if (star < 0 || text.size() != star + 3)
        return {};
    const QByteArray body = text.left(star);
    return text.mid(star + 1).toUpper() == checksumOf(body) ? std::optional(body) : std::nullopt;
}

std::optional<qint64> timeIn(const QByteArray &tagBlock)
{
    const std::optional<QByteArray> body = checked(tagBlock);
    if (!body)
        return {};
    const QList<QByteArray> items = body->split(',');
    for (const QByteArray &item : items) {
        if (!item.startsWith("c:"))
            continue;
        bool isNumber = false;
        const qint64 number = item.mid(2).toLongLong(&isNumber);
        if (!isNumber || number <= 0 || number > latestMs)
            return {};
        return number < firstMs ? number * 1000 : number;
    }
    return {};
}

std::optional<AisSentence> sentenceOf(const QList<QByteArray> &fields)
{
    const auto digit = [](const QByteArray &text) {
        return text.size() == 1 && text.at(0) >= '0' && text.at(0) <= '9' ? text.at(0) - '0' : -1;
    };
    AisSentence sentence;
    if (fields.size() != 7)
        return {};
    sentence.parts = digit(fields.at(1));
    sentence.part = digit(fields.at(2));
    sentence.group = fields.at(0) + ',' + fields.at(1) + ',' + fields.at(3) + ',' + fields.at(4);
    sentence.payload = fields.at(5);
    sentence.fillBits = digit(fields.at(6));
    const bool isOne = sentence.part >= 1 && sentence.part <= sentence.parts && sentence.parts <= mostParts;
    if (!isOne || sentence.payload.isEmpty() || sentence.fillBits < 0 || sentence.fillBits > 5)
        return {};
    return sentence;
}

} // namespace

QByteArray withChecksum(const QByteArray &text)
{
    return text + '*' + checksumOf(text);
}

std::optional<AisSentence> AisSentence::parse(const QByteArray &line, Fault &fault)
{
    fault = Fault::Other;
    if (line.size() > maximumBytes)
        return {};
    QByteArray text = line.trimmed();
    std::optional<qint64> atMs;
    if (text.startsWith('\\')) {
        const qsizetype end = text.indexOf('\\', 1);
        if (end < 0)
            return {};
        atMs = timeIn(text.mid(1, end - 1));
        text.remove(0, end + 1);
    }
    const QByteArray kind = text.mid(3, 4);
    if (!text.startsWith('!') || (kind != "VDM," && kind != "VDO,"))
        return {};
    fault = Fault::Broken;
    const std::optional<QByteArray> body = checked(text.mid(1));
    if (!body)
        return {};
    std::optional<AisSentence> sentence = sentenceOf(body->split(','));
    if (!sentence)
        return {};
    sentence->atMs = atMs;
    fault = Fault::None;
    return sentence;
}

} // namespace toancanh::format
