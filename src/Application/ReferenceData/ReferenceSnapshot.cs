using System.Collections.Concurrent;
using System.Globalization;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Application.ReferenceData;

/// <summary>One consistent view of the reference data on a day.</summary>
public sealed class ReferenceSnapshot
{
    private readonly Dictionary<string, IReadOnlyList<CodeListEntry>> _lists;
    private readonly Dictionary<(string List, string Code), CodeListEntry> _entries;
    private readonly ILookup<string, Setting> _settings;
    private readonly IReadOnlyList<ContractTerm> _terms;
    private readonly ConcurrentDictionary<DateOnly, ContractRules> _rules = new();
    private readonly Lazy<OffenceCatalogue> _offences;
    private readonly ConcurrentDictionary<DateOnly, WorkingCalendar> _calendars = new();
    private readonly Lazy<TriageCodeLists> _triageCodeLists;

    public ReferenceSnapshot(IReadOnlyList<CodeListEntry> entries, IReadOnlyList<Setting> settings, IReadOnlyList<ContractTerm> terms, DateOnly today)
    {
        Today = today;
        _lists = entries.GroupBy(e => e.List).ToDictionary(g => g.Key, g => (IReadOnlyList<CodeListEntry>)[.. g.OrderBy(e => e.Sort)]);
        _entries = entries.GroupBy(e => (e.List, e.Code)).ToDictionary(g => g.Key, g => g.First());
        _offences = new(this.ReadOffences);
        _triageCodeLists = new(this.ReadTriageCodeLists);
        _settings = settings.ToLookup(s => s.Key);
        _terms = terms;
    }

    public DateOnly Today { get; }

    /// <summary>Every entry that a list ever had, in its own order, for what is recorded already; empty for an unknown list.</summary>
    public IReadOnlyList<CodeListEntry> List(string list) => _lists.GetValueOrDefault(list, []);

    /// <summary>Those that may be chosen today.</summary>
    public IReadOnlyList<CodeListEntry> InForce(string list) => [.. List(list).Where(e => e.HoldsOn(Today))];

    /// <summary>A code's label, or the code itself where the list does not have it.</summary>
    public string Label(string list, string? code) => code is null ? "" : _entries.GetValueOrDefault((list, code))?.Label ?? code;

    /// <summary>A code that may be chosen today; null for any other.</summary>
    public CodeListEntry? FindInForce(string list, string? code) =>
        code is not null && _entries.GetValueOrDefault((list, code)) is { } entry && entry.HoldsOn(Today) ? entry : null;

    public bool IsInForce(string list, string? code) => FindInForce(list, code) is not null;

    /// <exception cref="InvalidOperationException">When the contract's configuration lacks it.</exception>
    public string Setting(string key) => Setting(key, Today);

    public string Setting(string key, DateOnly day) =>
        _settings[key].Where(s => s.HoldsOn(day)).MaxBy(s => s.ValidFrom)?.Value ?? throw new InvalidOperationException($"The setting {key} is missing");

    /// <summary>The contract's term of this kind as it holds on this day.</summary>
    public string Term(ContractTermKind kind, DateOnly day) => _terms.Single(t => t.Kind == kind && t.HoldsOn(day)).Value;

    public int Number(string key) => Number(key, Today);

    public int Number(string key, DateOnly day) => int.Parse(Setting(key, day), CultureInfo.InvariantCulture);

    /// <summary>As it holds in one area, where that differs (a setting of the same name, "@" and the area's code), else everywhere.</summary>
    public int NumberIn(string key, string? area) =>
        area is not null && _settings[$"{key}@{area}"].Any(s => s.HoldsOn(Today)) ? Number($"{key}@{area}") : Number(key);

    public decimal Points(string key) => decimal.Parse(Setting(key), CultureInfo.InvariantCulture);

    public bool Flag(string key) => Setting(key) == "true";

    public IReadOnlyList<string> Several(string key) => Setting(key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public OffenceCatalogue Offences => _offences.Value;

    /// <summary>What the contract settles, as it holds today.</summary>
    public ContractRules Rules => RulesOn(Today);

    /// <summary>As it held, or will hold, on another day: a referral is decided by the rules of the day on which it was received.</summary>
    public ContractRules RulesOn(DateOnly day) => _rules.GetOrAdd(day, this.ReadContractRules);

    public WorkingCalendar Calendar => CalendarOn(Today);

    /// <summary>With the hours in which the service worked, or will work, on that day.</summary>
    public WorkingCalendar CalendarOn(DateOnly day) => _calendars.GetOrAdd(day, this.ReadCalendar);

    public TriageCodeLists TriageCodeLists => _triageCodeLists.Value;

    /// <summary>The team whose inbox receives what comes in.</summary>
    public TeamId ContactTeam => TeamId.From(Guid.Parse(Setting(SettingKeys.ContactTeam)));
}

/// <summary>The names of the lists that the service itself asks for.</summary>
public static class CodeLists
{
    public const string ClosureReasons = "closure_reasons";
    public const string ContactChannels = "contact_channels";
    public const string ContactOutcomes = "contact_outcomes";
    public const string SupportTypes = "support_types";
    public const string PracticalItems = "practical_items";
    public const string ItemTerms = "practical_item_terms";
    public const string FeedbackQuestions = "feedback_questions";
    public const string AccessibilityNeeds = "accessibility_needs";
    public const string EthnicGroups = "ethnic_group_census2021_19";
    public const string Religions = "religion";
    public const string SexualOrientations = "sexual_orientation";
    public const string Disabilities = "disability_condition";
    public const string SameAsSexAtBirth = "gender_same_as_sex_at_birth";
    public const string GenderIdentities = "gender_identity_census2021_8a";
    public const string MaritalStatuses = "marital_status";
    public const string ObservedEthnicity = "ethnicity_officer_observed";
    public const string Bases = "bases";
    public const string VolunteerTrainings = "volunteer_trainings";
    public const string VolunteerHours = "volunteer_hours";
    public const string Funds = "funds";
    public const string BreachReasons = "breach_reasons";
    public const string TaskTemplates = "task_templates";
    public const string FollowUpTemplates = "follow_up_templates";
    public const string ConsentPurposes = "consent_purposes";
    public const string ConsentRecipients = "consent_recipients";
    public const string ConsentWays = "consent_ways";
    public const string NeedCategories = "need_categories";
    public const string Outcomes = "outcomes_cope_recover";
    public const string DashTopics = "dash_safelives_topics";
    public const string StalkingTopics = "sdash_topics";
    public const string MaracReasons = "marac_referral_reasons";
    public const string MaracIncidents = "marac_repeat_incident_types";
    public const string EnhancedRights = "enhanced_rights_categories";
    public const string VictimsCode = "victims_code_rights_2021";
    public const string CourtHearings = "court_hearings";
    public const string ChildMeasures = "child_measures";
    public const string Offences = "offences_home_office";
    public const string OffenceGroups = "offence_groups";
    public const string OffenceFlags = "offence_flags";
    public const string TriageOutcomes = "referral_triage_outcomes";
    public const string ReasonCodes = "referral_reason_codes";
    public const string Sources = "referral_sources";
    public const string Forces = "police_forces";
    public const string AgeBands = "age_bands_reporting";
    public const string ContractArea = "contract_area_hampshire";
    public const string BankHolidays = "bank_holidays_england_wales";
    public const string CrimeReferenceFormats = "crime_reference_formats";
    public const string VictimToSuspect = "relationship_victim_to_suspect";
    public const string ClientToCrime = "relationship_client_to_crime";
    public const string Ethnicity = "ethnicity_cjs_sde_codes";
}

/// <summary>The contract's configuration, each value with dates (docs/operations.md lists them with their defaults).</summary>
public static class SettingKeys
{
    public const string Commissioner = "contract.commissioner";
    public const string ContactTeam = "referrals.contact-team";
    public const string WeightStandard = "allocation.weight.standard";
    public const string WeightEnhanced = "allocation.weight.enhanced";
    public const string WeightChild = "allocation.weight.child";
    public const string WeightDomesticAbuse = "allocation.weight.domestic-abuse";
    public const string WeightHighRisk = "allocation.weight.high-risk";
    public const string WeightSerious = "allocation.weight.serious-crime";
    public const string WeightInformation = "allocation.weight.information-only";
    public const string WeightAtCourt = "allocation.weight.at-court";
    public const string WeightInterpreter = "allocation.weight.interpreter";
    public const string WarnAtPercent = "allocation.warn-at-percent";
    public const string BlockAtPercent = "allocation.block-at-percent";
    public const string RiskScoreThreshold = "referrals.risk-score-threshold";
    public const string DashMediumFrom = "risk.dash.medium-from";
    public const string DashHighFrom = "risk.dash.high-from";
    public const string StalkingMediumFrom = "risk.sdash.medium-from";
    public const string StalkingHighFrom = "risk.sdash.high-from";
    public const string YoungDashMediumFrom = "risk.yp-dash.medium-from";
    public const string YoungDashHighFrom = "risk.yp-dash.high-from";
    public const string YoungDashHighest = "risk.yp-dash.highest";
    public const string HighRiskReviewDays = "risk.high.review-after-days";
    public const string MaracSendWithinHours = "risk.marac.send-within-hours";
    public const string NeedAreas = "needs.areas";
    public const string NeedScaleLowest = "needs.scale-lowest";
    public const string NeedScaleHighest = "needs.scale-highest";
    public const string EscalateAfterMinutes = "follow-ups.escalate-after-minutes";
    public const string CommissionerUnsuppressed = "reports.commissioner-unsuppressed";
    public const string NextAttemptAfterHours = "contacts.next-attempt-after-hours";
    public const string AttemptsBeforeWriting = "contacts.attempts-before-writing";
    public const string AttemptDays = "contacts.attempt-days";
    public const string AttemptTimesOfDay = "contacts.attempt-times-of-day";
    public const string ReplyWithinWorkingDays = "contacts.reply-within-working-days";
    public const string ClosesUnreached = "contacts.closes-unreached-by-itself";
    public const string CourtRemindDaysBefore = "court.remind-days-before";
    public const string ItemApprovalOverPence = "items.approval-over-pence";
    public const string ConsentExpiresAfterDays = "consents.expires-after-days";
    public const string ConsentDecidesAloneFromAge = "consents.decides-alone-from-age";
    public const string ConsentTellWithinHours = "consents.tell-within-hours";
    public const string OnwardAskAfterDays = "onward-referrals.ask-after-days";
    public const string QuietAfterDays = "cases.quiet-after-days";
    public const string ClosureApproval = "cases.closure-approval";
    public const string OutcomeScaleLowest = "outcomes.scale-lowest";
    public const string OutcomeScaleHighest = "outcomes.scale-highest";
    public const string FeedbackLinkDays = "feedback.link-valid-days";
    public const string FeedbackWorkersSee = "feedback.rated-worker-sees-answers";
    public const string ComplaintAcknowledgeDays = "complaints.acknowledge-within-working-days";
    public const string ComplaintAnswerDays = "complaints.answer-within-working-days";
    public const string FileReviewFirstDays = "file-reviews.first-after-days";
    public const string FileReviewNextDays = "file-reviews.next-after-days";
    public const string VolunteerDbsLevel = "volunteers.dbs-level";
    public const string VolunteerSupervisionRecordDays = "volunteers.supervision-recorded-within-days";
    public const string VolunteerSoonDays = "volunteers.runs-out-soon-days";
    public const string VolunteerBars = "volunteers.not-lent";
    public const string VolunteerMostCases = "volunteers.most-cases";
    public const string JobRunsKept = "jobs.runs-kept";
    public const string CallBackNumber = "messages.call-back-number";
    public const string VolunteerMostDays = "volunteers.longest-loan-days";
}
