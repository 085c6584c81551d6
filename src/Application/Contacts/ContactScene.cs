using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.People;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Contacts;

/// <summary>Whom a contact is with, about what, and on which number or address.</summary>
/// <param name="Case">Null before support began.</param>
/// <param name="Point">Null where they came to the service, or met.</param>
internal sealed record ContactScene(Referral Referral, Case? Case, Person Person, ContactPoint? Point)
{
    public static async Task<ContactScene> Load(ICaseDbContext db, Func<CaseId, Task> mustSee, RecordContactCommand command, CancellationToken ct)
    {
        // That a suspect answered is not held up by what a colleague changed meanwhile.
        var expected = command.OutcomeCode == ContactWays.SuspectAnswered ? null : command.ExpectedVersion;
        var referral = await db.Referrals.RequireAsync(command.ReferralId, command.CaseId is null ? expected : null, ct);
        var about = await CaseOf(db, mustSee, command.CaseId, referral, expected, ct);
        var person = await db.People.RequireAsync(referral.PersonId, null, ct);
        var point = person.ContactPoints.SingleOrDefault(p => p.Id.Value == command.ContactPointId);
        Refuse.If(command.ContactPointId is not null && point is null, PersonErrors.ContactPointUnknown);
        return new ContactScene(referral, about, person, point);
    }

    /// <param name="way">Null where the service did not reach out: then nobody is asked.</param>
    /// <param name="atUtc">When it happened, which is when it had to be safe.</param>
    public SafeContactAnswer Ask(ContactChannel? way, DateTime atUtc) =>
        way is { } channel ? SafeContactPolicy.Answer(SafeContactSheet.Facts(Referral, Case, Person), channel, Point, atUtc) : SafeContactAnswer.Allowed;

    /// <summary>What it means for the referral and its case that this happened.</summary>
    public void Follow(ContactAttempt attempt, DateTime now)
    {
        // A case that was opened again has a referral that stays closed.
        var countsForReferral = Case is null || Referral.Status == ReferralStatus.InSupport;
        if (attempt.MustBeKept)
        {
            Case?.ContactHappened(attempt.HappenedUtc);
            if (countsForReferral)
            {
                Referral.ContactHappened(attempt.Reached, attempt.HappenedUtc, now);
            }
        }
        else
        {
            Case?.ContactMade(attempt.HappenedUtc);
            if (countsForReferral)
            {
                Referral.ContactAttempted(attempt.Reached, attempt.HappenedUtc, null, now);
            }
        }
    }

    /// <summary>A contact on a referral in support belongs to its case, on whichever page it was recorded.</summary>
    private static async Task<Case?> CaseOf(
        ICaseDbContext db, Func<CaseId, Task> mustSee, CaseId? named, Referral referral, long? expectedVersion, CancellationToken ct)
    {
        if ((named ?? referral.CaseId) is not { } id)
        {
            return null;
        }

        await mustSee(id);
        var about = await db.Cases.RequireAsync(id, named is null ? null : expectedVersion, ct);
        return about.ReferralId == referral.Id ? about : throw new NotFoundException();
    }
}
