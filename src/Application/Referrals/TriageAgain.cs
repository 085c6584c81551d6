using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>The rules of the day on which a referral was received, on what is known of it now.</summary>
internal sealed class TriageAgain(ICaseDbContext db, IReferenceData referenceData, TimeProvider clock)
{
    /// <param name="referral">With its statement.</param>
    /// <param name="classifiedAs">The offence that a worker says it is; null where nobody has said.</param>
    /// <param name="countsFromUtc">When the clock of the first contact starts.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TriageDecision> Decide(Referral referral, string? classifiedAs, DateTime countsFromUtc, CancellationToken ct)
    {
        var reference = await referenceData.Current(ct);
        var person = await db.People.RequireAsync(referral.PersonId, null, ct);
        var facts = new TriageFacts
        {
            Statement = Statement.FromJson(referral.HeldStatement()),
            Force = referral.Force ?? "",
            ReceivedUtc = countsFromUtc,
            NowUtc = clock.GetUtcNow().UtcDateTime,
            Calendar = reference.Calendar,
            CodeLists = reference.TriageCodeLists,
            ClassifiedAs = classifiedAs,
            IsDuplicate = referral.DuplicateOfId is not null,
            AskedForHelp = referral.Force is null,
            KnownContactPoints = [.. person.ContactPoints.Select(p => p.AsReportedOn(reference.Today))],
        };
        return TriagePolicy.Decide(facts, reference.RulesOn(LondonTime.LocalDate(referral.ReceivedUtc)));
    }
}
