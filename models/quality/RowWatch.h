// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/dataset/Value.h"
#include "models/field/FieldSpec.h"

#include <QHash>

#include <unordered_set>
#include <vector>

namespace toancanh::quality {

constexpr qsizetype maximumObjects = 5000;   ///< of a source, whose values are watched
constexpr size_t maximumSamples = 100'000;   ///< of one answer
constexpr size_t maximumReporting = 100'000; ///< keys that are counted as having reported
constexpr qsizetype maximumLabel = 120;      ///< signs of an object's key

/// What is watched in the rows of a source, as its fields and its dataset say. An object is what a row's key names but
/// for its times: of (station, at) the station.
struct RowWatchSpec
{
    struct Column
    {
        size_t index = 0;
        QString name;
        qint64 stuckMs = 0; ///< of those that may stand still
    };
    std::vector<size_t> object;
    bool isPersonal = false; ///< an object's key is nobody's business
    std::vector<Column> stuck;
    std::vector<Column> level;
    bool countsReporting = false;
    std::optional<size_t> reporting; ///< the column whose values are counted; by default the objects
    std::optional<size_t> time;      ///< of rows without a data time: the first time of the key

    static RowWatchSpec of(const QList<field::FieldSpec> &fields, const dataset::DatasetSpec &dataset);
    bool isEmpty() const { return stuck.empty() && level.empty() && !countsReporting; }
};

/// A hash that is the same for the same value, also after a restart.
qint64 hashOf(const dataset::Value &value);

/// What the rows of one answer say of what is watched.
struct RowFacts
{
    struct Sample
    {
        size_t column = 0; ///< of RowWatchSpec::stuck
        qint64 object = 0;
        std::optional<qint64> atMs; ///< nothing: the fetch's time
        qint64 value = 0;           ///< a hash
    };
    struct Sum
    {
        double sum = 0;
        qint64 count = 0;
    };
    std::vector<Sample> samples;
    QHash<qint64, QString> labels; ///< of the objects
    std::vector<Sum> levels;       ///< as RowWatchSpec::level
    std::unordered_set<qint64> reporting;

    void see(const dataset::Row &row, const RowWatchSpec &spec);
};

} // namespace toancanh::quality
