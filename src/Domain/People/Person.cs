using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Domain.People;

/// <summary>
/// A person (or an organisation's contact) whom the service knows, with the ways to reach them. A force's message fills
/// it until the service has verified it; from then on a message only adds, and only takes safety away.
/// </summary>
public sealed partial class Person : AggregateRoot
{
    public const int DisplayNameMaxLength = 1000;

    /// <summary>Short enough to be an index key on SQL Server (850 characters).</summary>
    public const int SearchNameMaxLength = 800;
    public const int NoteMaxLength = 1000;
    public const int LanguageMaxLength = 60;
    public const string InterpreterNeed = "INT";

    private readonly List<ContactPoint> _contactPoints = [];
    private readonly List<NameWord> _nameWords = [];

    private Person()
    {
    } // EF Core

    public PersonId Id { get; private set; }

    public string? GivenNames { get; private set; }

    public string? FamilyName { get; private set; }

    public string? OrganisationName { get; private set; }

    /// <summary>The name as people read it, "Okafor, Amara".</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>The name as it is searched: lower case without accents, family name first.</summary>
    public string SearchName { get; private set; } = "";

    public DateOnly? DateOfBirth { get; private set; }

    public string? Sex { get; private set; }

    public string? EthnicityCode { get; private set; }

    public string? Language { get; private set; }

    public bool InterpreterRequired { get; private set; }

    public string? CommunicationNeeds { get; private set; }

    public bool Deceased { get; private set; }

    public string? SafeContactNote { get; private set; }

    /// <summary>When a worker agreed the note with the person. From then on no message of a force replaces it.</summary>
    public DateTime? SafeContactPlannedUtc { get; private set; }

    /// <summary>When, as whom and through whom; null where nothing of that was agreed.</summary>
    public SafeContactPlan? Plan { get; private set; }

    public string? PreferredChannel { get; private set; }

    /// <summary>M or F, where the person asked for a man or a woman to work with.</summary>
    public string? WorkerSex { get; private set; }

    /// <summary>Codes of the list of needs, as the person told us; null until somebody asked. From then on no message of a force changes it.</summary>
    public string? AccessNeedCodes { get; private set; }

    public IReadOnlyList<string> AccessNeeds => AccessNeedCodes?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Contact turned out to be dangerous; nothing goes out until it is lifted.</summary>
    public bool ContactSuspended { get; private set; }

    public IReadOnlyList<ContactPoint> ContactPoints => _contactPoints;

    /// <summary>Each word of the name as it is searched, so that any of them finds the person.</summary>
    public IReadOnlyList<NameWord> NameWords => _nameWords;

    public override Guid AggregateId => Id.Value;

    public static Person Known(PersonDetails details, IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        var person = new Person { Id = PersonId.New() };
        person.Describe(details);
        person.TakePoints(points, from);
        person.MakeFindable();
        person.Raise(new PersonRecorded(from.Value, person.DisplayName));
        return person;
    }

    /// <summary>A newer message of the force, merged with what it had said before.</summary>
    public void TakeStatement(PersonDetails details, IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        Describe(details);
        Deceased |= details.Deceased;
        TakePoints(points, from);
        MakeFindable();
        Raise(new PersonStatementTaken(from.Value));
    }

    /// <summary>Another referral of the same person: its contact points are added, and what it knows of the safety of those held.</summary>
    public void TakePointsOf(IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        TakePoints(points, from);
        foreach (var reported in points)
        {
            foreach (var held in _contactPoints.Where(p => p.Kind == reported.Kind && p.Value == reported.Value))
            {
                held.Learn(ContactSafety.Of(reported));
            }
        }

        MakeFindable();
        Raise(new PersonStatementTaken(from.Value));
    }

    /// <summary>A force calls channels unsafe, perhaps in somebody else's referral: they are unsafe here at once, whoever entered them.</summary>
    public void TakeWarnings(IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        foreach (var reported in points)
        {
            foreach (var held in _contactPoints.Where(p => p.Kind == reported.Kind && p.Value == reported.Value))
            {
                var before = held.Safety;

                // Whose number it is depends on the case; a suspect of one may be the victim of another.
                held.TakeWarnings(ContactSafety.Of(reported) with { NeverUse = false });
                Touch();
                if (held.Safety != before)
                {
                    Raise(new ContactPointCalledUnsafe(held.Id.Value, from.Value));
                }
            }
        }
    }

    /// <summary>Whatever is held and equals a suspect's is barred, whoever entered it and whichever became known first.</summary>
    /// <param name="statements">All that forces say about this person.</param>
    /// <param name="from">The referral whose message is being taken.</param>
    public void BarSuspects(IReadOnlyList<Statement> statements, ReferralId from)
    {
        foreach (var held in _contactPoints.Where(held => !held.NeverUse))
        {
            var typed = held.FromReferralId is null ? held.Display : null;
            if (statements.Any(statement => SuspectsContactPoints.Include(statement, held.Kind, held.Value, typed)))
            {
                held.Bar();
                Raise(new ContactPointBarred(held.Id.Value, from.Value));
            }
        }
    }

    public ContactPointId AddContactPoint(ContactPointKind kind, string value, string display, string? label, bool isValid, ContactSafety safety, UserId? by, DateTime now)
    {
        Refuse.If(_contactPoints.Any(p => p.Kind == kind && p.Value == value), PersonErrors.ContactPointKnown);
        var point = new ContactPoint(kind, value, display, label, isValid, null);
        point.Confirm(safety, ContactPointUse.NotKnown, by, now);
        _contactPoints.Add(point);
        MakeFindable();
        Raise(new ContactPointAdded(point.Id.Value, kind, display));
        return point.Id;
    }

    /// <summary>The person told the service what is safe. It replaces what a force said, except that a suspect's number stays barred.</summary>
    public void ConfirmSafety(ContactPointId id, ContactSafety safety, ContactPointUse use, UserId? by, DateTime now)
    {
        var point = PointOf(id);
        Refuse.If(use.IsOverdueOn(LondonTime.LocalDate(now)), PersonErrors.ReviewInThePast);
        point.Confirm(safety, use, by, now);
        Raise(new ContactSafetyConfirmed(
            id.Value, safety.SafeToCall, safety.SafeForVoicemail, safety.SafeForText, safety.SafeToWrite, safety.Note));
    }

    /// <summary>What was sent there did not arrive. Told again, it changes nothing.</summary>
    /// <param name="by">Who found out; null where the gateway told.</param>
    /// <returns>Whether that was news.</returns>
    public bool MarkNotWorking(ContactPointId id, UserId? by, DateTime now)
    {
        var point = PointOf(id);
        if (point.NotWorkingSinceUtc is not null)
        {
            return false;
        }

        point.MarkNotWorking(by, now);
        Raise(new ContactPointMarkedNotWorking(id.Value, ByGateway: by is null));
        return true;
    }

    /// <summary>It was put right, or works after all.</summary>
    public void MarkWorking(ContactPointId id)
    {
        var point = PointOf(id);
        Refuse.If(point.NotWorkingSinceUtc is null, PersonErrors.WorksAlready);
        point.MarkWorking();
        Raise(new ContactPointMarkedWorking(id.Value));
    }

    public void PlanSafeContact(string? note, SafeContactPlan plan, DateTime now)
    {
        Refuse.If(plan.OnlyThrough?.ContactPointId is { } through && _contactPoints.All(p => p.Id.Value != through), PersonErrors.ContactPointUnknown);
        SafeContactNote = note;
        Plan = plan.SaysNothing ? null : plan;
        SafeContactPlannedUtc = now;
        Raise(new SafeContactPlanned(note));
    }

    /// <param name="sex">M or F; null where either will do.</param>
    public void AskForWorker(string? sex)
    {
        WorkerSex = sex;
        Raise(new WorkerAskedFor(sex));
    }

    /// <param name="codes">Of the list of needs; each may be chosen.</param>
    /// <param name="language">Null where English will do.</param>
    public void TellAccessNeeds(IReadOnlyCollection<string> codes, string? language)
    {
        AccessNeedCodes = string.Join(',', codes);
        (Language, InterpreterRequired) = (language, codes.Contains(InterpreterNeed));
        Raise(new AccessNeedsTold(codes.ToList(), language));
    }

    public void SuspendContact()
    {
        if (!ContactSuspended)
        {
            ContactSuspended = true;
            Raise(new ContactSuspendedForSafety());
        }
    }

    public void LiftSuspension(string reason)
    {
        Refuse.If(!ContactSuspended, PersonErrors.NotSuspended);
        ContactSuspended = false;
        Raise(new ContactSuspensionLifted(reason));
    }

    private ContactPoint PointOf(ContactPointId id)
    {
        var point = _contactPoints.SingleOrDefault(p => p.Id == id);
        Refuse.If(point is null, PersonErrors.ContactPointUnknown);
        return point!;
    }

    private void Describe(PersonDetails details)
    {
        GivenNames = details.GivenNames;
        FamilyName = details.FamilyName;
        OrganisationName = details.OrganisationName;
        DisplayName = PlainText.Shorten(PersonName.Display(details.GivenNames, details.FamilyName, details.OrganisationName), DisplayNameMaxLength);
        SearchName = PlainText.Shorten(PersonName.Search(details.GivenNames, details.FamilyName, details.OrganisationName), SearchNameMaxLength);
        SpellOut(SearchName);
        DateOfBirth = details.DateOfBirth;
        Sex = details.Sex;
        EthnicityCode = details.EthnicityCode;
        if (AccessNeedCodes is null)
        {
            (Language, InterpreterRequired) = (details.Language, details.InterpreterRequired);
        }

        CommunicationNeeds = details.CommunicationNeeds;
        Deceased = details.Deceased;
        SafeContactNote = SafeContactPlannedUtc is null ? details.SafeContactNote : SafeContactNote;
        PreferredChannel = details.PreferredChannel;
    }

    /// <summary>Only what differs is touched: a newer message seldom brings a new name.</summary>
    private void SpellOut(string searchName)
    {
        var words = PersonName.Words(searchName);
        _nameWords.RemoveAll(held => !words.Contains(held.Word));
        _nameWords.AddRange(words.Where(word => _nameWords.All(held => held.Word != word)).Select(word => new NameWord(Id, word)).ToList());
    }

    private void TakePoints(IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        DropUnnamed(points, from);
        foreach (var reported in points)
        {
            var equal = _contactPoints.Where(p => p.Kind == reported.Kind && p.Value == reported.Value).ToList();
            foreach (var held in equal)
            {
                if (held.FromReferralId == from && held.ConfirmedUtc is null)
                {
                    held.DescribeSafety(ContactSafety.Of(reported));
                }
                else
                {
                    held.TakeWarnings(ContactSafety.Of(reported));
                }
            }

            if (equal.Count == 0)
            {
                var point = new ContactPoint(reported.Kind, reported.Value, reported.Display, reported.Type, reported.IsValid, from);
                point.DescribeSafety(ContactSafety.Of(reported));
                _contactPoints.Add(point);
            }
        }
    }

    /// <summary>
    /// What the source no longer names goes. Where others warned of it, it stays, of no use: else naming it again would make
    /// it safe.
    /// </summary>
    private void DropUnnamed(IReadOnlyList<ReportedContactPoint> points, ReferralId from)
    {
        var unnamed = _contactPoints
            .Where(held => held.FromReferralId == from && held.ConfirmedUtc is null && !points.Any(p => p.Kind == held.Kind && p.Value == held.Value))
            .ToList();
        foreach (var held in unnamed)
        {
            if (held.HasWarnings)
            {
                held.DescribeSafety(ContactSafety.Unsafe);
            }
            else
            {
                _contactPoints.Remove(held);
            }
        }
    }
}
