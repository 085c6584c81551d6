using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Volunteers;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Volunteers;

/// <summary>The volunteers of the caller's team: who is ready, what runs out soon, what they give.</summary>
[Requires(Permission.VolunteersManage)]
[NotCaseData("About colleagues")]
public sealed record ListVolunteersQuery : IQuery<VolunteerList>;

/// <param name="SoonDays">What ends within so many days is said to end soon.</param>
public sealed record VolunteerList(int SoonDays, IReadOnlyList<VolunteerRow> Volunteers);

/// <param name="CasesNow">How many cases are lent to them.</param>
/// <param name="MinutesLately">In the last 30 days.</param>
public sealed record VolunteerRow(Guid Id, string Name, bool Active, Readiness Readiness, int CasesNow, int MinutesLately);

[Requires(Permission.VolunteersManage)]
[NotCaseData("About a colleague")]
public sealed record GetVolunteerQuery(UserId VolunteerId) : IQuery<VolunteerDetails>;

/// <param name="CheckedBy">Who looked at the certificate.</param>
public sealed record VolunteerDetails(
    Guid Id, string Name, bool Active, Readiness Readiness, Vetting? Vetting, string? CheckedBy, IReadOnlyList<TrainingDetails> Trainings,
    IReadOnlyList<SupervisionMeeting> Supervisions, DateOnly? AgreementSignedOn, DateOnly? ReferencesCheckedOn, int CasesNow, int MinutesLately, DateOnly Today,
    long Version);

public sealed record TrainingDetails(string Training, DateOnly DoneOn, DateOnly? ExpiresOn);

internal sealed class ListVolunteersHandler(ICaseDbContext db, ICurrentUser user, IReferenceData referenceData, IActorNames names)
    : IRequestHandler<ListVolunteersQuery, VolunteerList>, IRequestHandler<GetVolunteerQuery, VolunteerDetails>
{
    private const int LatelyDays = 30;

    public async Task<VolunteerList> Handle(ListVolunteersQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var volunteers = await db.Volunteers.AsNoTracking().LookedAfterBy(user).OrderBy(v => v.DisplayName).ThenBy(v => v.Id).ToListAsync(cancellationToken);
        var (cases, minutes) = await Given([.. volunteers.Select(v => v.Id)], reference.Today, cancellationToken);
        var rules = reference.ReadinessRules();
        return new VolunteerList(rules.SoonDays, volunteers.ConvertAll(v => new VolunteerRow(
            v.Id.Value, v.DisplayName, v.Active, Readiness.Of(v, rules, reference.Today), cases.GetValueOrDefault(v.Id), minutes.GetValueOrDefault(v.Id))));
    }

    public async Task<VolunteerDetails> Handle(GetVolunteerQuery query, CancellationToken cancellationToken)
    {
        var reference = await referenceData.Current(cancellationToken);
        var one = await db.Volunteers.AsNoTracking().LookedAfterBy(user).SingleOrDefaultAsync(v => v.Id == query.VolunteerId, cancellationToken)
            ?? throw new NotFoundException();
        var (cases, minutes) = await Given([one.Id], reference.Today, cancellationToken);
        var checker = one.Vetting is { } vetting ? $"user:{vetting.CheckedById}" : null;
        var known = checker is null ? null : await names.Of([checker], cancellationToken);
        return new VolunteerDetails(
            one.Id.Value, one.DisplayName, one.Active, Readiness.Of(one, reference.ReadinessRules(), reference.Today), one.Vetting,
            checker is null ? null : known!.GetValueOrDefault(checker),
            [.. one.Trainings.Select(t => new TrainingDetails(reference.Label(CodeLists.VolunteerTrainings, t.Code), t.DoneOn, t.ExpiresOn))],
            one.Supervisions, one.AgreementSignedOn, one.ReferencesCheckedOn, cases.GetValueOrDefault(one.Id), minutes.GetValueOrDefault(one.Id), reference.Today,
            one.Version);
    }

    private async Task<(Dictionary<UserId, int> Cases, Dictionary<UserId, int> Minutes)> Given(List<UserId> of, DateOnly today, CancellationToken ct)
    {
        var cases = await db.CaseLoans.AsNoTracking().OnLoan(today).Where(l => of.Contains(l.VolunteerId))
            .GroupBy(l => l.VolunteerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var hours = await db.HoursGiven(of, today.AddDays(-LatelyDays), today, ct);
        return (cases, hours.GroupBy(h => h.VolunteerId).ToDictionary(g => g.Key, g => g.Sum(h => h.Minutes)));
    }
}
