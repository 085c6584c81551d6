using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People.Conflicts;

/// <summary>Everybody of whom a manager may say that they know somebody: who works cases or the inbox.</summary>
[Requires(Permission.ConflictsReview)]
[NotCaseData("Names of colleagues")]
public sealed record ListColleaguesQuery : IQuery<IReadOnlyList<Colleague>>;

public sealed record Colleague(UserId Id, string Name);

internal sealed class ListColleaguesHandler(ICaseDbContext db, IOfficers officers) : IRequestHandler<ListColleaguesQuery, IReadOnlyList<Colleague>>
{
    public async Task<IReadOnlyList<Colleague>> Handle(ListColleaguesQuery query, CancellationToken ct)
    {
        var workers = await db.Workers.AsNoTracking().Select(w => new Colleague(w.Id, w.DisplayName)).ToListAsync(ct);
        var others = (await officers.Of(null, ct)).Select(o => new Colleague(o.Id, o.Name));
        return [.. workers.Concat(others).DistinctBy(one => one.Id).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}
