using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.Referrals;

/// <summary>From what a force says to what the rules and the person's record ask for.</summary>
internal static class PoliceStatementMapping
{
    public static TriageDecision Triage(
        this IncomingMessage incoming, Statement statement, bool isDuplicate, IReadOnlyList<ReportedContactPoint>? further = null,
        string? classifiedAs = null) =>
        Triage(incoming, incoming.Force, statement, isDuplicate, further ?? [], classifiedAs);

    /// <summary>Of another referral that this message concerns, perhaps another force's.</summary>
    public static TriageDecision Triage(
        this IncomingMessage incoming, string force, Statement statement, bool isDuplicate, IReadOnlyList<ReportedContactPoint> further,
        string? classifiedAs) =>
        TriagePolicy.Decide(
            new TriageFacts
            {
                Statement = statement,
                Force = force,
                ReceivedUtc = incoming.ReceivedUtc,
                NowUtc = incoming.ReceivedUtc,
                Calendar = incoming.Reference.Calendar,
                CodeLists = incoming.Reference.TriageCodeLists,
                IsDuplicate = isDuplicate,
                ClassifiedAs = classifiedAs,
                FurtherContactPoints = further,
            },
            incoming.Reference.RulesOn(LondonTime.LocalDate(incoming.ReceivedUtc)));

    public static PersonDetails ToDetails(this VictimStatement victim) => new(
        victim.GivenNames.Count > 0 ? string.Join(' ', victim.GivenNames) : null,
        victim.FamilyName,
        victim.OrganisationName,
        victim.DateOfBirth,
        SexCode.Normalise(victim.Sex),
        victim.EthnicityCode,
        victim.Language,
        victim.InterpreterRequired ?? false,
        victim.CommunicationNeeds,
        victim.Deceased,
        victim.SafeContactNote,
        victim.PreferredChannel?.ToString().ToLowerInvariant());
}
