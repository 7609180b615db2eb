// SPDX-License-Identifier: GPL-3.0-or-later
// What most files include. A file still includes what it uses: clang's build has no precompiled header.
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFuture>
#include <QHash>
#include <QImage>
#include <QList>
#include <QLoggingCategory>
#include <QMap>
#include <QObject>
#include <QPainter>
#include <QPointer>
#include <QPromise>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QTimeZone>
#include <QTimer>
#include <QUrl>

#include <tl/expected.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>
