using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Allocation;

/// <summary>The caller's own duties from today on.</summary>
[Requires(Permission.OwnAccount)]
[NotCaseData("About the caller alone")]
public sealed record GetOwnDutiesQuery : IQuery<IReadOnlyList<OwnDuty>>;

/// <param name="Half">Null for the whole day.</param>
public sealed record OwnDuty(DateOnly Day, HalfDay? Half);

internal sealed class GetOwnDutiesHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData) : IRequestHandler<GetOwnDutiesQuery, IReadOnlyList<OwnDuty>>
{
    public async Task<IReadOnlyList<OwnDuty>> Handle(GetOwnDutiesQuery query, CancellationToken ct)
    {
        var me = user.UserId ?? throw new NotFoundException();
        var today = (await referenceData.Current(ct)).Today;
        var (team, monday) = (user.TeamId, DutyRota.MondayOf(today));
        var rotas = await db.DutyRotas.AsNoTracking().Where(r => team != null && r.TeamId == team && r.Monday >= monday).ToListAsync(ct);
        return
        [
            .. rotas.SelectMany(r => r.Duties).Where(d => d.UserId == me.Value && d.Day >= today).GroupBy(d => d.Day).OrderBy(day => day.Key)
                .Select(day => new OwnDuty(day.Key, day.Count() > 1 ? null : day.First().Half)),
        ];
    }
}
