using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases.Ending;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <summary>What is to be known before a case is closed.</summary>
[Requires(Permission.CasesClose)]
public sealed record GetClosingFormQuery(CaseId CaseId) : IQuery<ClosingForm>, IConcernsCase;

/// <param name="Open">What would be left behind: settled or cancelled first.</param>
/// <param name="NeedsApproval">Whether somebody else has to approve it.</param>
public sealed record ClosingForm(
    IReadOnlyList<OpenThing> Open, bool NeedsApproval, NeedsChange Areas, IReadOnlyList<ListedCode> Reasons, IReadOnlyList<ListedCode> Outcomes,
    int ScaleLowest, int ScaleHighest);

internal sealed class GetClosingFormHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetClosingFormQuery, ClosingForm>
{
    public async Task<ClosingForm> Handle(GetClosingFormQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var about = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == query.CaseId, cancellationToken);
        var scale = codes.OutcomeScale();
        return new ClosingForm(
            await db.OpenThingsOf(about.Id, codes, cancellationToken), codes.ClosureApproval().IsNeededFor(about),
            await db.NeedsChangeOf(about.Id, codes, cancellationToken), codes.Listed(CodeLists.ClosureReasons), codes.Listed(CodeLists.Outcomes),
            scale.Lowest, scale.Highest);
    }
}
