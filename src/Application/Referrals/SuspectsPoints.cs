using System.Text.Json.Nodes;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>A suspect's number or address is never a way to the person: neither where a worker entered it, nor where another referral brought it.</summary>
internal sealed class SuspectsPoints(ICaseDbContext db)
{
    /// <param name="person">With the points of the message.</param>
    /// <param name="said">What the message's referral says now, which the database does not hold yet.</param>
    /// <param name="from">That referral.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Bar(Person person, Statement said, ReferralId from, CancellationToken ct)
    {
        var others = await db.Referrals.Where(r => r.PersonId == person.Id && r.Id != from).Select(r => r.Statement!.Json).ToListAsync(ct);
        person.BarSuspects([said, .. others.Select(json => Statement.FromJson(JsonNode.Parse(json)!.AsObject()))], from);
    }
}
