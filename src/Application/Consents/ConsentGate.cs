using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Consents;
using CaseManagement.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Consents;

/// <summary>Whether a consent holds. Whatever rests on one asks here at the moment at which it is done, not only when it was written.</summary>
internal sealed class ConsentGate(ICaseDbContext db, IReferenceData reference)
{
    public async Task<ConsentAnswer> Ask(ConsentBasis basis, CancellationToken ct) =>
        await Ask(await Ledger(basis.CaseId, ct), basis, ct);

    public async Task<ConsentAnswer> Ask(ConsentLedger ledger, ConsentBasis basis, CancellationToken ct) => ledger.Ask(
        basis.PurposeCode, basis.RecipientCode, await DecidesAlone(basis.CaseId, ct), (await reference.Current(ct)).Today);

    /// <summary>With what the present act adds to it.</summary>
    public async Task<ConsentLedger> Ledger(CaseId about, CancellationToken ct)
    {
        var stored = await db.ConsentEntries.Where(e => e.CaseId == about).ToListAsync(ct);
        return new ConsentLedger(stored.Union(db.ConsentEntries.Local.Where(e => e.CaseId == about)));
    }

    /// <summary>Old enough; where the age is not known, whoever is not supported as a child.</summary>
    public async Task<bool> DecidesAlone(CaseId id, CancellationToken ct)
    {
        var facts = await (from c in db.Cases
                           join p in db.People on c.PersonId equals p.Id
                           where c.Id == id
                           select new { c.Specialism, p.DateOfBirth }).SingleAsync(ct);
        var codes = await reference.Current(ct);
        return facts.DateOfBirth is { } born
            ? Age.AgeOn(born, codes.Today) >= codes.Number(SettingKeys.ConsentDecidesAloneFromAge)
            : facts.Specialism != Specialism.Children;
    }
}

/// <summary>The purposes that the service itself asks for.</summary>
public static class ConsentPurposes
{
    public const string OnwardReferral = "REFER";
}
