using System.Text.Json;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Assessments;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Cases;

/// <param name="Scope">mine or team; everything that the caller may see when absent.</param>
/// <param name="Status">One status, spelled as it is given out.</param>
/// <param name="Count">Whether the number of all of them is asked for.</param>
[Requires(Permission.CasesReadOwn, Permission.CasesReadTeam, Permission.CasesReadAll)]
[NotCaseData("A list; its handler filters by what the caller may see")]
public sealed record ListCasesQuery(string? Scope, string? Status, string? After, int Limit, bool Count = false) : IQuery<ListPage<CaseRow>>;

public sealed record CaseRow(
    Guid Id, string Reference, Guid PersonId, string Name, CaseStatus Status, RiskGrade RiskGrade, SupportLevel SupportLevel, Specialism Specialism,
    Guid TeamId, Guid? LeadWorkerId, DateTime OpenedUtc, DateTime? ClosedUtc, DateTime? LastContactUtc, DateTime? NextDueUtc, long Version);

internal sealed class ListCasesValidator : AbstractValidator<ListCasesQuery>
{
    public ListCasesValidator()
    {
        RuleFor(q => q.Scope).Must(s => s is null or "mine" or "team").WithErrorCode(ReasonCode.UnknownCode).WithMessage("Ask for mine or team, or leave it out");
        RuleFor(q => q.Status).Must(s => s is null || CaseStatuses.ByName.ContainsKey(s))
            .WithErrorCode(ReasonCode.UnknownCode).WithMessage("Ask for a status of a case, or leave it out");
        RuleFor(q => q.After).Cursor();
        RuleFor(q => q.Limit).PageSize();
    }
}

internal sealed class ListCasesHandler(ICaseDbContext db, ICurrentUser user) : IRequestHandler<ListCasesQuery, ListPage<CaseRow>>
{
    public async Task<ListPage<CaseRow>> Handle(ListCasesQuery query, CancellationToken cancellationToken)
    {
        var (me, team) = (user.UserId, user.TeamId);
        var cases = db.Cases.AsNoTracking().ListedFor(user, db);
        cases = query.Scope switch
        {
            "mine" => cases.Where(c => me != null && c.LeadWorkerId == me),
            "team" => cases.Where(c => team != null && c.TeamId == team),
            _ => cases,
        };
        cases = query.Status is { } name && CaseStatuses.ByName[name] is var status ? cases.Where(c => c.Status == status) : cases;
        int? total = query.Count ? await cases.CountAsync(cancellationToken) : null;
        if (PageCursor.Parse(query.After) is { } after)
        {
            var id = CaseId.From(after.Id);
            cases = cases.Where(c => c.Id < id);
        }

        var rows = await cases
            .OrderByDescending(c => c.Id)
            .Take(query.Limit + 1)
            .Select(c => new CaseRow(
                c.Id.Value, c.Reference, c.PersonId.Value, db.People.Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(), c.Status,
                c.RiskGrade, c.SupportLevel, c.Specialism, c.TeamId.Value, c.LeadWorkerId == null ? null : c.LeadWorkerId.Value.Value, c.OpenedUtc,
                c.ClosedUtc, c.LastContactUtc, c.NextDueUtc, c.Version))
            .ToListAsync(cancellationToken);
        var page = rows.Take(query.Limit).ToList();
        return new ListPage<CaseRow>(page, rows.Count > query.Limit ? new PageCursor(null, page[^1].Id).ToString() : null) { Total = total };
    }
}

internal static class CaseStatuses
{
    /// <summary>A status as it is spelled outside, "closure_pending".</summary>
    public static readonly IReadOnlyDictionary<string, CaseStatus> ByName = Enum.GetValues<CaseStatus>()
        .ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()), StringComparer.OrdinalIgnoreCase);
}
