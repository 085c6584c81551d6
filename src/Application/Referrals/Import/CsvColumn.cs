namespace CaseManagement.Application.Referrals.Import;

internal enum CellKind
{
    Text,
    Several,
    Number,
    Flag,
    Date,
    Instant,
}

/// <summary>A column of the contract and the member of the message that it states (docs/contract/police-referral-csv.md).</summary>
/// <param name="Container">The object that holds the member, as if every earlier entry of its list were there too.</param>
internal sealed record CsvColumn(string Name, string Container, string Member, CellKind Kind = CellKind.Text)
{
    public string PathIn(string container) => container.Length == 0 ? Member : $"{container}.{Member}";
}
