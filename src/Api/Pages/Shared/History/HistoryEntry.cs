namespace CaseManagement.Api.Pages.Shared.History;

/// <summary>One act as the timeline tells it.</summary>
/// <param name="Erased">What was personal in it is gone by law; that it happened stays.</param>
public sealed record HistoryEntry(string Heading, string By, DateTime HappenedUtc, IReadOnlyList<HistoryLine> Lines, bool Erased)
{
    /// <summary>Recorded on the wrong case or person.</summary>
    public bool StruckOut { get; init; }

    /// <summary>Where it is struck out or moved; null where it cannot be, or not by this caller.</summary>
    public string? CorrectHref { get; init; }

    /// <summary>Where it is shared with a volunteer; null where it cannot be, or not by this caller.</summary>
    public string? ShareHref { get; init; }
}

/// <param name="Label">Null where the text speaks for itself.</param>
public sealed record HistoryLine(string? Label, string Text);

/// <summary>What a page shows of it, with the moment from which dates are told.</summary>
public sealed record HistoryList(IReadOnlyList<HistoryEntry> Entries, DateTime NowUtc);
