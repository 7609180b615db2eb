// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/LocalizedText.h"
#include "models/profile/Finding.h"

#include <memory>
#include <optional>
#include <utility>

namespace toancanh::profile {

/// One value of a YAML file that knows where it stands. Cheap to copy. An undefined node (a key that is
/// not there) answers every question with nothing and reports nothing, so that readers chain freely;
/// a defined one of the wrong type adds a Finding. A key without a value (`tiles:`) is an empty map or
/// sequence, but no scalar. Not thread-safe: a profile is read on one thread.
class Node
{
public:
    struct Data; ///< NodeData.h: an immutable tree, shared by all copies

    Node() = default;
    Node(std::shared_ptr<const Data> data, Findings *findings);

    bool isDefined() const;
    bool isMap() const;
    bool isSequence() const;
    bool isScalar() const;
    bool isQuoted() const; ///< a scalar in quotes, or one of several lines: a text, whatever it looks like
    QString file() const;
    int line() const;   ///< from 1
    int column() const; ///< from 1

    std::optional<QString> text() const; ///< any scalar as written, NFC
    std::optional<double> number() const;
    std::optional<qint64> integer() const;
    std::optional<bool> boolean() const;
    std::optional<qint64> durationMs() const; ///< "90 s", "10 min", "2 h", "3 days", "4 weeks", "3 months", "2 years"
    std::optional<qint64> byteSize() const;   ///< "500 MB", "512 MiB", "20 GiB", "1.5 TiB"
    std::optional<LocalizedText> localized() const; ///< a text (both languages) or {vi: …, en: …}
    QStringList texts() const;                      ///< a sequence of scalars, or one scalar

    QList<Node> items() const;                    ///< of a sequence, else empty with a finding
    QList<std::pair<Node, Node>> entries() const; ///< key and value of a map, in the file's order
    Node at(const QString &key) const;            ///< a key's value, unchecked; undefined where it is not there

    void report(const QString &message, const QString &remedy = {}) const;
    /// The first finding that stands at this value or at anything in it.
    std::optional<Finding> firstFinding() const;
    /// Reports that `text()` is no `what` of `allowed`, naming the nearest: unknown tile "a", did you mean "b"?
    void reportUnknown(const QString &what, const QStringList &allowed) const;

    /// This map with `overlay` laid over it: maps are merged key by key, anything else is replaced.
    Node mergedWith(const Node &overlay) const;
    /// This map without one key.
    Node without(const QString &key) const;
    const std::shared_ptr<const Data> &data() const { return m_data; } ///< for those who build trees of their own

private:
    std::optional<QString> scalar(const QString &expected) const;

    std::shared_ptr<const Data> m_data;
    Findings *m_findings = nullptr;
};

/// Reads a map key by key; when it goes out of scope it reports every key that nobody asked for,
/// with the nearest known name.
class MapReader
{
public:
    explicit MapReader(const Node &node);
    ~MapReader();
    MapReader(const MapReader &) = delete;
    MapReader &operator=(const MapReader &) = delete;

    bool isMap() const { return m_node.isMap(); }
    Node required(const QString &key); ///< reports when it or its value is missing
    Node optional(const QString &key);

private:
    Node m_node;
    QStringList m_asked;
};

/// The entry of `known` nearest to `word` by edit distance (case and tones apart), or an empty string when
/// none is near.
QString nearest(const QString &word, const QStringList &known);

} // namespace toancanh::profile
