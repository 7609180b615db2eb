// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/WholeAnswer.h"

#include <cstdlib>

namespace toancanh::fuzz {

namespace {

constexpr int mostRows = 2000;
constexpr int lookedAtClosely = 20;

/// So that the sanitizer sees a text that is no longer there.
void touch(const format::Cell &cell)
{
    std::string scratch;
    size_t sum = 0;
    for (const char sign : format::textOf(cell, scratch))
        sum += static_cast<unsigned char>(sign);
    asm volatile("" : : "r"(sum)); // so that the loop is not left out
}

std::vector<format::Place> compiled(format::Format &format, const QStringList &places, bool isAround)
{
    std::vector<format::Place> result;
    for (const QString &text : places) {
        if (const Result<format::Place> place = isAround ? format.placeAround(text) : format.place(text))
            result.push_back(*place);
    }
    return result;
}

} // namespace

void readWhole(format::Format &format, const QByteArray &bytes, const QStringList &places, const QStringList &around)
{
    const std::vector<format::Place> inRow = compiled(format, places, false);
    const std::vector<format::Place> outside = compiled(format, around, true);
    const Result<std::unique_ptr<format::Answer>> answer = format.read(bytes);
    if (!answer) {
        if (answer.error().sentence.isEmpty())
            std::abort(); // an answer that is refused without a word
        return;
    }
    (*answer)->members();
    for (const format::Place place : outside) {
        touch((*answer)->around(place));
        (*answer)->countAround(place);
    }
    if (!(*answer)->hasRows())
        return;
    const size_t expected = (*answer)->expectedRows();
    int rows = 0;
    while (rows < mostRows && (*answer)->next()) {
        for (const format::Place place : inRow)
            touch((*answer)->cell(place));
        if (++rows > lookedAtClosely)
            continue;
        if ((*answer)->raw().size() > 5000)
            std::abort();
        (*answer)->placesInRow();
    }
    if (rows > 0 && expected == 0)
        std::abort(); // no room would be made for what comes
    if (rows < mostRows)
        (*answer)->broken();
}

void readWhole(format::FormatSpec::Kind kind, const QString &rows, const QByteArray &bytes, const QStringList &places,
               const QStringList &around)
{
    format::FormatSpec spec;
    spec.kind = kind;
    if (const Result<std::unique_ptr<format::Format>> format = format::Format::make(spec, rows))
        readWhole(**format, bytes, places, around);
}

} // namespace toancanh::fuzz
