using System.Text.Json.Serialization;
using CaseManagement.Application.Assessments;
using CaseManagement.Application.Cases;

namespace CaseManagement.Api.Endpoints.Cases;

/// <summary>One case with what its overview shows.</summary>
public sealed record CaseDetails(CaseHeader Case, CaseOverview Overview);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AddNoteBody(string? Text);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReasonBody(string? Reason);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CloseCaseBody(string? ReasonCode, IReadOnlyList<string>? Outcomes, IReadOnlyList<ScoredNeed>? Scores, string? Summary, string? Note);
