using CaseManagement.Domain.People.Matching;

namespace CaseManagement.Application.People.Matching;

/// <summary>What matching knows besides the two records: variants of names, and how common values are among the people known.</summary>
public interface IMatchKnowledge
{
    PersonTraitsReader Reader { get; }

    MatchModel Model { get; }

    /// <summary>Counts again; matching goes on with the old counts meanwhile.</summary>
    Task Refresh(CancellationToken ct);
}
