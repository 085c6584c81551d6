using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Reporting;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Reporting.Quality;

/// <summary>The quality of a force's referrals. A force may ask for its own.</summary>
[Requires(Permission.ReportsRead, Permission.ReferralsReadOwn)]
[NotCaseData("Numbers about people, never people")]
public sealed record GetReferralQualityQuery(string Force, ReportMonth From, ReportMonth To) : IQuery<ReferralQuality>;

internal sealed class GetReferralQualityValidator : AbstractValidator<GetReferralQualityQuery>
{
    private const int MostMonths = 24;

    public GetReferralQualityValidator() => RuleFor(q => q.To).Cascade(CascadeMode.Stop)
        .Must((q, to) => to >= q.From).WithErrorCode(FaultCode.Contradiction).WithMessage("Give a last month that is not before the first")
        .Must((q, to) => to.MonthsSince(q.From) < MostMonths).WithErrorCode(FaultCode.Range).WithMessage($"Give at most {MostMonths} months");
}

internal sealed class GetReferralQualityHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, TimeProvider clock)
    : IRequestHandler<GetReferralQualityQuery, ReferralQuality>
{
    public async Task<ReferralQuality> Handle(GetReferralQualityQuery query, CancellationToken cancellationToken)
    {
        RequireMayRead(query.Force);
        var reference = await referenceData.Current(cancellationToken);
        if (reference.List(CodeLists.Forces).All(f => f.Code != query.Force))
        {
            throw new NotFoundException();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var months = new List<QualityMonth>();
        for (var month = query.From; month <= query.To && month <= ReportMonth.Of(now); month = month.Next)
        {
            months.Add((await db.CountQuality(query.Force, month, cancellationToken)).ToMonth(month, reference));
        }

        // What a force was told of each of its referrals it may count itself.
        var isFull = user.Force is not null || DisclosureControl.MayReadUnsuppressed(user, reference);
        return new ReferralQuality(
            query.Force, reference.Label(CodeLists.Forces, query.Force), query.From.ToString(), query.To.ToString(), now,
            new DisclosureControlNote(!isFull, DisclosureControl.Threshold), QualityRules.All,
            isFull ? months : [.. months.Select(QualityDisclosure.Apply)]);
    }

    /// <summary>Whatever else its key may do, a force reads its own; and nobody reads by the right to one's own referrals alone.</summary>
    private void RequireMayRead(string force)
    {
        if (user.Force is { } own ? own != force : !user.Has(Permission.ReportsRead))
        {
            throw new ForbiddenException();
        }
    }
}
