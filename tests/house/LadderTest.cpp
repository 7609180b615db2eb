// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestProgram.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace {

struct Line
{
    QString file;
    int number;
    QString text;
};

QList<Line> linesOf(const QStringList &folders)
{
    QList<Line> lines;
    const QDir root(QStringLiteral(TOANCANH_SOURCE_DIR));
    for (const QString &folder : folders) {
        QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            int number = 0;
            while (!file.atEnd())
                lines << Line{root.relativeFilePath(file.fileName()), ++number, QString::fromUtf8(file.readLine())};
        }
    }
    return lines;
}

/// The rung of a folder: a file may include only lower rungs and its own folder.
int rungOf(const QString &path)
{
    static const QList<QStringList> ladder{
        {QStringLiteral("models/base")},
        {QStringLiteral("models/profile"), QStringLiteral("models/net"), QStringLiteral("models/secret")},
        {QStringLiteral("models/dataset")},
        {QStringLiteral("models/formula"), QStringLiteral("models/store/sqlite"), QStringLiteral("models/format")},
        {QStringLiteral("models/store/query"), QStringLiteral("models/store/cache"),
         QStringLiteral("models/store/centre"), QStringLiteral("models/field")},
        {QStringLiteral("models/store"), QStringLiteral("models/quality")},
        {QStringLiteral("models/source/spec"), QStringLiteral("models/metric"), QStringLiteral("models/camera"),
         QStringLiteral("models/map"), QStringLiteral("models/wall")},
        {QStringLiteral("models/source/request"), QStringLiteral("models/source/schedule"),
         QStringLiteral("models/camera/stream")},
        {QStringLiteral("models/source/bind"), QStringLiteral("models/source/fetch")},
        {QStringLiteral("models/source/collect")},
        {QStringLiteral("models/source/trial"), QStringLiteral("models/draft"), QStringLiteral("models/alert"),
         QStringLiteral("models/extract")},
        {QStringLiteral("models/check"), QStringLiteral("models/work"), QStringLiteral("models/report")},
        {QStringLiteral("widgets/look")},
        {QStringLiteral("widgets/tiles/paint")},
        {QStringLiteral("widgets/tiles/tile")},
        {QStringLiteral("widgets/tiles/chart"), QStringLiteral("widgets/tiles/camera")},
        {QStringLiteral("widgets/tiles/list")},
        {QStringLiteral("widgets/tiles/map")},
        {QStringLiteral("widgets/tiles")},
        {QStringLiteral("widgets/wall")},
        {QStringLiteral("widgets/console")},
        {QStringLiteral("app/run")},
        {QStringLiteral("app/print")},
        {QStringLiteral("app/command")},
        {QStringLiteral("app")},
    };
    // A room's own rung counts before that of the room around it.
    for (QString folder = path.section(QLatin1Char('/'), 0, -2); !folder.isEmpty();
         folder = folder.section(QLatin1Char('/'), 0, -2)) {
        for (int rung = 0; rung < ladder.size(); ++rung) {
            if (ladder.at(rung).contains(folder))
                return rung;
        }
    }
    return -1;
}

} // namespace

/// Reads the program's includes: the structure that docs/architecture.md promises is the one that stands.
class LadderTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderStandsOnTheLadder();
    void noFolderIncludesOneAboveOrBesideIt();
    void modelsNameNeitherWidgetsNorCharts();
    void widgetsNameNeitherSocketsNorFilesNorSql();
    void noAddressIsLoggedUnmasked();
};

void LadderTest::everyFolderStandsOnTheLadder()
{
    const QList<Line> lines = linesOf({QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")});
    QVERIFY(lines.size() > 1000);
    for (const Line &line : lines)
        QVERIFY2(rungOf(line.file) >= 0, qPrintable(line.file));
}

void LadderTest::noFolderIncludesOneAboveOrBesideIt()
{
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""));
    for (const Line &line : linesOf({QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")})) {
        const auto match = include.match(line.text);
        if (!match.hasMatch() || !match.captured(1).contains(QLatin1Char('/')))
            continue;
        const QString target = match.captured(1);
        const bool sameFolder = target.section(QLatin1Char('/'), 0, -2) == line.file.section(QLatin1Char('/'), 0, -2);
        const QString message = QStringLiteral("%1:%2 includes %3").arg(line.file).arg(line.number).arg(target);
        QVERIFY2(!target.startsWith(QStringLiteral("tests/")), qPrintable(message));
        QVERIFY2(sameFolder || (rungOf(target) >= 0 && rungOf(target) < rungOf(line.file)), qPrintable(message));
    }
}

void LadderTest::modelsNameNeitherWidgetsNorCharts()
{
    static const QRegularExpression seen(
        QStringLiteral("#include <(QtWidgets|QtCharts|QWidget|QGraphics\\w*|QChart\\w*|QApplication)"));
    for (const Line &line : linesOf({QStringLiteral("models")}))
        QVERIFY2(!seen.match(line.text).hasMatch(), qPrintable(line.file + line.text));
}

void LadderTest::widgetsNameNeitherSocketsNorFilesNorSql()
{
    static const QRegularExpression reached(
        QStringLiteral("#include <(QNetwork\\w*|QTcp\\w*|QFile|QSaveFile|QSql\\w*|sqlite3\\.h|libav\\w*/)"));
    for (const Line &line : linesOf({QStringLiteral("widgets")}))
        QVERIFY2(!reached.match(line.text).hasMatch(), qPrintable(line.file + line.text));
}

void LadderTest::noAddressIsLoggedUnmasked()
{
    static const QRegularExpression logged(QStringLiteral(
        "q(C)?(Debug|Info|Warning|Critical)\\b.*\\b(url|Url|address)\\w*(\\(\\))?(\\.toString|\\s*<<|\\s*;|\\s*\\))"));
    for (const Line &line : linesOf({QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")})) {
        const bool suspicious =
            logged.match(line.text).hasMatch() && !line.text.contains(QStringLiteral("loggableUrl"));
        QVERIFY2(!suspicious, qPrintable(QStringLiteral("%1:%2 %3").arg(line.file).arg(line.number).arg(line.text)));
    }
}

TOANCANH_TEST(LadderTest)
#include "LadderTest.moc"
