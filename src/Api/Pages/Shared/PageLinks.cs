namespace CaseManagement.Api.Pages.Shared;

/// <summary>Where a list paged by cursor goes on. The way back is the browser's own.</summary>
/// <param name="Shown">What this page holds, in words: "50 referrals".</param>
/// <param name="NextHref">The next page; null on the last one.</param>
/// <param name="FirstHref">The first page; null when this is it.</param>
public sealed record PageLinks(string Shown, string? NextHref, string? FirstHref);
