// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace toancanh::format {

/// The names, in lower case, under which systems say in words why an answer holds no rows; the most telling first.
inline const QList<QByteArray> &complaintNames()
{
    static const QList<QByteArray> names{"message",   "errormessage", "error_message", "error_description",
                                         "detail",    "faultstring",  "exceptiontext", "thongbao",
                                         "thong_bao", "loi",          "lydo",          "mota",
                                         "msg",       "title",        "reason",        "error",
                                         "errors",    "fault"};
    return names;
}

} // namespace toancanh::format
