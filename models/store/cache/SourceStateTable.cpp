// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/cache/SourceStateTable.h"

namespace toancanh::store {

namespace {

std::optional<Error> errorAt(const Statement &statement, int column)
{
    if (statement.isNull(column))
        return std::nullopt;
    return Error{static_cast<ErrorKind>(statement.integer(column)), statement.text(column + 1),
                 statement.text(column + 2), statement.text(column + 3)};
}

std::optional<dataset::Rest> restAt(const Statement &statement, int column)
{
    if (statement.isNull(column) || statement.isNull(column + 1))
        return std::nullopt;
    return dataset::Rest{statement.integer(column), statement.integer(column + 1)};
}

/// An error as the four columns that keep it.
struct ErrorCells
{
    explicit ErrorCells(const std::optional<Error> &error)
    {
        if (!error)
            return;
        kind = static_cast<int>(error->kind);
        sentence = error->sentence;
        where = error->where;
        next = error->next;
    }
    std::optional<int> kind;
    std::optional<QString> sentence;
    std::optional<QString> where;
    std::optional<QString> next;
};

/// A rest as the two columns that keep it.
struct RestCells
{
    explicit RestCells(const std::optional<dataset::Rest> &rest)
    {
        if (!rest)
            return;
        from = rest->fromMs;
        until = rest->untilMs;
    }
    std::optional<qint64> from;
    std::optional<qint64> until;
};

} // namespace

Result<QList<dataset::SourceState>> readSourceStates(Database &database)
{
    auto statement = database.prepare(
        QStringLiteral("SELECT source, dataset, title_vi, title_en, every_ms, last_success, data_at, error_kind, "
                       "error_sentence, error_where, error_next, failing_since, next_try, rows, rejected, whole_to, "
                       "warning_kind, warning_sentence, warning_where, warning_next, held_rows, rest_from, rest_until, "
                       "last_try FROM source_state"));
    if (!statement)
        return tl::unexpected(statement.error());
    QList<dataset::SourceState> states;
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
        states += dataset::SourceState{.source = statement->text(0),
                                       .dataset = statement->text(1),
                                       .title = {statement->text(2), statement->text(3)},
                                       .everyMs = statement->integer(4),
                                       .lastSuccessMs = statement->optionalInteger(5),
                                       .lastTryMs = statement->optionalInteger(23),
                                       .dataAtMs = statement->optionalInteger(6),
                                       .error = errorAt(*statement, 7),
                                       .failingSinceMs = statement->optionalInteger(11),
                                       .nextTryMs = statement->optionalInteger(12),
                                       .wholeToMs = statement->optionalInteger(15),
                                       .warning = errorAt(*statement, 16),
                                       .heldRows = statement->optionalInteger(20),
                                       .rest = restAt(*statement, 21),
                                       .rows = statement->integer(13),
                                       .rejected = statement->integer(14)};
    }
    if (!row)
        return tl::unexpected(row.error());
    return states;
}

Result<void> writeSourceState(Database &database, const dataset::SourceState &state)
{
    const ErrorCells error(state.error);
    const ErrorCells warning(state.warning);
    const RestCells rest(state.rest);
    return database.run(
        QStringLiteral("INSERT OR REPLACE INTO source_state (source, dataset, title_vi, title_en, every_ms, "
                       "last_success, data_at, error_kind, error_sentence, error_where, error_next, "
                       "failing_since, next_try, rows, rejected, whole_to, warning_kind, warning_sentence, "
                       "warning_where, warning_next, held_rows, rest_from, rest_until, last_try) VALUES "
                       "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
                       "?21, ?22, ?23, ?24)"),
        state.source, state.dataset, state.title.vi, state.title.en, state.everyMs, state.lastSuccessMs, state.dataAtMs,
        error.kind, error.sentence, error.where, error.next, state.failingSinceMs, state.nextTryMs, state.rows,
        state.rejected, state.wholeToMs, warning.kind, warning.sentence, warning.where, warning.next, state.heldRows,
        rest.from, rest.until, state.lastTryMs);
}

} // namespace toancanh::store
