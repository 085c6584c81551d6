using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Feedback;
using FluentValidation;

namespace CaseManagement.Application.Feedback;

public sealed record FeedbackQuestion(string Code, string Label);

public sealed record FeedbackAnswerGiven(string QuestionCode, int Score);

internal static class FeedbackQuestions
{
    public static IReadOnlyList<FeedbackQuestion> Questions(this ReferenceSnapshot codes) =>
        [.. codes.InForce(CodeLists.FeedbackQuestions).Select(q => new FeedbackQuestion(q.Code, q.Label))];

    public static IReadOnlySet<string> QuestionCodes(this ReferenceSnapshot codes) => codes.Questions().Select(q => q.Code).ToHashSet();

    public static IReadOnlyList<FeedbackScore> ToScores(this IReadOnlyList<FeedbackAnswerGiven> given) =>
        [.. given.Select(g => new FeedbackScore(g.QuestionCode, g.Score))];

    public static void Answers<T>(this AbstractValidator<T> validator, System.Linq.Expressions.Expression<Func<T, IEnumerable<FeedbackAnswerGiven>>> answers) =>
        validator.RuleForEach(answers).NotNull().WithMessage("Give the answer to a question").Must(a => a?.QuestionCode is not null)
            .WithErrorCode(Domain.Referrals.FaultCode.Required).WithMessage("Give the code of a question");
}
