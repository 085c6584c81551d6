using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.Volunteers;

/// <summary>What is known of a volunteer: whether they were vetted and trained, and who looks after them when. The sign-in of the same id lies with Security.</summary>
public sealed class Volunteer : AggregateRoot
{
    public const int NoteMaxLength = 1000;

    private Volunteer()
    {
    } // EF Core

    public UserId Id { get; private set; }

    public string DisplayName { get; private set; } = "";

    public TeamId TeamId { get; private set; }

    /// <summary>Whether they volunteer still.</summary>
    public bool Active { get; private set; }

    /// <summary>The last one; null where they were never vetted. What a certificate says is recorded nowhere.</summary>
    public Vetting? Vetting { get; private set; }

    /// <summary>Every one that they did, the last first.</summary>
    public IReadOnlyList<Training> Trainings { get; private set; } = [];

    /// <summary>Those that were held and the next one, the latest first.</summary>
    public IReadOnlyList<SupervisionMeeting> Supervisions { get; private set; } = [];

    public DateOnly? AgreementSignedOn { get; private set; }

    public DateOnly? ReferencesCheckedOn { get; private set; }

    /// <summary>The next meeting, or one that nobody has said was held.</summary>
    public SupervisionMeeting? Booked => Supervisions.FirstOrDefault(meeting => !meeting.Held);

    public override Guid AggregateId => Id.Value;

    public override bool SharesChain => true;

    public static Volunteer Welcome(UserId id, string displayName, TeamId teamId)
    {
        var volunteer = new Volunteer { Id = id, Active = true };
        volunteer.Describe(displayName, teamId);
        return volunteer;
    }

    public void Describe(string displayName, TeamId teamId)
    {
        (DisplayName, TeamId) = (displayName, teamId);
        Raise(new VolunteerDescribed(teamId.Value));
    }

    public void SetActive(bool active)
    {
        if (Active != active)
        {
            Active = active;
            Raise(new VolunteerActivityChanged(active));
        }
    }

    /// <summary>So that of two lendings at one moment the second is counted against how many they have.</summary>
    internal void TakesOn() => Touch();

    public void Vet(Vetting vetting, DateOnly today)
    {
        Refuse.If(vetting.CheckedOn > today, VolunteerErrors.InTheFuture);
        Refuse.If(vetting.RenewalDueOn <= vetting.CheckedOn, VolunteerErrors.EndsBeforeItBegins);
        Vetting = vetting;
        Raise(new VolunteerVetted(vetting.Level, vetting.CheckedOn, vetting.RenewalDueOn));
    }

    public void Train(Training training, DateOnly today)
    {
        Refuse.If(training.DoneOn > today, VolunteerErrors.InTheFuture);
        Refuse.If(training.ExpiresOn <= training.DoneOn, VolunteerErrors.EndsBeforeItBegins);
        Trainings = [.. Trainings.Where(t => (t.Code, t.DoneOn) != (training.Code, training.DoneOn)).Append(training).OrderByDescending(t => t.DoneOn)];
        Raise(new VolunteerTrained(training.Code, training.DoneOn, training.ExpiresOn));
    }

    /// <summary>There is one next meeting: another day takes the place of the one that was booked.</summary>
    public void BookSupervision(DateOnly on, DateOnly today)
    {
        Refuse.If(on < today || on > today.AddYears(1), VolunteerErrors.BookedFor);
        Keep([.. Supervisions.Where(meeting => meeting.Held), new SupervisionMeeting(on, false, null)]);
        Raise(new VolunteerSupervisionBooked(on));
    }

    public void HoldSupervision(DateOnly on, string note, DateOnly today)
    {
        Refuse.If(on > today, VolunteerErrors.InTheFuture);
        Keep([.. Supervisions.Where(meeting => meeting.On != on && (meeting.Held || meeting.On > today)), new SupervisionMeeting(on, true, note)]);
        Raise(new VolunteerSupervisionHeld(on, note));
    }

    public void CheckPapers(DateOnly? agreementSignedOn, DateOnly? referencesCheckedOn, DateOnly today)
    {
        Refuse.If(agreementSignedOn > today || referencesCheckedOn > today, VolunteerErrors.InTheFuture);
        (AgreementSignedOn, ReferencesCheckedOn) = (agreementSignedOn, referencesCheckedOn);
        Raise(new VolunteerPapersChecked(agreementSignedOn, referencesCheckedOn));
    }

    private void Keep(IEnumerable<SupervisionMeeting> meetings) => Supervisions = [.. meetings.OrderByDescending(meeting => meeting.On)];
}
