// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace toancanh {

/// The names, in lower case, under which systems say in words why an answer holds no rows; the most telling first.
inline const QList<QByteArray> &complaintNames()
{
    static const QList<QByteArray> names{"message",       "errormessage", "error_message", "errmsg",
                                         "err_msg",       "error_msg",    "errormsg",      "returnmessage",
                                         "resultmessage", "resultmsg",    "returnmsg",     "error_description",
                                         "detail",        "faultstring",  "exceptiontext", "serviceexception",
                                         "thongbao",      "thong_bao",    "motaloi",       "mo_ta_loi",
                                         "loi",           "lydo",         "mota",          "msg",
                                         "title",         "reason",       "error",         "errors",
                                         "modelstate",    "fault"};
    return names;
}

/// Names of the same that elsewhere are those of data: only beside one of codeNames().
inline const QList<QByteArray> &complaintNamesBesideCode()
{
    static const QList<QByteArray> names{"noidung", "noi_dung"};
    return names;
}

/// The names, in lower case, of what tells a program whether an answer is an error.
inline const QList<QByteArray> &codeNames()
{
    static const QList<QByteArray> names{"code",  "errorcode", "error_code", "returncode", "resultcode", "status",
                                         "maloi", "ma_loi",    "ma",         "trangthai",  "success"};
    return names;
}

/// The names, in lower case, of objects around what is said.
inline const QList<QByteArray> &complaintHolders()
{
    static const QList<QByteArray> names{"response", "header", "status"};
    return names;
}

} // namespace toancanh
