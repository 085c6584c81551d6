using System.Text;
using CaseManagement.Application.Consents;
using CaseManagement.Application.Documents;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Directory;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Security;
using CaseManagement.Domain.Support;
using CaseManagement.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Infrastructure.Demo;

/// <summary>Directory, consents, onward referrals and documents of the invented cases: what a case shows differs with its number, and every state is there.</summary>
internal sealed class DemoRecords(CaseDbContext db, IDocumentStore store, DemoRules rules)
{
    /// <summary>A drawing of one dot, the smallest there is.</summary>
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private const string Page = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static readonly (string Organisation, string Name, string Does, string Need, string Recipient, string? Email)[] Services =
    [
        ("Invented Homes Trust", "Harbour housing advice", "Invented: finds safe places to live, and speaks with landlords.", "N2", "HOUSING", "referrals@harbour.example"),
        ("Invented Minds", "Quiet Room counselling", "Invented: talking therapy for adults after a crime.", "N1", "HEALTH", "hello@quietroom.example"),
        ("Invented Advice Centre", "Money matters", "Invented: help with debt, benefits and compensation forms.", "N6", "MONEY", null),
    ];

    public void FillDirectory(DateTime now)
    {
        var today = LondonTime.LocalDate(now);
        foreach (var (organisation, name, does, need, recipient, email) in Services)
        {
            var offers = Organisation.Add(organisation);
            db.Add(offers);
            db.Add(DirectoryService.Add(offers, new ServiceDescription(
                name, does, [need], [], null, email, email is not null, "01632 960900", recipient, today.AddYears(-1), null)));
        }

        db.Add(LetterTemplate.DrawUp(
            "Call me back", "{{person.name}}\n{{person.address}}\n\n{{today}}\n\nDear {{person.first-name}},\n\nPlease call me when it suits you.\n\n{{worker.name}}",
            neutral: true, today.AddYears(-1), null));
        db.Add(LetterTemplate.DrawUp(
            "Your support", "{{person.name}}\n{{person.address}}\n\n{{today}}\n\nYour reference: {{case.reference}}\n\nDear {{person.first-name}},\n\n"
            + "Thank you for speaking with us. This is to confirm what we agreed.\n\n{{worker.name}}",
            neutral: false, today.AddYears(-1), null));
    }

    /// <returns>What the worker asks by and by; null where nothing was sent, or it is known already what came of it.</returns>
    public async Task<FollowUp?> Refer(Case about, int number, bool goesOn, UserId worker, DateTime now)
    {
        var (_, name, _, need, recipient, email) = Services[number % Services.Length];
        var today = LondonTime.LocalDate(now);
        var said = new ConsentStatement(
            ConsentPurposes.OnwardReferral, recipient, number % 4 == 2 ? ConsentDecision.Refused : ConsentDecision.Given, ConsentParty.Person, null, "PHONE", today,
            today.AddYears(1), false, "Invented: asked on the phone, and answered clearly.");
        var entry = ConsentEntry.Record(about, said, null, worker, now);
        db.Add(entry);
        if (said.Decision == ConsentDecision.Refused)
        {
            db.Add(UnmetNeed.Record(about, need, UnmetNeedReason.NoService, null, "Invented: wants somebody nearer", worker, now));
            return null;
        }

        var service = await db.DirectoryServices.SingleAsync(s => s.Name == name);
        var referral = OnwardReferral.Prepare(about, service, need, "Invented: would like help with this.", worker, now);
        db.Add(referral);
        if (number % 4 == 1)
        {
            return null;
        }

        referral.Send(
            email is null ? OnwardWay.ByWorker : OnwardWay.Mail, service, new ConsentLedger([entry]).Ask(said.PurposeCode, recipient, true, today),
            SafeContactLeave.Of(about, SafeContactAnswer.Allowed, null, OnwardErrors.NotSafe(SafeContactAnswer.Allowed)), now);
        return goesOn ? Ask(about, referral, name, worker, now) : Answer(about, referral, service, number, worker, now);
    }

    public async Task File(Case about, int number, UserId worker, DateTime now)
    {
        var (name, bytes) = (number % 3) switch
        {
            0 => ("Invented note.txt", Encoding.UTF8.GetBytes("Invented: what the landlord wrote.\n")),
            1 => ("Invented picture.png", Convert.FromBase64String(Dot)),
            _ => ("Invented letter.pdf", Encoding.ASCII.GetBytes(Page)),
        };
        using var content = new MemoryStream(bytes);
        var kept = (await store.Keep(content, CancellationToken.None))!;
        var document = Document.Add(
            about, name, "Invented: brought to the meeting",
            new HeldContent(kept.StorageName, kept.KeyId, kept.Kind!.Value, kept.Bytes, kept.Sha256, VirusScan.NotScanned), worker, now);
        db.Add(document);
        if (number % 7 == 6)
        {
            document.Withdraw("Invented: belonged to somebody else", now);
        }
    }

    private FollowUp Ask(Case about, OnwardReferral referral, string service, UserId worker, DateTime now)
    {
        var ask = FollowUp.Plan(about, $"Ask what came of the onward referral to {service}", now.AddDays(90), worker, rules.Grace, now);
        referral.AskedAfterIn(ask.Id);
        db.Add(ask);
        return ask;
    }

    private FollowUp? Answer(Case about, OnwardReferral referral, DirectoryService service, int number, UserId worker, DateTime now)
    {
        var isFull = number % 4 == 3;
        referral.Answer(isFull ? OnwardOutcome.NoCapacity : OnwardOutcome.Accepted, "Invented: rang them", service.Name, now);
        if (isFull)
        {
            db.Add(UnmetNeed.Record(about, referral.NeedCode, UnmetNeedReason.NoCapacity, service.Id, null, worker, now));
        }

        return null;
    }
}
