// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/source/spec/SourceSpec.h"

namespace toancanh::source {

/// Checks the templates of one source's request against what the source has.
class TemplateCheck
{
public:
    /// `walked` is the dataset that its for-each walks, or null.
    TemplateCheck(const SourceSpec &source, const dataset::DatasetSpec *walked) : m_source(source), m_walked(walked) {}

    /// What is wrong becomes a finding at the node.
    void check(const profile::Node &node, const QString &text);
    /// The same of an address, in which no secret may stand.
    void checkAddress(const profile::Node &node, const QString &text);
    /// Whether any template that was checked has that name.
    bool uses(const QString &name) const { return m_used.contains(name); }

private:
    void checkColumn(const profile::Node &node, const QString &column, bool isTime) const;

    const SourceSpec &m_source;
    const dataset::DatasetSpec *m_walked;
    QStringList m_used;
};

} // namespace toancanh::source
