using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals;

/// <summary>
/// What of a group of messages nobody has sent before, asked once for all of them at the start of their transaction. Most
/// messages are new, and need not be asked about one by one.
/// </summary>
internal sealed class NewToService(ICaseDbContext db)
{
    /// <summary>A database may take letters of either case for the same: then the message is asked about by itself.</summary>
    private static readonly StringComparer AsDatabase = StringComparer.OrdinalIgnoreCase;

    private readonly HashSet<IncomingMessage> _records = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _crimes = new(AsDatabase);

    /// <param name="group">Whatever occurs twice in it is not new the second time, and is left out.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Look(IReadOnlyCollection<IncomingMessage> group, CancellationToken ct)
    {
        Forget();
        foreach (var force in group.GroupBy(m => m.Force))
        {
            await LookForRecords(force.Key, [.. force], ct);
        }

        await LookForCrimes(Once(group.Select(CrimeOf).Where(crime => crime.Length > 0)), ct);
    }

    public bool IsNew(IncomingMessage message) => _records.Contains(message);

    public bool IsNewCrime(string crime) => _crimes.Contains(crime);

    /// <summary>With the end of the transaction others may send the same.</summary>
    public void Forget()
    {
        _records.Clear();
        _crimes.Clear();
    }

    private async Task LookForRecords(string force, List<IncomingMessage> sent, CancellationToken ct)
    {
        var records = Once(sent.Select(m => m.Message.RecordId)).ToArray();
        var messages = sent.Select(m => m.Message.MessageId).CountBy(id => id).Where(id => id.Value == 1).Select(id => id.Key).ToArray();
        var ofTheForce = db.ReceivedMessages.AsNoTracking().Where(m => m.Force == force);
        var heard = await ofTheForce.Where(m => EF.Parameter(records).Contains(m.RecordId)).Select(m => m.RecordId).ToListAsync(ct);
        var held = await db.Referrals.Where(r => r.Force == force && EF.Parameter(records).Contains(r.RecordId)).Select(r => r.RecordId!).ToListAsync(ct);
        var used = await ofTheForce.Where(m => EF.Parameter(messages).Contains(m.MessageId)).Select(m => m.MessageId).ToListAsync(ct);

        var newRecords = records.Except(heard.Concat(held), AsDatabase).ToHashSet(AsDatabase);
        var newMessages = messages.Except(used).ToHashSet();
        _records.UnionWith(sent.Where(m => newRecords.Contains(m.Message.RecordId) && newMessages.Contains(m.Message.MessageId)));
    }

    private async Task LookForCrimes(IReadOnlyCollection<string> crimes, CancellationToken ct)
    {
        var asked = crimes.ToArray();
        var known = await db.Referrals.Where(r => EF.Parameter(asked).Contains(r.CrimeReferenceNormalised)).Select(r => r.CrimeReferenceNormalised!).ToListAsync(ct);
        _crimes.UnionWith(asked.Except(known, AsDatabase));
    }

    private static string CrimeOf(IncomingMessage message) => CrimeReference.Normalise(message.Message.Statement.Incident.CrimeReference);

    private static List<string> Once(IEnumerable<string> values) =>
        [.. values.CountBy(value => value, AsDatabase).Where(value => value.Value == 1).Select(value => value.Key)];
}
