using System.Globalization;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.ServiceLevels;
using CaseManagement.Infrastructure.Persistence;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.ReferenceData;

/// <summary>Puts the shipped code lists and the contract's defaults into a database that has none. Never changes what is there.</summary>
public sealed class ReferenceDataSeeder(CaseDbContext db)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    private static readonly Dictionary<string, string> Defaults = new()
    {
        [SettingKeys.Commissioner] = "Commissioner",
        [SettingKeys.WeightStandard] = "1",
        [SettingKeys.WeightEnhanced] = "1.5",
        [SettingKeys.WeightChild] = "2",
        [SettingKeys.WeightDomesticAbuse] = "2",
        [SettingKeys.WeightHighRisk] = "3",
        [SettingKeys.WeightSerious] = "3",
        [SettingKeys.WeightInformation] = "0.25",
        [SettingKeys.WeightAtCourt] = "1",
        [SettingKeys.WeightInterpreter] = "0.5",
        [SettingKeys.WarnAtPercent] = "90",
        [SettingKeys.BlockAtPercent] = "110",
        [SettingKeys.RiskScoreThreshold] = "14",
        [SettingKeys.DashMediumFrom] = "10",
        [SettingKeys.DashHighFrom] = "14",
        [SettingKeys.StalkingMediumFrom] = "3",
        [SettingKeys.StalkingHighFrom] = "6",
        [SettingKeys.YoungDashMediumFrom] = "10",
        [SettingKeys.YoungDashHighFrom] = "14",
        [SettingKeys.YoungDashHighest] = "24",
        [SettingKeys.HighRiskReviewDays] = "7",
        [SettingKeys.MaracSendWithinHours] = "24",
        [SettingKeys.NeedAreas] = "N1,N2,N3,N4,N5,N6,N7,N8",
        [SettingKeys.NeedScaleLowest] = "1",
        [SettingKeys.NeedScaleHighest] = "5",
        [SettingKeys.EscalateAfterMinutes] = "60",
        [SettingKeys.CommissionerUnsuppressed] = "false",
        [SettingKeys.NextAttemptAfterHours] = "20",
        [SettingKeys.AttemptsBeforeWriting] = "3",
        [SettingKeys.AttemptDays] = "2",
        [SettingKeys.AttemptTimesOfDay] = "2",
        [SettingKeys.ReplyWithinWorkingDays] = "10",
        [SettingKeys.ClosesUnreached] = "false",
        [SettingKeys.QuietAfterDays] = "14",
        [SettingKeys.CourtRemindDaysBefore] = "7,1",
        [SettingKeys.ConsentExpiresAfterDays] = "365",
        [SettingKeys.ConsentDecidesAloneFromAge] = "16",
        [SettingKeys.ConsentTellWithinHours] = "24",
        [SettingKeys.OnwardAskAfterDays] = "14",
        [SettingKeys.ItemApprovalOverPence] = "10000",
        [SettingKeys.ClosureApproval] = "high-risk",
        [SettingKeys.OutcomeScaleLowest] = "1",
        [SettingKeys.OutcomeScaleHighest] = "5",
        [SettingKeys.FeedbackLinkDays] = "14",
        [SettingKeys.JobRunsKept] = "50",
        [SettingKeys.CallBackNumber] = "",
        [SettingKeys.FeedbackWorkersSee] = "false",
        [SettingKeys.ComplaintAcknowledgeDays] = "3",
        [SettingKeys.ComplaintAnswerDays] = "20",
        [SettingKeys.FileReviewFirstDays] = "42",
        [SettingKeys.FileReviewNextDays] = "84",
        [SettingKeys.VolunteerDbsLevel] = "Enhanced",
        [SettingKeys.VolunteerSupervisionRecordDays] = "7",
        [SettingKeys.VolunteerSoonDays] = "60",
        [SettingKeys.VolunteerBars] = "HighRisk,Marac,Children,SexualOffences",
        [SettingKeys.VolunteerMostCases] = "5",
        [SettingKeys.VolunteerMostDays] = "84",
    };

    private const string VehicleCrime = "45,48,126,58C";

    public async Task Seed(CancellationToken ct)
    {
        var lists = await db.CodeListEntries.Select(e => e.List).Distinct().ToListAsync(ct);
        foreach (var (name, resource) in ShippedLists().Where(l => !lists.Contains(l.Name)))
        {
            db.CodeListEntries.AddRange(Read(name, resource));
        }

        var keys = await db.Settings.Select(s => s.Key).Distinct().ToListAsync(ct);
        db.Settings.AddRange(Defaults.Where(d => !keys.Contains(d.Key)).Select(d => new Setting(d.Key, d.Value, Always)));
        if (!keys.Contains(SettingKeys.ContactTeam))
        {
            var team = Team.Create(TeamId.New(), "Contact team");
            db.Teams.Add(team);
            db.Settings.Add(new Setting(SettingKeys.ContactTeam, team.Id.Value.ToString(), Always));
        }

        await db.SaveChangesAsync(ct);
        await SeedContract(await FirstTerms(ct), ct);

        if (!await db.MessageTemplates.AnyAsync(ct))
        {
            db.MessageTemplates.AddRange(ShippedMessages.Templates(Always));
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task SeedContract(Dictionary<ContractTermKind, string> terms, CancellationToken ct)
    {
        if (await db.Contracts.Include(c => c.Terms).SingleOrDefaultAsync(ct) is { } contract)
        {
            contract.Complete(terms, Always);
        }
        else
        {
            db.Contracts.Add(Contract.Begin(terms, Always));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<Dictionary<ContractTermKind, string>> FirstTerms(CancellationToken ct)
    {
        var area = await db.CodeListEntries.Where(e => e.List == CodeLists.ContractArea && e.Group != null).Select(e => e.Group!).Distinct().ToListAsync(ct);
        return new()
        {
            [ContractTermKind.ExcludedOffences] = CodeSet.Write(VehicleCrime.Split(',')),
            [ContractTermKind.Area] = CodeSet.Write(area),
            [ContractTermKind.Ages] = ContractAges.Default.Write(),
            [ContractTermKind.Consent] = ConsentRule.Default.Write(),
            [ContractTermKind.ServiceTargets] = ServiceTargets.Default.Write(),
            [ContractTermKind.WorkingHours] = WorkingHours.Default.Write(),
        };
    }

    private static IEnumerable<(string Name, string Resource)> ShippedLists() =>
        typeof(ReferenceDataSeeder).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".csv", StringComparison.Ordinal))
            .Select(n => (n.Split('.')[^2], n));

    private static List<CodeListEntry> Read(string name, string resource)
    {
        using var reader = new StreamReader(typeof(ReferenceDataSeeder).Assembly.GetManifestResourceStream(resource)!);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. Rows(name, csv)];
    }

    private static IEnumerable<CodeListEntry> Rows(string name, CsvReader csv)
    {
        csv.Read();
        csv.ReadHeader();
        for (var sort = 1; csv.Read(); sort++)
        {
            var entry = name == CodeLists.ContractArea
                ? new CodeListEntry(name, csv.GetField("postcode_district")!, csv.GetField("la_name")!, csv.GetField("la_code"), null, sort, Always)
                : new CodeListEntry(
                    name, csv.GetField("code")!, csv.GetField("label")!, Optional(csv, "group"), Optional(csv, "group_code") ?? Optional(csv, "pattern"), sort, Always);
            yield return entry;
        }
    }

    private static string? Optional(CsvReader csv, string column) =>
        csv.TryGetField<string>(column, out var value) && !string.IsNullOrEmpty(value) ? value : null;
}
