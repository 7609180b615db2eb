// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert/Evaluator.h"

#include <QPromise>

#include <memory>

namespace toancanh::alert {

Evaluator::Evaluator(const QTimeZone &zone) : m_zone(zone)
{
    m_thread.setMaxThreadCount(1);
}

QFuture<QList<Result<Reduction>>> Evaluator::ask(const QList<Question> &questions, const Moment &now)
{
    const auto promise = std::make_shared<QPromise<QList<Result<Reduction>>>>();
    promise->start();
    m_thread.start([promise, questions, now, zone = m_zone] {
        QList<Result<Reduction>> answers;
        for (const Question &question : questions)
            answers.append(reduced(question.state, question.rule, question.result, now, zone));
        promise->addResult(std::move(answers));
        promise->finish();
    });
    return promise->future();
}

} // namespace toancanh::alert
