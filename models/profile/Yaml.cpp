// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile/Yaml.h"

#include "models/base/VietnameseText.h"
#include "models/profile/NodeData.h"
#include "models/profile/TextFile.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace toancanh::profile {

namespace {

using Data = Node::Data;

constexpr int maximumDepth = 64;
/// Beyond what a 4 MiB file can hold by itself; only aliases of aliases get there.
constexpr qint64 maximumWeight = 4'000'000;

/// Stands for a question mark while yaml-cpp reads: it ends a text without quotes at one within { } or [ ],
/// where YAML 1.2 doesn't ({at: time?}). A letter of the private use area, so that columns stay what they are.
constexpr char16_t questionLetter = 0xE03F;

/// A place in the text as editors count it: lines and letters from 1, where yaml-cpp counts bytes from 0.
class Places
{
public:
    explicit Places(const QByteArray &text) : m_text(text), m_starts{0}
    {
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_starts.append(at + 1);
    }
    int line(const YAML::Mark &mark) const { return qMax(0, mark.line) + 1; }
    int column(const YAML::Mark &mark) const
    {
        // Nobody looks at a column in a line that long, and counting it again and again is slow.
        constexpr int longLine = 2000;
        if (mark.line < 0 || mark.line >= m_starts.size() || mark.column > longLine)
            return qMax(0, mark.column) + 1;
        const qsizetype start = m_starts[mark.line];
        const qsizetype end = qMin(m_text.size(), start + mark.column);
        int letters = 1;
        for (qsizetype i = start; i < end; ++i)
            letters += (static_cast<unsigned char>(m_text[i]) & 0xC0) != 0x80;
        return letters;
    }
    bool isIndentedWithTab(const YAML::Mark &mark) const
    {
        if (mark.line < 0 || mark.line >= m_starts.size())
            return false;
        for (qsizetype i = m_starts[mark.line]; i < m_text.size() && (m_text[i] == ' ' || m_text[i] == '\t'); ++i) {
            if (m_text[i] == '\t')
                return true;
        }
        return false;
    }

private:
    const QByteArray &m_text;
    QList<qsizetype> m_starts;
};

/// Builds the tree from yaml-cpp's events. Throws YAML::ParserException, which parseYaml catches.
class Builder final : public YAML::EventHandler
{
public:
    Builder(const Places &places, const QString &file, Findings &findings)
        : m_places(places), m_file(file), m_findings(findings)
    {}
    Data::Ptr root() const { return m_root; }
    /// Where the innermost value that is not closed yet starts.
    YAML::Mark openMark() const { return m_open.empty() ? YAML::Mark() : m_open.back().mark; }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        finish(made(Data::Kind::Null, mark), anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        auto data = made(Data::Kind::Scalar, mark);
        data->isQuoted = tag != "?"; // yaml-cpp's mark of a plain one
        data->text = nfc(QString::fromStdString(value).replace(QChar(questionLetter), QLatin1Char('?')));
        finish(data, anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto found = m_anchors.constFind(anchor);
        if (found == m_anchors.cend())
            throw YAML::ParserException(mark, "an alias stands inside what it names");
        put(*found);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Data::Kind::Sequence, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Data::Kind::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        std::shared_ptr<Data> data;
        YAML::anchor_t anchor;
        YAML::Mark mark;
        Data::Ptr key; ///< read, and its value not yet
        QSet<QString> keys;
    };

    std::shared_ptr<Data> made(Data::Kind kind, const YAML::Mark &mark) const
    {
        auto data = std::make_shared<Data>();
        data->kind = kind;
        data->file = m_file;
        data->line = m_places.line(mark);
        data->column = m_places.column(mark);
        return data;
    }
    void open(Data::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (m_open.size() >= maximumDepth)
            throw YAML::ParserException(mark, "values are nested too deeply");
        m_open.push_back({made(kind, mark), anchor, mark, nullptr, {}});
    }
    void close()
    {
        const Open closed = std::move(m_open.back());
        m_open.pop_back();
        if (closed.data->weight > maximumWeight)
            throw YAML::ParserException(closed.mark, "aliases make this too large");
        finish(closed.data, closed.anchor);
    }
    void finish(const Data::Ptr &data, YAML::anchor_t anchor)
    {
        if (anchor != YAML::NullAnchor)
            m_anchors.insert(anchor, data);
        put(data);
    }
    void put(const Data::Ptr &data)
    {
        if (m_open.empty()) {
            m_root = data;
            return;
        }
        Open &parent = m_open.back();
        parent.data->weight += data->weight;
        if (parent.data->kind == Data::Kind::Sequence)
            parent.data->items.push_back(data);
        else if (!parent.key)
            parent.key = data;
        else
            putEntry(parent, std::exchange(parent.key, nullptr), data);
    }
    void putEntry(Open &parent, const Data::Ptr &key, const Data::Ptr &value)
    {
        if (key->kind != Data::Kind::Scalar) {
            report(*key, QCoreApplication::translate("toancanh::profile", "a key must be a text"),
                   QCoreApplication::translate("toancanh::profile", "write it in quotes"));
        } else if (parent.keys.contains(key->text)) {
            report(*key,
                   QCoreApplication::translate("toancanh::profile", "the key \"%1\" stands here twice").arg(key->text),
                   QCoreApplication::translate("toancanh::profile", "the first one counts"));
        } else {
            parent.keys.insert(key->text);
            parent.data->entries.emplace_back(key, value->kind == Data::Kind::Null ? nothingAt(*key) : value);
        }
    }
    /// yaml-cpp places a missing value at whatever comes next; people look for it at its key.
    static Data::Ptr nothingAt(const Data &key)
    {
        auto data = std::make_shared<Data>();
        data->file = key.file;
        data->line = key.line;
        data->column = key.column;
        return data;
    }
    void report(const Data &at, const QString &message, const QString &remedy)
    {
        addFinding(m_findings, {m_file, at.line, at.column, message, remedy});
    }

    const Places &m_places;
    QString m_file;
    Findings &m_findings;
    Data::Ptr m_root;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, Data::Ptr> m_anchors;
};

/// The text as yaml-cpp reads it well: every question mark replaced but those that announce a key ("? key"), and an
/// empty comment after the last line, for at a line's end yaml-cpp misses that a quote is never closed.
QByteArray readableText(QByteArray text)
{
    text += text.endsWith('\n') ? "#" : "\n#";
    const QByteArray letter = QString(QChar(questionLetter)).toUtf8();
    const auto isSpace = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; };
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool startsWord = i == 0 || isSpace(text[i - 1]) || QByteArrayView("{[,").contains(text[i - 1]);
        const bool endsWord = i + 1 == text.size() || isSpace(text[i + 1]);
        if (text[i] == '?' && !(startsWord && endsWord))
            result += letter;
        else
            result += text[i];
    }
    return result;
}

/// Brackets that are opened and not closed, counted without regard to quotes. yaml-cpp keeps every one of them
/// in memory before it tells of the first, so a file of brackets must not reach it.
bool hasTooManyBrackets(const QByteArray &text)
{
    constexpr int maximumOpen = 2000;
    int open = 0;
    for (const char byte : text) {
        if (byte == '[' || byte == '{')
            ++open;
        else if ((byte == ']' || byte == '}') && open > 0)
            --open;
        if (open > maximumOpen)
            return true;
    }
    return false;
}

QString notYaml(const QString &reason)
{
    return QCoreApplication::translate("toancanh::profile", "this is not valid YAML: %1").arg(reason);
}

} // namespace

Node parseYaml(const QByteArray &text, const QString &file, Findings *findings)
{
    const auto report = [&](int line, int column, const QString &message, const QString &remedy = {}) {
        addFinding(*findings, {file, line, column, message, remedy});
        return Node();
    };
    if (!checkUtf8(text, file, *findings))
        return {};
    if (hasTooManyBrackets(text))
        return report(0, 0, notYaml(QStringLiteral("values are nested too deeply")));
    const QByteArray readable = readableText(text);
    const Places places(readable);
    Builder builder(places, file, *findings);
    try {
        std::istringstream stream(readable.toStdString());
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder) || !builder.root() || builder.root()->kind == Data::Kind::Null)
            return report(0, 0, QCoreApplication::translate("toancanh::profile", "the file is empty"));
        Builder second(places, file, *findings);
        if (parser.HandleNextDocument(second) && second.root())
            report(second.root()->line, second.root()->column,
                   QCoreApplication::translate("toancanh::profile", "a second document starts here"),
                   QCoreApplication::translate("toancanh::profile", "put it into a file of its own; it is not read"));
        return Node(builder.root(), findings);
    } catch (const YAML::Exception &error) {
        // At the end of the text yaml-cpp doesn't know where it is.
        const bool isUnclosed = error.msg == YAML::ErrorMsg::EOF_IN_SCALAR;
        const bool isWithin = error.mark.line < readable.count('\n');
        const bool isPlaced = !isUnclosed && isWithin && (error.mark.line > 0 || error.mark.column > 0);
        const YAML::Mark mark = isPlaced ? error.mark : builder.openMark();
        const QString remedy =
            places.isIndentedWithTab(mark)
                ? QCoreApplication::translate("toancanh::profile", "indent with spaces, not with tabs")
            : isUnclosed
                ? QCoreApplication::translate("toancanh::profile", "a quote that begins here or below is not closed")
                : QString();
        return report(places.line(mark), places.column(mark), notYaml(QString::fromStdString(error.msg)), remedy);
    } catch (const std::exception &error) {
        return report(0, 0, notYaml(QString::fromLocal8Bit(error.what())));
    }
}

Node readYaml(const QString &path, const QString &file, Findings *findings)
{
    const auto bytes = readTextFile(path, file, *findings);
    return bytes ? parseYaml(*bytes, file, findings) : Node();
}

} // namespace toancanh::profile
