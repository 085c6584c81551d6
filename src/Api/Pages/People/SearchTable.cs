using CaseManagement.Application.People;

namespace CaseManagement.Api.Pages.People;

/// <summary>Rows of a search under a caption that is read aloud.</summary>
public sealed record SearchTable(string Caption, IReadOnlyList<SearchResult> Rows);
