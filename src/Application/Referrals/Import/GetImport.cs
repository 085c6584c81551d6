using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.Import;

/// <summary>How far a file is, or what became of it.</summary>
[Requires(Permission.ReferralsImport)]
[NotCaseData("Numbers of rows, nothing of what they say")]
public sealed record GetImportQuery(ReferralImportId Id) : IQuery<ImportDetails>;

/// <param name="Force">The name of the force.</param>
/// <param name="Outcomes">In words, the most frequent first.</param>
public sealed record ImportDetails(
    ReferralImportId Id, string Force, string FileName, string By, DateTime RequestedUtc, DateTime? FinishedUtc, ReferralImportState State, long Rows,
    IReadOnlyList<OutcomeCount> Outcomes, string? Failure)
{
    public bool IsOver => State is ReferralImportState.Finished or ReferralImportState.Failed;
}

internal sealed class GetImportHandler(ICaseDbContext db, IReferenceData referenceData, IActorNames names)
    : IRequestHandler<GetImportQuery, ImportDetails>
{
    public async Task<ImportDetails> Handle(GetImportQuery query, CancellationToken cancellationToken)
    {
        var found = await db.ReferralImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.Id, cancellationToken)
            ?? throw new NotFoundException();
        var reference = await referenceData.Current(cancellationToken);
        var actor = $"user:{found.RequestedById.Value}";
        var by = (await names.Of([actor], cancellationToken)).GetValueOrDefault(actor, "Somebody who has left");
        return new ImportDetails(
            found.Id, reference.Label(CodeLists.Forces, found.Force), found.FileName, by, found.RequestedUtc, found.FinishedUtc, found.State, found.Rows,
            [.. found.Outcomes.OrderByDescending(o => o.Count).Select(o => o with { Outcome = LabelOf(o.Outcome, reference) })], found.Failure);
    }

    private static string LabelOf(string outcome, ReferenceSnapshot reference) =>
        outcome == RefusedLine.Invalid ? "Not taken: has faults" : reference.Label(CodeLists.TriageOutcomes, outcome);
}
