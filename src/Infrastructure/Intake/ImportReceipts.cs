using System.Text;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Referrals;

namespace CaseManagement.Infrastructure.Intake;

/// <summary>Writes what is told of each row in both forms, and counts it.</summary>
internal sealed class ImportReceipts : IAsyncDisposable
{
    private readonly ImportFiles _files;
    private readonly ReferralImportId _id;
    private readonly Stream _lines;
    private readonly Stream _table;
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    public ImportReceipts(ImportFiles files, ReferralImportId id)
    {
        (_files, _id) = (files, id);
        (_lines, _table) = (files.CreateReceipts(id, asTable: false), files.CreateReceipts(id, asTable: true));
        _table.Write(Encoding.UTF8.GetBytes(ReceiptTable.Header));
    }

    public long Rows { get; private set; }

    public IReadOnlyList<OutcomeCount> Outcomes => [.. _outcomes.Select(o => new OutcomeCount(o.Key, o.Value))];

    public async Task Write(IReadOnlyList<LineReceipt> told)
    {
        foreach (var receipt in told)
        {
            await _lines.WriteAsync(receipt.ToJson());
            _lines.WriteByte((byte)'\n');
            await _table.WriteAsync(Encoding.UTF8.GetBytes(ReceiptTable.Row(receipt)));
            var outcome = receipt.Receipt?.Outcome ?? RefusedLine.Invalid;
            _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + 1;
            Rows++;
        }
    }

    /// <summary>They appear when they are complete.</summary>
    public async Task Finish()
    {
        await DisposeAsync();
        _files.FinishReceipts(_id, asTable: false);
        _files.FinishReceipts(_id, asTable: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _lines.DisposeAsync();
        await _table.DisposeAsync();
    }
}
