using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Assessments;

/// <summary>The questions of a tool, the bands of its score, and what the sender answered, which stays apart from ours.</summary>
[Requires(Permission.CasesEdit)]
public sealed record GetRiskFormQuery(CaseId CaseId, string? Tool) : IQuery<RiskForm>, IConcernsCase;

/// <param name="Topics">None where only the total is recorded.</param>
/// <param name="Highest">The most that the tool counts.</param>
/// <param name="Sent">What the sender assessed, null where it sent nothing.</param>
public sealed record RiskForm(
    string Tool, IReadOnlyList<RiskToolName> Tools, RiskBands Bands, IReadOnlyList<RiskTopic> Topics, int Highest, RiskStatement? Sent);

internal sealed class GetRiskFormHandler(ICaseDbContext db, IReferenceData reference) : IRequestHandler<GetRiskFormQuery, RiskForm>
{
    public async Task<RiskForm> Handle(GetRiskFormQuery query, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        var assessed = await (from c in db.Cases
                              join r in db.Referrals on c.ReferralId equals r.Id
                              where c.Id == query.CaseId
                              select new { c.LocalAuthority, r.Statement!.Json }).SingleAsync(cancellationToken);
        var tool = codes.RiskTool(query.Tool, assessed.LocalAuthority) ?? codes.RiskTool(RiskTools.Codes[0], assessed.LocalAuthority)!;
        return new RiskForm(tool.Code, RiskTools.Names, tool.Bands, codes.RiskTopics(tool.Code), tool.Highest, Statements.Read(assessed.Json).Risk);
    }
}
