// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SourceStateTable.h"

namespace toancanh::store {

namespace {

std::optional<Error> errorAt(const Statement &statement, int column)
{
    if (statement.isNull(column))
        return std::nullopt;
    return Error{static_cast<ErrorKind>(statement.integer(column)), statement.text(column + 1),
                 statement.text(column + 2), statement.text(column + 3)};
}

} // namespace

Result<QList<SourceState>> readSourceStates(Database &database)
{
    auto statement = database.prepare(
        QStringLiteral("SELECT source, dataset, title_vi, title_en, every_ms, last_success, data_at, error_kind, "
                       "error_sentence, error_where, error_next, failing_since, next_try, rows, rejected, whole_to "
                       "FROM source_state"));
    if (!statement)
        return tl::unexpected(statement.error());
    QList<SourceState> states;
    auto row = statement->step();
    for (; row && *row; row = statement->step()) {
        states += SourceState{.source = statement->text(0),
                              .dataset = statement->text(1),
                              .title = {statement->text(2), statement->text(3)},
                              .everyMs = statement->integer(4),
                              .lastSuccessMs = statement->optionalInteger(5),
                              .dataAtMs = statement->optionalInteger(6),
                              .error = errorAt(*statement, 7),
                              .failingSinceMs = statement->optionalInteger(11),
                              .nextTryMs = statement->optionalInteger(12),
                              .wholeToMs = statement->optionalInteger(15),
                              .rows = statement->integer(13),
                              .rejected = statement->integer(14)};
    }
    if (!row)
        return tl::unexpected(row.error());
    return states;
}

Result<void> writeSourceState(Database &database, const SourceState &state)
{
    std::optional<int> kind;
    std::optional<QString> sentence;
    std::optional<QString> where;
    std::optional<QString> next;
    if (state.error) {
        kind = static_cast<int>(state.error->kind);
        sentence = state.error->sentence;
        where = state.error->where;
        next = state.error->next;
    }
    return database.run(
        QStringLiteral("INSERT OR REPLACE INTO source_state (source, dataset, title_vi, title_en, every_ms, "
                       "last_success, data_at, error_kind, error_sentence, error_where, error_next, "
                       "failing_since, next_try, rows, rejected, whole_to) VALUES "
                       "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"),
        state.source, state.dataset, state.title.vi, state.title.en, state.everyMs, state.lastSuccessMs, state.dataAtMs,
        kind, sentence, where, next, state.failingSinceMs, state.nextTryMs, state.rows, state.rejected,
        state.wholeToMs);
}

} // namespace toancanh::store
