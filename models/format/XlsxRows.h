// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format/SheetRows.h"
#include "models/format/XlsxBook.h"
#include "models/format/XmlStream.h"

namespace toancanh::format {

/// The rows of one worksheet of Excel's (ECMA-376 part 1, 18.3).
class XlsxRows : public SheetRows, private XmlListener
{
public:
    XlsxRows(ZipPart part, std::shared_ptr<const XlsxCells> cells);
    Result<bool> next() override;
    const SheetRow &row() const override { return m_row; }
    std::vector<MergedArea> merged() const override { return m_merged; }

private:
    enum class Kind { Number, SharedText, Text, Boolean, IsoTime };

    void opened(std::string_view name, const XmlAttributes &attributes, int depth) override;
    bool closed(std::string_view name, int depth) override;
    void text(std::string_view piece) override;
    void openCell(const XmlAttributes &attributes);
    void closeCell();
    void setNumber(size_t column);

    std::shared_ptr<const XlsxCells> m_cells;
    SheetRow m_row;
    std::vector<MergedArea> m_merged;
    size_t m_column = 0;
    Kind m_kind = Kind::Number;
    bool m_showsTime = false;
    bool m_isInValue = false;
    bool m_isInline = false;
    bool m_isInPronunciation = false;
    bool m_isDamaged = false;
    std::string m_value;
    XmlStream m_stream; ///< last: it reads what stands above
};

} // namespace toancanh::format
