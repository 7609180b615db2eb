// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/GlyphPaths.h"
#include "tests/support/TestProgram.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>

using namespace toancanh;

namespace {

QFont font()
{
    QFont font(QStringLiteral("Open Sans"));
    font.setPixelSize(120);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

template<class Paint>
QImage painted(const Paint &paint)
{
    QImage image(900, 200, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paint(painter);
    return image;
}

} // namespace

class GlyphPathsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void lettersPaintedOneByOneAreTheText();
    void everyLetterWithInkHasItsPath();
    void nothingHasNoLetters();
};

void GlyphPathsTest::lettersPaintedOneByOneAreTheText()
{
    const QString text = QStringLiteral("Tổ Ngư 12,5 %");
    const QPointF baseline(20.5, 140);
    const QImage whole = painted([&](QPainter &painter) {
        QPainterPath path;
        path.addText(baseline, font(), text);
        painter.fillPath(path, Qt::white);
    });
    const QImage letters = painted([&](QPainter &painter) {
        for (const QPainterPath &path : glyphPaths(text, font(), baseline))
            painter.fillPath(path, Qt::white);
    });
    qint64 ink = 0;
    qint64 difference = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            ink += qRed(whole.pixel(x, y));
            difference += qAbs(qRed(whole.pixel(x, y)) - qRed(letters.pixel(x, y)));
        }
    }
    QVERIFY(ink > 255 * 5000);
    QVERIFY2(difference * 200 < ink, qPrintable(QStringLiteral("%1 of %2").arg(difference).arg(ink)));
}

void GlyphPathsTest::everyLetterWithInkHasItsPath()
{
    const QList<QPainterPath> paths = glyphPaths(QStringLiteral("an ha"), font(), {100, 50});
    QCOMPARE(paths.size(), 4);
    for (qsizetype i = 1; i < paths.size(); ++i)
        QVERIFY(paths.at(i).boundingRect().left() > paths.at(i - 1).boundingRect().right() - 5);
    QVERIFY(paths.constFirst().boundingRect().left() >= 100);
    QVERIFY(paths.constFirst().boundingRect().bottom() <= 53);
}

void GlyphPathsTest::nothingHasNoLetters()
{
    QVERIFY(glyphPaths({}, font(), {}).isEmpty());
    QVERIFY(glyphPaths(QStringLiteral("  "), font(), {}).isEmpty());
}

TOANCANH_GUI_TEST(GlyphPathsTest)
#include "GlyphPathsTest.moc"
